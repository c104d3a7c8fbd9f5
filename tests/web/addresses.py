"""Every address of the site, filled with one of everything that it can name, and who opens it."""

from datetime import timedelta

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from stepdown.domain.lifecycle.consultation import ConsultationState
from stepdown.records.actions.consultations.answer import Advice, answer
from stepdown.records.models import Consultation, Episode
from tests.cast import MONDAY, Cast, person_named
from tests.records.stepping_down import closed_without_more, closing_without_more
from tests.web.receiving import OF_A_SERVICE, told_to_the_service

PUBLIC = {"about", "get_help", "accessibility", "health_live", "health_ready",
          "demo_log_in", "account_login", "account_reset_password", "account_reset_password_done",
          "account_inactive", "mfa_authenticate", "mfa_login_webauthn",
          "openid_connect_login", "openid_connect_callback",
          "answer", "answer_page", "answer_later", "answer_check", "answer_thanks", "answer_unknown", "stop_reminders",
          }  # fmt: skip
OF_THE_LIBRARY = {"account_logout", "account_change_password", "account_reset_password_from_key",
                  "account_reset_password_from_key_done", "account_reauthenticate", "mfa_reauthenticate",
                  "mfa_reauthenticate_webauthn", "mfa_activate_totp", "mfa_deactivate_totp", "mfa_add_webauthn",
                  "mfa_remove_webauthn", "mfa_view_recovery_codes", "mfa_generate_recovery_codes"}  # fmt: skip
ONLY_SENT = {"keep_draft", "discard_draft", "resume_draft", "plan_action_done", "resume_clock_of_referral",
             "resume_clock_of_request", "count_figures", "put_area_before", "accept_known_names", "undo_in_text",
             "take_coding_away", "take_quote_out", "coding_stays", "voices_report_file",
             "move_in_questionnaire", "log_out_everywhere", "draft_bundle", "hand_in_bundle",
             "end_basis", "log_account_out"}  # fmt: skip
"""Addresses to which pages are sent, and that show nothing themselves."""

OF_PROGRAMS = {"api_families", "api_family", "api_people", "api_episodes", "api_contacts", "api_dataset",
               "api_dataset_table", "api_document", "api_nothing"}  # fmt: skip
"""No pages: a program opens them with a token. tests/web/api opens each, and holds this list against the table."""

OF_A_RECORD_LONG_KEPT = {"propose_disposal"}
"""Pages about a record whose time has come: the tests of their pages open them."""

OF_COUNTED_FIGURES = {"business_case", "families_behind", "figure", "freeze_figures", "frozen_run", "released_file",
                      "release_figures", "turn_down_release"}  # fmt: skip
"""Pages about figures that somebody has counted: the tests of the evaluation's pages open them."""


SAVED = {"questionnaire_file", "survey_file", "bundle_file"}
"""Files that are saved and not shown: the tests of their pages take them."""


def patterns(resolver: URLResolver | None = None) -> list[URLPattern]:
    found: list[URLPattern] = []
    for one in (resolver or get_resolver()).url_patterns:
        found += patterns(one) if isinstance(one, URLResolver) else [one]
    return found


NAMES = sorted(
    {str(p.name) for p in patterns()}
    - PUBLIC
    - OF_THE_LIBRARY
    - ONLY_SENT
    - OF_COUNTED_FIGURES
    - OF_A_RECORD_LONG_KEPT
    - SAVED
    - OF_PROGRAMS
)


OF_A_FAMILY_ON_ITS_WAY_OUT = {
    "confirm_closing": closing_without_more,
    "turn_down_closing": closing_without_more,
    "record_follow_up": closed_without_more,
}
"""What has to have happened before a page is there."""


def comes_first(name: str, cast: Cast) -> None:
    """Let happen what has to have happened before a page is there."""
    if name in ("follow_up_consultation", "refer_from_consultation", "close_consultation"):
        one = Consultation.objects.get()
        if one.state != ConsultationState.ASKED:
            return
        answer(by=cast.dee, at=MONDAY + timedelta(hours=2), consultation=one, advice=Advice("Ask her alone", minutes=9))
    if name in OF_A_SERVICE:
        told_to_the_service(cast)
    if name in OF_A_FAMILY_ON_ITS_WAY_OUT:
        OF_A_FAMILY_ON_ITS_WAY_OUT[name](cast, Episode.objects.get())


OF_ANOTHER = {
    "released_file": ("run_id", "frozen"),
    "take_back_case_files": ("files_id", "brought_files"),
    "count_asked_survey": ("survey_id", "survey_by_link"),
    "answer_team": ("referral_id", "of_id"),
    **dict.fromkeys(("received_one", "check_received"), ("handover_id", "received_id")),
    "confirm_declines": ("referral_id", "declined_id"),
    "turn_down_declines": ("referral_id", "declined_id"),
    "confirm_merge": ("merge_id", "merge_waits"),
    "turn_down_merge": ("merge_id", "merge_waits"),
    "release_figures": ("run_id", "frozen"),
    "turn_down_release": ("run_id", "frozen"),
}
"""Pages of another one of the things: how the address names it, and which one it is."""


def address(name: str, things: dict[str, object], cast: Cast) -> str:
    """Where a page is, about the things; those that need a thing of their own are made here."""
    from stepdown.records.actions.people.relations import raise_wall
    from stepdown.records.actions.referrals.begin import begin_referral

    pattern = next(p for p in patterns() if p.name == name)
    needed = pattern.pattern.converters
    given = {key: things[key] for key in needed if key in things}
    if name == "refer":
        given["draft"] = begin_referral(by=cast.sam, at=MONDAY, council_family="100")
    if name == "lift_wall":
        family = Episode.objects.get().family
        given["wall_id"] = raise_wall(
            by=cast.dee, at=MONDAY + timedelta(days=3), family=family, one=person_named("Tia"),
            other=person_named("Luke"), reason="Ordered",
        ).pk  # fmt: skip
    if name.endswith("clock_of_request") or name == "why_late_of_request":
        given |= {"referral_id": Episode.objects.get().referral_id, "rule": "first_contact"}
    comes_first(name, cast)
    if name in OF_ANOTHER:
        named, thing = OF_ANOTHER[name]
        given[named] = things[thing]
    if name == "allocate":
        given["referral_id"] = Episode.objects.get().referral_id
    return reverse(name, kwargs=given)


SEES = {
    "referrals_made": "sam", "find_child": "sam", "refer": "sam", "answer_team": "sam", "refer_without_number": "sam",
    "refer_again": "sam", "who_looked": "inga", "service_accounts": "inga", "restricted_records": "inga",
    "lift_hold": "inga", "disposal": "inga", "turn_down_disposal": "inga",
    "find_subject": "inga", "record_access_found": "inga", "access_request": "inga",
    "accounts": "ada", "one_account": "ada", "log_everybody_out": "ada",
    "bundle_entries": "inga", "approve_bundle": "inga", "send_back_bundle": "inga",
    **dict.fromkeys(OF_A_SERVICE, "fran"),
}  # fmt: skip
"""Who opens a page that is not the manager's to open; every other page is tried as the manager."""

OF_VOICES = {"project_id", "survey_id", "version_id"}
SEES |= {str(p.name): "eva" for p in patterns() if OF_VOICES & p.pattern.converters.keys()}


ABOUT_NOBODY = {"instrument_id", "discipline", "service_id"}
"""What an address can name without being about a person."""
