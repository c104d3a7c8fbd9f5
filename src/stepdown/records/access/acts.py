"""Everything that can be done or read, each with the words in which the audit tells it."""

from collections import Counter
from collections.abc import Iterable

from stepdown.domain.word import Word


class Act(Word):
    """One thing that a colleague, or a job, can do. Permission and audit are about the same acts."""

    # reading
    SEARCH = "search", "Searched for people"
    READ_LIST = "read_list", "Opened a list"
    READ_REFERRAL = "read_referral", "Read a referral"
    READ_FAMILY = "read_family", "Read a family's record"
    READ_PERSON = "read_person", "Read a person's record"
    READ_COUNCIL = "read_council", "Looked up a child in the council's extract"
    READ_CONSULTATION = "read_consultation", "Read a consultation"
    PRINT = "print", "Printed from a record"

    # coming in
    REFER = "refer", "Referred a family"
    ANSWER_QUESTION = "answer_question", "Answered the team's question about a referral"
    WITHDRAW_REFERRAL = "withdraw_referral", "Withdrew a referral"
    START_REVIEW = "start_review", "Took a referral up for decision"
    ASK_QUESTION = "ask_question", "Asked the referrer a question"
    DECIDE = "decide", "Decided a referral"
    CONFIRM_DECLINE = "confirm_decline", "Confirmed that a specialism is declined"
    TURN_DOWN_DECLINE = "turn_down_decline", "Turned down a proposal to decline a specialism"
    MARK_DUPLICATE = "mark_duplicate", "Marked a referral as a duplicate"
    ALLOCATE = "allocate", "Allocated a colleague"

    INVOLVE = "involve", "Brought a colleague in"
    CHANGE_KEY_WORKER = "change_key_worker", "Changed the key worker"
    END_INVOLVEMENT = "end_involvement", "Ended a colleague's part"

    # the work
    READ_CONTACTS = "read_contacts", "Read a family's contacts"
    RECORD_CONTACT = "record_contact", "Recorded a contact"
    CHANGE_CONTACT = "change_contact", "Went on with a contact's note"
    AMEND_CONTACT = "amend_contact", "Added to a contact's note"
    TURN_ENGAGEMENT = "turn_engagement", "Said how a family stands to the offer"
    RAISE_REVIEW = "raise_review", "Raised a re-engagement review"
    RECORD_AGREEMENT = "record_agreement", "Recorded an adult's agreement"
    DECIDE_SHARING = "decide_sharing", "Recorded a decision about sharing"

    # advice without a case
    ASK_CONSULTATION = "ask_consultation", "Asked for advice"
    ANSWER_CONSULTATION = "answer_consultation", "Gave advice"
    FOLLOW_UP_CONSULTATION = "follow_up_consultation", "Said what came of advice"
    CLOSE_CONSULTATION = "close_consultation", "Closed a consultation"
    CONVERT_CONSULTATION = "convert_consultation", "Made a referral of a consultation"
    CHANGE_DIRECTORY = "change_directory", "Changed the directory of services"

    # stepping down and after
    STEP_DOWN = "step_down", "Began to step down, or took the work up again"
    PROPOSE_HANDOVER = "propose_handover", "Proposed a handover to a community service"
    MOVE_HANDOVER = "move_handover", "Recorded a step of a handover"
    CHECK_HANDOVER = "check_handover", "Recorded whether a family still goes to a service"
    WRITE_HANDOVER_LETTER = "write_handover_letter", "Wrote what a family agreed to tell a service"
    TAKE_LETTER_BACK = "take_letter_back", "Took back what a family had agreed to tell a service"
    READ_RECEIVED = "read_received", "Read, at the service, what a family agreed to tell it"
    ANSWER_RECEIVED = "answer_received", "Recorded, at the service, a step of a handover"
    CHECK_RECEIVED = "check_received", "Recorded, at the service, whether a family still goes there"
    READ_SERVICE_COLLEAGUES = "read_service_colleagues", "Looked at who reads what is sent to a service"
    ADD_TO_SERVICE = "add_to_service", "Gave a colleague of a service what is sent to it"
    TAKE_OFF_SERVICE = "take_off_service", "Took from a colleague of a service what is sent to it"
    CLOSE_DISCIPLINE = "close_discipline", "Closed the work of a discipline"
    PROPOSE_CLOSING = "propose_closing", "Proposed to close a family"
    CONFIRM_CLOSING = "confirm_closing", "Closed a family"
    TURN_DOWN_CLOSING = "turn_down_closing", "Turned down a proposal to close a family"
    RECORD_FOLLOW_UP = "record_follow_up", "Recorded a follow-up after closure"
    RAISE_FOLLOW_UP = "raise_follow_up", "Raised a task to follow a family up"
    RAISE_HANDOVER_CHECK = "raise_handover_check", "Raised a task to check a handover"
    # the plan, and what is written for others
    READ_PLAN = "read_plan", "Read a family's plan"
    WRITE_GOAL = "write_goal", "Wrote a goal"
    RATE_GOAL = "rate_goal", "Recorded a rating of a goal"
    MOVE_GOAL = "move_goal", "Said what became of a goal"
    PLAN_ACTION = "plan_action", "Planned an action"
    END_PLAN_ACTION = "end_plan_action", "Said that a planned action is done"
    WRITE_SECTION = "write_section", "Wrote a section of the plan"
    RAISE_ISSUE = "raise_issue", "Recorded an issue raised for a family"
    MOVE_ISSUE = "move_issue", "Recorded what came of an issue"
    READ_DOCUMENT = "read_document", "Read a document"
    BEGIN_DOCUMENT = "begin_document", "Began a document"
    CHANGE_DOCUMENT = "change_document", "Went on with a document"
    FILE_DOCUMENT = "file_document", "Filed a document to the council's record"
    READ_SUPERVISION = "read_supervision", "Read what was said in supervision"
    OPEN_SUPERVISION = "open_supervision", "Opened a session of supervision"
    DISCUSS = "discuss", "Recorded a discussion in supervision"

    # what is observed
    READ_OBSERVATIONS = "read_observations", "Read what was observed of a family"
    OBSERVE = "observe", "Recorded what was observed"
    RECORD_EVENT = "record_event", "Recorded something that happened to a child"
    TAKE_MEASURE = "take_measure", "Recorded a measure"

    # clocks and the team
    READ_TEAM = "read_team", "Looked at the team"
    PAUSE_CLOCK = "pause_clock", "Let a clock stand still, or run on"
    EXEMPT_CLOCK = "exempt_clock", "Made a clock exempt until a day"
    SAY_WHY_LATE = "say_why_late", "Said why something was late"

    # people
    ADD_PERSON = "add_person", "Added a person"
    CHANGE_PERSON = "change_person", "Changed a person's facts"
    RECORD_NAME = "record_name", "Recorded another name of a person"
    RECORD_NUMBER = "record_number", "Recorded a number of a person"
    MOVE_HOME = "move_home", "Recorded where a person lives"
    SET_SAFE_CONTACT = "set_safe_contact", "Recorded how a person can safely be reached"
    RELATE = "relate", "Recorded a relationship"
    RAISE_WALL = "raise_wall", "Walled two people off from each other"
    LIFT_WALL = "lift_wall", "Lifted a wall between two people"
    PROPOSE_MERGE = "propose_merge", "Proposed to merge two records of one person"
    MERGE_PEOPLE = "merge_people", "Merged two records of one person"
    TURN_DOWN_MERGE = "turn_down_merge", "Turned down a proposal to merge two records"
    UNDO_MERGE = "undo_merge", "Undid a merge"

    # who sees a record besides, and who does not
    OPEN_IN_EMERGENCY = "open_in_emergency", "Opened a record in an emergency"
    READ_EMERGENCIES = "read_emergencies", "Looked at which records were opened in an emergency"
    REVIEW_EMERGENCY = "review_emergency", "Said what an opening in an emergency was"
    RESTRICT = "restrict", "Restricted a family's record"
    LIFT_RESTRICTION = "lift_restriction", "Lifted a restriction of a family's record"
    READ_RESTRICTIONS = "read_restrictions", "Looked at which records are restricted"
    READ_WHO_LOOKED = "read_who_looked", "Looked at who had looked at a record"
    GO_ON_READING = "go_on_reading", "Said why they read very many records"
    ALLOW_READING = "allow_reading", "Agreed that a colleague reads very many records"
    TURN_DOWN_READING = "turn_down_reading", "Said that a colleague does not read more records"
    READ_UNUSUAL = "read_unusual", "Looked through the team's unusual reading"

    # the evaluation
    READ_FIGURES = "read_figures", "Looked at the record's figures"
    READ_FAMILIES_BEHIND = "read_families_behind", "Listed the families behind a figure"
    TAKE_FIGURES = "take_figures", "Counted the record's figures"
    FREEZE_FIGURES = "freeze_figures", "Froze figures to publish them"
    RELEASE_FIGURES = "release_figures", "Released figures that another froze"
    TURN_DOWN_RELEASE = "turn_down_release", "Turned down a release of figures"
    READ_RELEASE = "read_release", "Downloaded a file of published figures"

    # the voices
    READ_PROJECT = "read_project", "Looked at a project of voices"
    READ_TEXT = "read_text", "Read a participant's words"
    READ_FINDINGS = "read_findings", "Read the findings of a project"
    READ_REGISTER = "read_register", "Opened the register of real names"
    BEGIN_PROJECT = "begin_project", "Began a project of voices"
    CHANGE_MEMBERS = "change_members", "Changed who works in a project"
    RUN_PROJECT = "run_project", "Recorded participants, consent or settings of a project"
    BRING_IN_TEXT = "bring_in_text", "Brought a text into a project"
    CORRECT_TEXT = "correct_text", "Corrected a text"
    CODE_TEXT = "code_text", "Coded a text"
    CHANGE_FRAMEWORK = "change_framework", "Changed the framework of codes"
    ANALYSE = "analyse", "Wrote a summary, a quote, a finding or a row of the joint display"
    SIGN_OFF = "sign_off", "Signed findings off, or opened them again"
    UNDO_ENTRY = "undo_entry", "Took back an entry of a project"
    WITHDRAW_PARTICIPANT = "withdraw_participant", "Recorded that a participant withdrew"
    CHANGE_REGISTER = "change_register", "Changed the register of real names"
    WRITE_QUESTIONNAIRE = "write_questionnaire", "Wrote or signed off a questionnaire"
    RUN_SURVEY = "run_survey", "Prepared, opened or closed a survey"
    INVITE = "invite", "Invited people to a survey, or reminded them"
    READ_ANSWERS = "read_answers", "Read the answers of a survey"
    EXPORT_PROJECT = "export_project", "Took a file out of a project"

    # what somebody says is wrong
    RECORD_DISPUTE = "record_dispute", "Recorded that somebody says something is wrong"
    ANSWER_DISPUTE = "answer_dispute", "Said what became of something said to be wrong"

    # how a record ends
    READ_RETENTION = "read_retention", "Looked at how long records are kept"
    PLACE_HOLD = "place_hold", "Placed a legal hold"
    LIFT_HOLD = "lift_hold", "Lifted a legal hold"
    RAISE_HOLD_REVIEW = "raise_hold_review", "Raised a task to look at a hold again"
    PROPOSE_DISPOSAL = "propose_disposal", "Proposed to dispose of a record"
    CONFIRM_DISPOSAL = "confirm_disposal", "Disposed of a record"
    TURN_DOWN_DISPOSAL = "turn_down_disposal", "Turned down a proposal to dispose of a record"
    # what the law asks: a basis, and a person's own record
    RECORD_BASIS = "record_basis", "Recorded or ended a lawful basis"
    FIND_SUBJECT = "find_subject", "Looked for the person who asks for their record"
    RECORD_ACCESS = "record_access", "Recorded that somebody asks for their record"
    READ_ACCESS = "read_access", "Read a request for somebody's record"
    CHANGE_ACCESS = "change_access", "Recorded what happened to a request for somebody's record"
    READ_BUNDLE = "read_bundle", "Read what is held about who asks for it"
    PREPARE_BUNDLE = "prepare_bundle", "Prepared what is given to who asks for their record"
    DECIDE_BUNDLE = "decide_bundle", "Approved what is given of a record, or sent it back"
    TAKE_BUNDLE = "take_bundle", "Took out what is given of a record"
    RAISE_ACCESS_DUE = "raise_access_due", "Raised a task to answer a request for a record"

    # other systems, through the API
    MAKE_SERVICE_ACCOUNT = "make_service_account", "Made a service account, or gave one a new token"
    REVOKE_SERVICE_ACCOUNT = "revoke_service_account", "Revoked a service account"
    READ_SERVICE_ACCOUNTS = "read_service_accounts", "Looked at which other systems read"
    READ_DATASET = "read_dataset", "Read the dataset under pseudonyms"

    # one's own account
    LOG_IN = "log_in", "Logged in"
    CHANGE_PASSWORD = "change_password", "Chose a new password"
    ADD_FACTOR = "add_factor", "Set up a second factor"
    REMOVE_FACTOR = "remove_factor", "Took off a second factor"
    DRAW_RECOVERY_CODES = "draw_recovery_codes", "Drew new recovery codes"
    USE_RECOVERY_CODE = "use_recovery_code", "Used a recovery code"
    END_SESSIONS = "end_sessions", "Logged out everywhere"
    END_OTHER_SESSIONS = "end_other_sessions", "Logged out on another device"
    TIE_TO_COUNCIL = "tie_to_council", "Logged in through the council for the first time"

    # the desk itself
    RAISE_TASK = "raise_task", "Raised a task"
    END_TASK = "end_task", "Ended a task"
    WAKE_TASK = "wake_task", "Put a task back on its list"
    IMPORT_COUNCIL = "import_council", "Imported the council's extract"
    LOOK_THROUGH_FILES = "look_through_files", "Looked through the council's case files"
    READ_FILES = "read_files", "Looked at what was found in case files"
    DECIDE_MATCH = "decide_match", "Decided whether two children are one"
    BRING_IN_FILES = "bring_in_files", "Brought case files into the record"
    DROP_FILES = "drop_files", "Dropped case files that were looked through"
    TAKE_BACK_FILES = "take_back_files", "Took back what case files had brought"
    CHANGE_COUNCIL_WORKER = "change_council_worker", "Changed which social worker holds a family's case"
    CHANGE_COLLEAGUE = "change_colleague", "Changed what is known of a colleague"
    NAME_DEPUTY = "name_deputy", "Named the team's deputy"
    RECORD_LEAVE = "record_leave", "Recorded when a colleague is away and who covers"
    RECORD_TRAINING = "record_training", "Recorded a colleague's training"
    ADD_COLLEAGUE = "add_colleague", "Made an account"
    GIVE_PASSWORD_LINK = "give_password_link", "Gave a link to choose a password"
    READ_ACCOUNTS = "read_accounts", "Looked at the accounts"
    END_SESSIONS_OF_ANOTHER = "end_sessions_of_another", "Logged an account out everywhere"
    END_ALL_SESSIONS = "end_all_sessions", "Logged everybody out"
    RESET_FACTORS = "reset_factors", "Took a lost second factor off an account"
    LOAD = "load", "Loaded a dataset into the record"

    # so that nothing is lost
    BACK_UP = "back_up", "Took a backup of the record"
    RESTORE = "restore", "Restored the record from a backup"
    TAKE_CONTINUITY_PACK = "take_continuity_pack", "Took a continuity pack out of the record"


READS_OF_A_FAMILY = (
    Act.READ_REFERRAL,
    Act.READ_FAMILY,
    Act.READ_PERSON,
    Act.READ_CONTACTS,
    Act.READ_PLAN,
    Act.READ_DOCUMENT,
    Act.READ_OBSERVATIONS,
    Act.READ_SUPERVISION,
    Act.READ_CONSULTATION,
    Act.READ_RECEIVED,
    Act.PRINT,
)
"""What it is to look at a family's record: of whom each did so the family may ask."""


def counted(acts: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Acts in words, each once with how often it was done, as they first came."""
    return tuple(Counter(Act(act).label for act in acts).items())
