"""Every page opens for those who may see it and for nobody else; the list is made from the URL table."""

from datetime import date, timedelta

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from stepdown.domain.disciplines import Discipline
from stepdown.domain.documents import DocumentKind
from stepdown.domain.lifecycle.consultation import ConsultationState
from stepdown.domain.people import MemberRole
from stepdown.records.actions.colleagues.away import record_leave
from stepdown.records.actions.consultations.answer import Advice, answer
from stepdown.records.actions.consultations.ask import ask as ask_consultation
from stepdown.records.actions.contacts.record import record_contact
from stepdown.records.actions.documents.write import begin_document
from stepdown.records.actions.evaluation.freeze import freeze_figures
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.actions.people.facts import Facts, NewMember, add_person
from stepdown.records.actions.people.merge import merge_people
from stepdown.records.actions.plan.advocacy import raise_issue
from stepdown.records.actions.plan.doing import plan_action
from stepdown.records.actions.plan.goals import write_goal
from stepdown.records.actions.referrals.asking import ask_referrer
from stepdown.records.actions.supervision import open_session
from stepdown.records.actions.tasks import write_task
from stepdown.records.models import Consultation, Episode, Person
from tests.cast import MONDAY, Cast, person_named, referred, working
from tests.projects import a_project
from tests.records.access_requests import asks, drafted
from tests.records.evaluation.a_run import pilots_figures
from tests.records.stepping_down import closed_without_more, closing_without_more, proposed
from tests.records.test_case_files import brought_in, looked_through
from tests.records.test_consultations import a_service
from tests.records.test_contacts import said
from tests.records.test_observations import measured
from tests.web.analysing import of_its_analysis
from tests.web.answering import of_its_surveys
from tests.web.coding import of_its_coding
from tests.web.keeping import how_it_ends
from tests.web.leading import of_its_people
from tests.web.watching import of_the_watch

PUBLIC = {"about", "demo_log_in", "account_login", "account_reset_password", "account_reset_password_done",
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
             "end_basis"}  # fmt: skip
"""Addresses to which pages are sent, and that show nothing themselves."""

OF_A_RECORD_LONG_KEPT = {"propose_disposal"}
"""Pages about a record whose time has come: the tests of their pages open them."""

OF_COUNTED_FIGURES = {"business_case", "families_behind", "figure", "freeze_figures", "frozen_run", "released_file"}
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
)


WORDS: dict[str, object] = {
    "discipline": "domestic_abuse",
    "instrument_id": "phq_9",
    "rule": "decision",
    "weeks": 2,
    "months": 3,
    "name": "report.html",
    "file_kind": "qdpx",
    "checklist": "coreq",
    "item": "2",
    "result_id": "flow.referred.families",
}
"""What an address names by a word or a number."""


@pytest.fixture
def things(cast: Cast) -> dict[str, object]:
    """One of everything that an address can name."""
    return all_things(cast)


def all_things(cast: Cast) -> dict[str, object]:
    """The same, for who has no fixture."""
    made = working(cast, Discipline.YOUTH_WORK, Discipline.DOMESTIC_ABUSE)
    then = MONDAY + timedelta(days=3)
    episode = Episode.objects.get()
    open_one = referred(cast, Discipline.PROBATION, Discipline.HOUSING, at=then)
    waiting = referred(cast, Discipline.EDUCATION, at=then)
    by = {"by": cast.dee, "at": then, "episode": episode}
    contact = record_contact(**by, said=said(), is_finished=False)
    tia = person_named("Tia")
    return (
        WORDS
        | {
            "family_id": made.family_id,
            "person_id": tia.pk,
            "referral_id": open_one.pk,
            "of_id": waiting.pk,
            "question_id": ask_referrer(by=cast.maya, at=then, referral=waiting, question="Who is at home?").pk,
            "request_id": made.requests.get(discipline=Discipline.YOUTH_WORK).pk,
            "involvement_id": episode.involvements.first().pk,
            "contact_id": contact.pk,
            "goal_id": write_goal(**by, words="Calm evenings").pk,
            "planned_id": plan_action(**by, what="Ring the school", member=tia).pk,
            "issue_id": raise_issue(**by, issue="Damp", raised_with="Housing", raised_on=then.date()).pk,
            "task_id": write_task(
                by=cast.dee, at=then, episode=episode, for_colleague=cast.dee, what="Ring", due_on=then.date()
            ).pk,
            "handover_id": proposed(cast, episode).pk,
            "service_id": a_service(cast).pk,
            "consultation_id": asked_of_dee(cast).pk,
            "episode_id": episode.pk,
        }
        | of_the_team(cast, episode)
        | of_the_watch(cast, episode)
        | of_who_asks(cast, episode)
        | of_case_files(cast)
        | how_it_ends(cast, made.family_id)
        | of_a_project(cast)
    )


def of_a_project(cast: Cast) -> dict[str, object]:
    """What addresses name of a project of voices; each area of it adds its own."""
    project = a_project(cast)
    about = of_its_people(cast, project) | of_its_analysis(cast, project) | of_its_coding(cast, project)
    return {"project_id": project.pk} | about | of_its_surveys(cast, project)


