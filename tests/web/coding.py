"""Texts of the invented project that wait, and a sample of it that Eva and Amir code twice."""

from datetime import timedelta

import pytest

from stepdown.records.actions.projects.register import write_in_register
from stepdown.records.actions.projects.texts import upload_text
from stepdown.records.actions.projects.write import append, write_down
from stepdown.records.actions.surveys.answer import hand_in
from stepdown.records.actions.surveys.run import close_survey
from stepdown.records.links import token_of
from stepdown.records.logs import log_of
from stepdown.records.models import Colleague, Project, Survey, WaitingText
from stepdown.records.queries.projects.waiting import waiting_seen
from stepdown.themes.bringing_in.draft import suspects
from stepdown.themes.bringing_in.waiting import INTERVIEWER, waiting
from stepdown.themes.people.real_names import RealPerson
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.coding import Coded, MemoWritten
from stepdown.themes.project.events.double import DoubleCodingBegun, DoubleCodingFinished
from stepdown.themes.project.events.sources import SourceBroughtIn, Spoken
from stepdown.themes.project.state.project import Project as State
from stepdown.themes.project.words import MemoAbout
from stepdown.themes.sources import SourceKind
from stepdown.themes.texts.heard import Heard, Line
from tests.cast import MONDAY, Cast
from tests.surveys_cast import a_response, a_survey

THEN = MONDAY + timedelta(days=20)
HEARD = Heard(
    (
        Line("INT", "How is Kerry, Priya?"),
        Line("Priya Nwosu", "Kerry is calmer now. I told Kerry so."),
        Line("Priya Nwosu", "Ring me on 01632 960123."),
        Line("He said", "no."),
    )
)
AGAIN = [
    ("Interviewer", "And now?"),
    ("Practitioner 1", "Nobody waits. It is about trust."),
    ("Practitioner 1", "They ring 🙂 back."),
]


def of_its_coding(cast: Cast, project: Project) -> dict[str, object]:
    """What the addresses of texts, of coding and of double coding name."""
    row = known_text(cast, project)
    seen = waiting_seen(cast.eva, waiting_id=row.pk, at=THEN)
    place = suspects(seen.text, seen.project, seen.register)[0].place
    twice(cast, project)
    memo = MemoWritten(memo="text-memo", about=MemoAbout.SOURCE, about_id="interview-1", words="Spoke freely.")
    tell(cast.eva, project, memo)
    coding = next(iter(state_of(project).codings["interview-1"].values()))
    survey = a_closed_survey(cast, project)
    return {
        "waiting_id": row.pk, "place": place, "coding_id": coding.id, "start": coding.start, "end": coding.end,
        "turn": 2, "text_memo_id": "text-memo", "double_id": "d", "of_text": "interview-3", "of_code": "trust",
        "survey_id": survey.pk, "question": "more",
    }  # fmt: skip


def a_waiting_text(cast: Cast, project: Project, **known: object) -> WaitingText:
    """A text that waits, as it was read."""
    text = waiting(SourceKind.INTERVIEW, "Interview 4", HEARD).model_copy(update=known)
    return upload_text(by=cast.eva, at=THEN, project=project, text=text)


def known_text(cast: Cast, project: Project) -> WaitingText:
    """The same, when it is said who speaks; the register knows her."""
    write_in_register(by=cast.eva, at=THEN, project=project, people=[RealPerson("p1", "Priya Nwosu")])
    return a_waiting_text(cast, project, speakers={"INT": INTERVIEWER, "Priya Nwosu": "p1", "He said": INTERVIEWER})


def a_closed_survey(cast: Cast, project: Project) -> Survey:
    """One whose open question two people answered."""
    survey = a_survey(cast, project, people=2)
    for one in survey.invitations.all():
        hand_in(
            survey=survey, token=token_of(one), response=a_response("More time."), today=MONDAY.date(), invitation=one
        )
    close_survey(by=cast.eva, at=THEN, survey=survey)
    return survey


def begun_twice(cast: Cast, project: Project) -> str:
    """A text that Eva and Amir are to code, each without seeing the other's work: its words. Nothing is coded yet."""
    words, turns = "", []
    for label, said in AGAIN:
        start = len(words) + len(label) + 2
        turns.append(Spoken(speaker=label, start=start, end=start + len(said)))
        words += f"{label}: {said}\n"
    text = SourceBroughtIn(
        source="interview-3", source_kind=SourceKind.INTERVIEW, title="Interview 3", turns=tuple(turns),
        speakers={"Practitioner 1": "p1"}, words=words,
    )  # fmt: skip
    append(project, log_of(project), by=cast.eva, at=THEN, events=[text])
    coders = (str(cast.eva.pk), str(cast.amir.pk))
    tell(
        cast.eva, project, DoubleCodingBegun(double="d", sources=("interview-3",), coders=coders, seed=7, drawn_from=4)
    )
    return words


def blind(cast: Cast, project: Project) -> None:
    """The same text when both have begun to code it."""
    words = begun_twice(cast, project)
    for by, said, code in (
        (cast.eva, "Nobody waits.", "sooner"),
        (cast.amir, "waits", "sooner"),
        (cast.amir, "It is about trust.", "trust"),
        (cast.amir, "ring 🙂 back", "time"),
    ):
        start = words.index(said)
        tell(
            by, project,
            Coded(coding=f"{by.name[:3]}-{code}", source="interview-3", code=code, start=start, end=start + len(said)),
        )  # fmt: skip


def twice(cast: Cast, project: Project) -> None:
    """The same, when both have finished: they differ twice, and Amir says why he coded trust."""
    blind(cast, project)
    why = MemoWritten(
        memo="why", about=MemoAbout.CODING, about_id="Ami-trust", source="interview-3", words="She names it herself."
    )
    tell(cast.amir, project, why)
    for who in (cast.eva, cast.amir):
        tell(who, project, DoubleCodingFinished(double="d", coder=str(who.pk)))


def tell(by: Colleague, project: Project, event: Event) -> None:
    """Let something happen, by whoever does it."""
    write_down(by=by, at=THEN, project=project, proposed=event)


def state_of(project: Project) -> State:
    """The project as it stands now."""
    project.refresh_from_db()
    return log_of(project).project


@pytest.fixture
def amir(cast: Cast, logged_in, project: Project):
    """The coder at his desk, with the same short ways as the lead."""
    from tests.web.leading import Lead

    return Lead(cast, logged_in(cast.amir), project)
