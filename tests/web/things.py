"""One of everything that an address of the site can name."""

from datetime import date, timedelta

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.domain.documents import DocumentKind
from stepdown.domain.people import MemberRole
from stepdown.records.actions.colleagues.away import record_leave
from stepdown.records.actions.consultations.ask import ask as ask_consultation
from stepdown.records.actions.contacts.record import record_contact
from stepdown.records.actions.documents.write import begin_document
from stepdown.records.actions.evaluation.freeze import freeze_figures
from stepdown.records.actions.evaluation.keep import keep_figures
from stepdown.records.actions.people.facts import Facts, NewMember, add_person
from stepdown.records.actions.people.merge import confirm_merge, propose_merge
from stepdown.records.actions.plan.advocacy import raise_issue
from stepdown.records.actions.plan.doing import plan_action
from stepdown.records.actions.plan.goals import write_goal
from stepdown.records.actions.referrals.asking import ask_referrer
from stepdown.records.actions.supervision import open_session
from stepdown.records.actions.tasks import write_task
from stepdown.records.models import Episode, Merge, Person
from tests.cast import MONDAY, Cast, person_named, referred, working
from tests.projects import a_project
from tests.records.access_requests import asks, drafted
from tests.records.evaluation.a_run import pilots_figures
from tests.records.stepping_down import proposed
from tests.records.test_case_files import brought_in, looked_through
from tests.records.test_contacts import said
from tests.records.test_observations import measured
from tests.web.analysing import of_its_analysis
from tests.web.answering import of_its_surveys
from tests.web.coding import of_its_coding
from tests.web.keeping import how_it_ends
from tests.web.leading import of_its_people
from tests.web.receiving import of_a_service
from tests.web.watching import of_the_watch

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
            "consultation_id": asked_of_dee(cast).pk,
            "episode_id": episode.pk,
        }
        | of_the_team(cast, episode)
        | of_a_service(cast, episode)
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
        "merge_id": confirm_merge(by=cast.max, at=then, merge=said_to_be_one(cast, episode)).pk,
        "merge_waits": said_to_be_one(cast, episode).pk,
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


def said_to_be_one(cast: Cast, episode: Episode) -> Merge:
    """Tia and another Tia: Maya proposes to put them together."""
    two = {"kept": person_named("Tia"), "merged": another_tia(cast, episode)}
    return propose_merge(by=cast.maya, at=MONDAY + timedelta(days=3), reason="The same birthday and school", **two)


def another_tia(cast: Cast, episode: Episode) -> Person:
    """Tia, written down a second time."""
    new = NewMember(Facts("Tiah", "Ashdown", {"born_on": date(2013, 6, 3)}), MemberRole.CHILD)
    return add_person(by=cast.dee, at=MONDAY + timedelta(days=3), family=episode.family, new=new).person


def asked_of_dee(cast: Cast):
    """A consultation about no family, answered where its page follows from an answer."""
    return ask_consultation(
        by=cast.sam, at=MONDAY, team=cast.team, question="How do I ask safely?", discipline=Discipline.DOMESTIC_ABUSE
    )
