"""A small invented project: two interviews and a focus group, told event by event through the rules.

Lead: eva. Coders: eva, ben. Participants: Practitioner 1 and Manager 1 (interviews); Worker 1 and Worker 2 (focus
group).
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.about import CoderJoined, ProjectBegun
from stepdown.themes.project.events.analysis import (
    AreaNamed,
    FindingWritten,
    QuoteChosen,
    RowFilled,
    SourceSignedOff,
)
from stepdown.themes.project.events.coding import Coded
from stepdown.themes.project.events.framework import CodeMade, CodeText
from stepdown.themes.project.events.people import (
    ConsentGiven,
    InvitedCounted,
    ParticipantAdded,
    RoleNamed,
    SheetIssued,
)
from stepdown.themes.project.events.sources import SourceBroughtIn, Spoken
from stepdown.themes.project.log import Log
from stepdown.themes.project.propose import proposed, written
from stepdown.themes.project.rules import Hand
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import Approach, CodeOrigin, ConsentItem, ParticipantKind, Stands
from stepdown.themes.sources import SourceKind

BEGUN = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
EVERYTHING = tuple(ConsentItem)

LINES = {
    "interview-1": [
        ("Interviewer", "How does the team work with you?"),
        ("Practitioner 1", "They have the time to do it. That is massive."),
        ("Interviewer", "And the waiting?"),
        ("Practitioner 1", "Nobody waits for weeks any more."),
    ],
    "interview-2": [
        ("Interviewer", "What changed?"),
        ("Manager 1", "We talk before it becomes a crisis."),
    ],
    "focus-group": [
        ("Worker 1", "It is about trust."),
        ("Worker 2", "And it cannot be done in eight sessions."),
        ("Worker 1", "No."),
    ],
}


@dataclass
class Telling:
    """A log that grows by what is proposed, as its rules accept it."""

    log: Log = field(default_factory=lambda: Log.of([_first()]))

    @property
    def project(self) -> Project:
        return self.log.project

    def tell(self, *events: Event, by: str = "eva", is_lead: bool | None = None) -> Project:
        """Propose each event; Refused where its rule refuses it."""
        hand = Hand(by, is_lead=by == "eva" if is_lead is None else is_lead)
        for event in events:
            self.log = proposed(self.log, [event], by=hand, at=self._now)
        return self.project

    def keep(self, *events: Event, by: str = "eva") -> Project:
        """Write events that have no rule of their own: texts brought in, a withdrawal."""
        for event in events:
            self.log = written(self.log, [event], by=by, at=self._now)
        return self.project

    @property
    def _now(self) -> datetime:
        return BEGUN + timedelta(minutes=len(self.log.entries) + 1)


def _first() -> Entry:
    begun = ProjectBegun(title="The pilot", question="Did it help?", approach=Approach.CODEBOOK)
    return Entry(1, BEGUN, "eva", begun)


def with_people() -> Telling:
    """Roles, invitations, a sheet, four participants; everybody agreed to everything."""
    told = Telling()
    told.tell(
        CoderJoined(coder="eva", name="Eva"),
        CoderJoined(coder="ben", name="Ben"),
        RoleNamed(role="social_worker", label="Social worker", public_label="Social care practitioner", members=40),
        RoleNamed(role="manager", label="Team manager", public_label="Social care team manager", members=6),
        RoleNamed(role="worker", label="MDT worker", public_label="MDT worker", members=8),
        InvitedCounted(source_kind=SourceKind.INTERVIEW, invited=6, by_role={"social_worker": 4, "manager": None}),
        the_sheet(),
    )
    for who, name, role in (
        ("p1", "Practitioner 1", "social_worker"),
        ("m1", "Manager 1", "manager"),
        ("w1", "Worker 1", "worker"),
        ("w2", "Worker 2", "worker"),
    ):
        told.tell(a_participant(who, name, role), consent(who))
    return told


def the_sheet(audience: ParticipantKind = ParticipantKind.STAFF, **more: object) -> SheetIssued:
    return SheetIssued(
        sheet="sheet", version=1, title="About the interviews", audience=audience, items=EVERYTHING,
        needed=(ConsentItem.TAKE_PART, ConsentItem.RECORDED), issued_on=date(2026, 3, 1), words="What we ask", **more,
    )  # fmt: skip


def a_participant(who: str, name: str, role: str | None = None, kind=ParticipantKind.STAFF) -> ParticipantAdded:
    return ParticipantAdded(participant=who, pseudonym=name, participant_kind=kind, role=role)


def consent(who: str, agreed: tuple[ConsentItem, ...] = EVERYTHING, **more: object) -> ConsentGiven:
    return ConsentGiven(participant=who, sheet="sheet", version=1, on=date(2026, 3, 2), agreed=agreed, **more)


def a_text(source: str, kind: SourceKind, speakers: dict[str, str]) -> SourceBroughtIn:
    """One of the texts, each turn a paragraph with its label in front."""
    words, turns = "", []
    for label, said in LINES[source]:
        start = len(words) + len(label) + 2
        turns.append(Spoken(speaker=label, start=start, end=start + len(said)))
        words += f"{label}: {said}\n"
    return SourceBroughtIn(
        source=source, source_kind=kind, title=source.replace("-", " ").capitalize(), turns=tuple(turns),
        speakers=speakers, words=words,
    )  # fmt: skip


def with_texts() -> Telling:
    """The three texts, and a framework of two themes with three codes."""
    told = with_people()
    told.keep(
        a_text("interview-1", SourceKind.INTERVIEW, {"Practitioner 1": "p1"}),
        a_text("interview-2", SourceKind.INTERVIEW, {"Manager 1": "m1"}),
        a_text("focus-group", SourceKind.FOCUS_GROUP, {"Worker 1": "w1", "Worker 2": "w2"}),
    )
    told.tell(
        a_code("way", "Way of working", is_codable=False),
        a_code("time", "Time", "way"),
        a_code("trust", "Trust", "way"),
        a_code("effect", "Effect"),
        a_code("sooner", "Help comes sooner", "effect"),
    )
    return told


def a_code(code: str, name: str, parent: str | None = None, **more: object) -> CodeMade:
    return CodeMade(code=code, parent=parent, text=CodeText(name=name), origin=CodeOrigin.A_PRIORI, **more)


def coded(told: Telling, words: str, source: str, code: str, coding: str = "") -> Coded:
    """A coding of these words where they stand in the text."""
    start = (told.project.sources[source].words or "").index(words)
    return Coded(
        coding=coding or f"{code} {source} {start}", source=source, code=code, start=start, end=start + len(words)
    )


def with_codings() -> Telling:
    """Five codings by eva."""
    told = with_texts()
    told.tell(
        coded(told, "They have the time to do it.", "interview-1", "time"),
        coded(told, "Nobody waits for weeks any more.", "interview-1", "sooner"),
        coded(told, "We talk before it becomes a crisis.", "interview-2", "sooner"),
        coded(told, "It is about trust.", "focus-group", "trust"),
        coded(told, "it cannot be done in eight sessions", "focus-group", "time"),
    )
    return told


def with_findings() -> Telling:
    """Two areas written up and signed off for each kind of source; one of them combined, with a quote."""
    told = with_codings()
    text = told.project.sources["interview-1"].words or ""
    start = text.index("They have")
    told.tell(
        AreaNamed(area="way", title="How the team works", codes=("way",)),
        AreaNamed(area="speed", title="How soon help comes", codes=("sooner",), questions=("helps",)),
        QuoteChosen(quote="q1", source="interview-1", start=start, end=start + 44, area="way"),
        FindingWritten(area="way", source_kind=SourceKind.INTERVIEW, words="Practitioners value time."),
        FindingWritten(area="way", source_kind=SourceKind.FOCUS_GROUP, words="Workers speak of trust."),
        FindingWritten(area="speed", source_kind=SourceKind.INTERVIEW, words="Help comes sooner."),
        FindingWritten(area="speed", source_kind=SourceKind.FOCUS_GROUP, is_silent=True),
        FindingWritten(area="way", source_kind=SourceKind.SURVEY, is_silent=True),
        FindingWritten(area="speed", source_kind=SourceKind.SURVEY, words="Most agree that help comes sooner."),
        *(SourceSignedOff(source_kind=kind) for kind in SourceKind),
        RowFilled(
            area="way", stands=Stands.ADDS, words="Time and trust go together.", quotes=("q1",),
            results=("change.stepped_down",), follows="Keep caseloads small", by_whom="The manager",
        ),
    )  # fmt: skip
    return told
