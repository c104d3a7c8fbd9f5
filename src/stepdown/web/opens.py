"""What each page is for: the act that whoever opens it must be allowed to do. A page without one opens for nobody.

It is asked before anything of a page is read or checked (``middleware.refusals``), so that nobody fills in a form that
is then refused. What a page shows, and what is done there, is asked for again by its query and its action.
"""

from stepdown.records.access.acts import Act

_FREE = """
    about accessibility get_help health_live health_ready
    demo_log_in account_login account_inactive account_reset_password account_reset_password_done
    account_reset_password_from_key account_reset_password_from_key_done mfa_authenticate mfa_login_webauthn
    openid_connect_login openid_connect_callback
    answer answer_page answer_later answer_check answer_thanks answer_unknown stop_reminders
    api_families api_family api_people api_episodes api_contacts api_dataset api_dataset_table api_document api_nothing
    """
FREE = frozenset(_FREE.split())
"""What opens without a log-in: to log in, to answer a survey by one's link, and what a program asks by its token."""

_OWN = """
    start drafts keep_draft resume_draft discard_draft
    account_logout log_out_everywhere my_sessions account_change_password account_set_password account_reauthenticate
    mfa_index mfa_reauthenticate mfa_reauthenticate_webauthn mfa_activate_totp mfa_deactivate_totp mfa_add_webauthn
    mfa_remove_webauthn mfa_view_recovery_codes mfa_generate_recovery_codes
    """
OWN = frozenset(_OWN.split())
"""Pages of one's own: one's day, one's drafts, one's account. They show what is one's own and ask for no act."""

WITHOUT_AN_ACT = FREE | OWN
"""Pages that ask for nothing but a log-in, or not even that."""