def of_the_team(cast: Cast, episode: Episode) -> dict[str, object]:
    """What addresses name of what is written, of figures, of colleagues, and of records that were put together."""
    then = MONDAY + timedelta(days=3)
    by = {"by": cast.dee, "at": then, "episode": episode}
    return {
        "document_id": begin_document(
            **by, kind=DocumentKind.CONFERENCE_REPORT, first_day=then.date(), last_day=then.date()
        ).pk,
        "session_id": open_session(by=cast.maya, at=then, held_on=then.date(), present=[cast.dee]).pk,
        "measure_id": measured(cast, episode).pk,
        "run_id": (run := keep_figures(by=cast.maya, at=then, figures=pilots_figures())).pk,
        "frozen": freeze_figures(
            by=cast.maya, at=then, run=run, profile="internal", why="The board", files={"report.html": b"<h1>"}
        ).pk,
        "colleague_id": cast.yusuf.pk,
        "leave_id": record_leave(
            by=cast.maya, at=then, colleague=cast.yusuf, first_day=then.date(), last_day=then.date() + timedelta(days=9)
        ).pk,
        "merge_id": merge_people(
            by=cast.maya,
            at=then,
            kept=person_named("Tia"),
            merged=another_tia(cast, episode),
            reason="The same birthday and school",
        ).pk,
    }


def of_who_asks(cast: Cast, episode: Episode) -> dict[str, object]:
    """A request for a record, drafted."""
    access = drafted(cast, asks(cast.dee, episode, at=MONDAY + timedelta(days=3)))
    return {"access_id": access.pk, "entry_id": access.entries.first().pk}


def of_case_files(cast: Cast) -> dict[str, object]:
    """Case files that were brought in, and others that wait."""
    then = MONDAY + timedelta(days=3)
    brought = brought_in(cast.maya, at=then)
    waiting = looked_through(cast.maya, at=then + timedelta(hours=1))
    return {"files_id": waiting.pk, "match_id": waiting.matches.first().pk, "brought_files": brought.pk}


def another_tia(cast: Cast, episode: Episode) -> Person:
    """Tia, written down a second time."""
    new = NewMember(Facts("Tiah", "Ashdown", {"born_on": date(2013, 6, 3)}), MemberRole.CHILD)
    return add_person(by=cast.dee, at=MONDAY + timedelta(days=3), family=episode.family, new=new).person


def asked_of_dee(cast: Cast):
    """A consultation about no family, answered where its page follows from an answer."""
    return ask_consultation(
        by=cast.sam, at=MONDAY, team=cast.team, question="How do I ask safely?", discipline=Discipline.DOMESTIC_ABUSE
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
    if name in OF_A_FAMILY_ON_ITS_WAY_OUT:
        OF_A_FAMILY_ON_ITS_WAY_OUT[name](cast, Episode.objects.get())


OF_ANOTHER = {
    "released_file": ("run_id", "frozen"),
    "take_back_case_files": ("files_id", "brought_files"),
    "count_asked_survey": ("survey_id", "survey_by_link"),
    "answer_team": ("referral_id", "of_id"),
    "confirm_declines": ("referral_id", "declined_id"),
    "turn_down_declines": ("referral_id", "declined_id"),
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
    "refer_again": "sam", "who_looked": "inga", "restricted_records": "inga",
    "lift_hold": "inga", "disposal": "inga", "turn_down_disposal": "inga",
    "find_subject": "inga", "record_access_found": "inga", "access_request": "inga",
    "bundle_entries": "inga", "approve_bundle": "inga",
}  # fmt: skip
"""Who opens a page that is not the manager's to open; every other page is tried as the manager."""

OF_VOICES = {"project_id", "survey_id", "version_id"}
SEES |= {str(p.name): "eva" for p in patterns() if OF_VOICES & p.pattern.converters.keys()}


ABOUT_NOBODY = {"instrument_id", "discipline", "service_id"}
"""What an address can name without being about a person."""


@pytest.mark.parametrize("name", sorted(OF_A_FAMILY_ON_ITS_WAY_OUT))
def test_a_page_of_the_way_out_opens_for_who_may_see_it_and_for_nobody_else(
    client, cast, logged_in, the_clock, things, name
):
    the_clock(MONDAY + timedelta(days=8))
    assert wrong_with(name, things, cast, client, logged_in) == []


def test_every_other_page_opens_for_who_may_see_it_and_for_nobody_else(client, cast, logged_in, the_clock, things):
    the_clock(MONDAY + timedelta(days=8))
    names = [name for name in NAMES if name not in OF_A_FAMILY_ON_ITS_WAY_OUT]
    wrong = {name: wrong_with(name, things, cast, client, logged_in) for name in names}
    assert {name: found for name, found in wrong.items() if found} == {}


def wrong_with(name: str, things: dict[str, object], cast: Cast, client, logged_in) -> list[str]:
    """Signed out there is the log-in; for a stranger no page about somebody exists; for who may, it opens."""
    where = address(name, things, cast)
    wrong = []
    if not client.get(where).url.startswith(reverse("account_login")):
        wrong.append("no log-in is asked for")
    if set(next(p for p in patterns() if p.name == name).pattern.converters) - ABOUT_NOBODY:
        strange = logged_in(cast.otto).get(where)
        if strange.status_code not in (403, 404) or "Ashdown" in strange.content.decode():
            wrong.append("a stranger sees it")
    page = logged_in(getattr(cast, SEES.get(name, "maya"))).get(where, follow=True)
    if page.status_code != 200 or "<h1" not in page.content.decode():
        wrong.append(f"it does not open: {page.status_code}")
    return wrong


def test_every_form_field_has_our_words_for_what_is_missing(cast, logged_in, things):
    """A form whose messages are not in the table cannot even be opened: opening every page above proves it."""
    from stepdown.web.messages import MESSAGES

    assert all(words[0].isupper() and not words.endswith(".") for words in MESSAGES.values())