_OPENS: dict[Act, str] = {
    Act.SEARCH: "search",
    Act.READ_LIST: """
        families referrals referrals_made clocks consultations services service follow_ups_due projects lawful_bases
        """,
    # coming in
    Act.READ_REFERRAL: "referral clock_of_referral clock_of_request",
    Act.READ_COUNCIL: "find_child",
    Act.REFER: "refer refer_without_number refer_again",
    Act.ANSWER_QUESTION: "answer_team",
    Act.WITHDRAW_REFERRAL: "withdraw_referral",
    Act.ASK_QUESTION: "ask_referrer",
    Act.DECIDE: "decide",
    Act.CONFIRM_DECLINE: "confirm_declines",
    Act.TURN_DOWN_DECLINE: "turn_down_declines",
    Act.MARK_DUPLICATE: "mark_duplicate",
    Act.ALLOCATE: "allocate",
    # a family and who works with it
    Act.READ_FAMILY: "family people working restrictions engagement sharing step_down follow_ups handover",
    Act.READ_PERSON: "person",
    Act.INVOLVE: "bring_in",
    Act.CHANGE_KEY_WORKER: "new_key_worker",
    Act.CHANGE_COUNCIL_WORKER: "new_council_worker",
    Act.END_INVOLVEMENT: "end_part",
    Act.ADD_PERSON: "add_person",
    Act.CHANGE_PERSON: "change_person",
    Act.RECORD_NAME: "record_name",
    Act.RECORD_NUMBER: "record_number",
    Act.MOVE_HOME: "move_home",
    Act.SET_SAFE_CONTACT: "safe_contact",
    Act.RELATE: "relate",
    Act.RAISE_WALL: "raise_wall",
    Act.LIFT_WALL: "lift_wall",
    Act.PROPOSE_MERGE: "merge_person",
    Act.MERGE_PEOPLE: "confirm_merge",
    Act.TURN_DOWN_MERGE: "turn_down_merge",
    Act.UNDO_MERGE: "undo_merge",
    Act.RAISE_TASK: "write_task",
    Act.END_TASK: "task snooze_task",
    # the work
    Act.READ_CONTACTS: "contacts contact history",
    Act.RECORD_CONTACT: "new_contact",
    Act.CHANGE_CONTACT: "change_contact",
    Act.AMEND_CONTACT: "amend_contact",
    Act.TURN_ENGAGEMENT: "turn",
    Act.RECORD_AGREEMENT: "agree",
    Act.DECIDE_SHARING: "decide_sharing",
    Act.READ_PLAN: "plan goal",
    Act.WRITE_GOAL: "write_goal",
    Act.RATE_GOAL: "rate_goal",
    Act.MOVE_GOAL: "move_goal",
    Act.PLAN_ACTION: "plan_action",
    Act.END_PLAN_ACTION: "plan_action_done",
    Act.WRITE_SECTION: "plan_section",
    Act.RAISE_ISSUE: "raise_issue",
    Act.MOVE_ISSUE: "move_issue",
    Act.PRINT: "check_print print_plan",
    Act.READ_DOCUMENT: "documents document",
    Act.BEGIN_DOCUMENT: "begin_document",
    Act.CHANGE_DOCUMENT: "change_document",
    Act.FILE_DOCUMENT: "file_document",
    Act.READ_OBSERVATIONS: "observations measure",
    Act.OBSERVE: "observe observe_family",
    Act.RECORD_EVENT: "record_event",
    Act.TAKE_MEASURE: "choose_measure take_measure",
    Act.RECORD_DISPUTE: "dispute",
    Act.ANSWER_DISPUTE: "answer_dispute",
    # stepping down and after
    Act.STEP_DOWN: "begin_step_down resume_work",
    Act.PROPOSE_HANDOVER: "propose_handover",
    Act.CHECK_HANDOVER: "check_handover",
    Act.WRITE_HANDOVER_LETTER: "handover_letter",
    Act.TAKE_LETTER_BACK: "take_letter_back",
    Act.READ_RECEIVED: "received received_one",
    Act.CHECK_RECEIVED: "check_received",
    Act.CLOSE_DISCIPLINE: "close_discipline",
    Act.PROPOSE_CLOSING: "close_family",
    Act.CONFIRM_CLOSING: "confirm_closing",
    Act.TURN_DOWN_CLOSING: "turn_down_closing",
    Act.RECORD_FOLLOW_UP: "record_follow_up",
    # clocks and the team
    Act.PAUSE_CLOCK: """
        pause_clock_of_referral pause_clock_of_request resume_clock_of_referral resume_clock_of_request
        """,
    Act.EXEMPT_CLOCK: "exempt_clock_of_referral exempt_clock_of_request",
    Act.SAY_WHY_LATE: "why_late_of_referral why_late_of_request",
    Act.READ_TEAM: "team colleagues colleague",
    Act.NAME_DEPUTY: "name_deputy",
    Act.CHANGE_COLLEAGUE: "change_colleague",
    Act.RECORD_LEAVE: "record_leave end_leave",
    Act.RECORD_TRAINING: "record_training",
    Act.READ_UNUSUAL: "unusual",
    Act.READ_SUPERVISION: "sessions session",
    Act.OPEN_SUPERVISION: "open_session",
    Act.DISCUSS: "discuss",
    # advice, and the directory
    Act.READ_CONSULTATION: "consultation",
    Act.ASK_CONSULTATION: "ask_consultation consult_about_family",
    Act.ANSWER_CONSULTATION: "answer_consultation record_advice",
    Act.FOLLOW_UP_CONSULTATION: "follow_up_consultation",
    Act.CLOSE_CONSULTATION: "close_consultation",
    Act.CONVERT_CONSULTATION: "refer_from_consultation",
    Act.CHANGE_DIRECTORY: "add_service check_service end_service",
    Act.READ_SERVICE_COLLEAGUES: "service_colleagues",
    Act.TAKE_OFF_SERVICE: "take_off_service",
    # figures
    Act.READ_FIGURES: "figures frozen_figures frozen_run business_case figure",
    Act.TAKE_FIGURES: "count_figures",
    Act.FREEZE_FIGURES: "freeze_figures",
    Act.RELEASE_FIGURES: "release_figures",
    Act.TURN_DOWN_RELEASE: "turn_down_release",
    Act.READ_RELEASE: "released_file",
    Act.READ_FAMILIES_BEHIND: "families_behind",
    # who watches over access
    Act.OPEN_IN_EMERGENCY: "open_in_emergency",
    Act.READ_EMERGENCIES: "emergencies",
    Act.REVIEW_EMERGENCY: "review_emergency",
    Act.READ_RESTRICTIONS: "restricted_records",
    Act.LIFT_RESTRICTION: "lift_restriction",
    Act.READ_WHO_LOOKED: "who_looked",
    Act.READ_SERVICE_ACCOUNTS: "service_accounts",
    Act.GO_ON_READING: "go_on_reading",
    Act.ALLOW_READING: "allow_reading",
    Act.TURN_DOWN_READING: "turn_down_reading",
    # accounts, of which no page says anything of a family
    Act.READ_ACCOUNTS: "accounts one_account",
    Act.END_SESSIONS_OF_ANOTHER: "log_account_out",
    Act.END_ALL_SESSIONS: "log_everybody_out",
    Act.RECORD_BASIS: "record_basis end_basis",
    # how a record ends
    Act.READ_RETENTION: "keeping certificates disposal",
    Act.PLACE_HOLD: "place_hold",
    Act.LIFT_HOLD: "lift_hold",
    Act.PROPOSE_DISPOSAL: "propose_disposal",
    Act.TURN_DOWN_DISPOSAL: "turn_down_disposal",
    # a person's own record
    Act.RECORD_ACCESS: "record_access",
    Act.FIND_SUBJECT: "find_subject record_access_found",
    Act.READ_ACCESS: "access_requests access_request",
    Act.CHANGE_ACCESS: "access_happened bundle_given",
    Act.READ_BUNDLE: "bundle bundle_entries",
    Act.PREPARE_BUNDLE: "draft_bundle hand_in_bundle decide_entry",
    Act.DECIDE_BUNDLE: "approve_bundle send_back_bundle",
    Act.TAKE_BUNDLE: "bundle_file",
    # the council's data
    Act.IMPORT_COUNCIL: "council_data",
    Act.LOOK_THROUGH_FILES: "send_case_files",
    Act.READ_FILES: "case_files case_files_one case_file_matches",
    Act.DECIDE_MATCH: "case_file_match",
    Act.BRING_IN_FILES: "bring_in_case_files",
    Act.DROP_FILES: "drop_case_files",
    Act.TAKE_BACK_FILES: "take_back_case_files",
    # the voices
    Act.BEGIN_PROJECT: "begin_project",
    Act.READ_PROJECT: "project surveys survey",
    Act.CHANGE_MEMBERS: "give_part end_project_part",
    Act.RUN_PROJECT: """
        change_project add_participant change_participant choose_sheet record_consent add_role change_role count_asked
        issue_sheet recording_deleted begin_double
        """,
    Act.WITHDRAW_PARTICIPANT: "withdraw_participant",
    Act.READ_REGISTER: "project_register",
    Act.CHANGE_REGISTER: "real_name paste_names other_name strike_name",
    Act.READ_TEXT: """
        project_people project_roles project_sheets sheet print_sheet project_recordings
        texts find_words text coding framework code counts said_of_code matrix double_codings double_coding differences
        quotes
        """,
    Act.BRING_IN_TEXT: """
        bring_in_text bring_in_answers bring_in_file waiting_text text_details drop_text read_labels who_speaks
        another_speaker names_in_text accept_known_names add_name_of_text decide_place read_text
        """,
    Act.CORRECT_TEXT: "correct_turn",
    Act.CODE_TEXT: """
        code_turn take_coding_away split_coding move_coding coding_stays write_text_memo write_coding_memo
        change_text_memo finish_double resolve_difference
        """,
    Act.UNDO_ENTRY: "undo_in_text undo_last",
    Act.CHANGE_FRAMEWORK: """
        make_code change_code move_code merge_code split_code retire_code write_code_memo change_code_memo
        """,
    Act.ANALYSE: """
        choose_quote take_quote_out matrix_cell name_area change_area put_area_before write_finding fill_row
        answer_checklist
        """,
    Act.SIGN_OFF: "sign_off_findings open_findings_again",
    Act.READ_FINDINGS: "findings findings_of_kind joint_display voices_report checklists",
    Act.EXPORT_PROJECT: "voices_report_file exchange exchange_file",
    Act.WRITE_QUESTIONNAIRE: """
        begin_questionnaire upload_questionnaire sign_off_questionnaire about_questionnaire move_in_questionnaire
        change_questionnaire_page add_question change_question remove_question change_choices
        """,
    Act.READ_ANSWERS: "questionnaire questionnaire_file preview_questionnaire survey_results survey_file",
    Act.RUN_SURVEY: "prepare_survey open_survey close_survey count_asked_survey",
    Act.INVITE: "invitations add_people send_invitations send_reminders",
}

_SENDS: dict[str, Act] = {
    "restrictions": Act.RESTRICT,
    "handover": Act.MOVE_HANDOVER,
    "received_one": Act.ANSWER_RECEIVED,
    "service_colleagues": Act.ADD_TO_SERVICE,
    "disposal": Act.CONFIRM_DISPOSAL,
    "case_file_matches": Act.DECIDE_MATCH,
}
"""Pages that more people read than send."""

OPENS: dict[str, Act] = {name: act for act, names in _OPENS.items() for name in names.split()}


def act_of(name: str, *, sent: bool) -> Act | None:
    """What a page is for, by the name of its address. None where it asks for no act, or stands nowhere."""
    return (_SENDS.get(name) if sent else None) or OPENS.get(name)
