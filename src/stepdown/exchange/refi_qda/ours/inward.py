"""A REFI-QDA project as steps of a project of Stepdown: people first, and their words only once they have agreed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from stepdown.exchange.refi_qda.guids import Guid
from stepdown.exchange.refi_qda.ours.code_text import text_of
from stepdown.exchange.refi_qda.ours.outward import KIND, KNOWN_AS, PARTICIPANT, RESPONDENT, ROLE
from stepdown.exchange.refi_qda.ours.turns import spoken_turns
from stepdown.exchange.refi_qda.ours.unplaced import Unplaced
from stepdown.exchange.refi_qda.shape.codes import Code, with_paths
from stepdown.exchange.refi_qda.shape.project import Case, Project, texts_of
from stepdown.exchange.refi_qda.shape.sources import Selection, TextSource, VariableValue
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.about import CoderJoined
from stepdown.themes.project.events.analysis import AreaNamed
from stepdown.themes.project.events.coding import Coded, MemoWritten
from stepdown.themes.project.events.framework import CodeMade
from stepdown.themes.project.events.people import ParticipantAdded, RoleNamed
from stepdown.themes.project.events.sources import SourceBroughtIn
from stepdown.themes.project.words import MemoAbout, ParticipantKind
from stepdown.themes.sources import SourceKind


@dataclass(frozen=True, slots=True)
class Step:
    """What came in: an event, by whom it was coded and when, where the file says so."""

    event: Event
    by: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """One text with everything on it: it comes in whole, or waits for the consent of who speaks."""

    source: Guid
    title: str
    participants: tuple[str, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Arriving:
    """A file's project in order. ``unplaced``: what had no place, each kind with how often."""

    people: tuple[Step, ...]
    framework: tuple[Step, ...]
    words: tuple[Words, ...]
    areas: tuple[Step, ...]
    unplaced: Mapping[str, int]


class Inward:
    """One file on its way in."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._variables = {variable.guid: variable.name for variable in project.variables}
        self._notes = {note.guid: note for note in project.notes}
        self._memos_taken: set[Guid] = set()
        self._turns_taken: set[Guid] = set()

    def arriving(self) -> Arriving:
        """All of it."""
        people, framework = tuple(self._people()), tuple(self._framework())
        words = tuple(self._words(text) for text in texts_of(self._project) if text.guid not in self._notes)
        areas = tuple(self._areas())
        unplaced = Unplaced(self._project, self._memos_taken, self._turns_taken).counted()
        return Arriving(people, framework, words, areas, unplaced)

    def _people(self) -> Iterator[Step]:
        for number, user in enumerate(self._project.users, start=1):
            yield Step(CoderJoined(coder=user.guid, name=user.name or user.login or f"Coder {number}"))
        roles = dict.fromkeys(role for case in self._project.cases if (role := self._said(case.values, ROLE)))
        for role in roles:
            yield Step(RoleNamed(role=role, label=role, public_label=role))
        for number, case in enumerate(self._participants(), start=1):
            yield Step(
                ParticipantAdded(
                    participant=case.guid, pseudonym=case.name or f"Participant {number}",
                    participant_kind=ParticipantKind.STAFF, role=self._said(case.values, ROLE),
                )
            )  # fmt: skip

    def _participants(self) -> list[Case]:
        """Whoever speaks in a text, and those of ours who have not spoken yet. Others may be places or families."""
        known = ((case, self._said(case.values, KNOWN_AS)) for case in self._project.cases)
        return [
            case
            for case, known_as in known
            if known_as == PARTICIPANT or (known_as != RESPONDENT and (case.sources or case.selections))
        ]

    def _framework(self) -> Iterator[Step]:
        parents: dict[tuple[str, ...], Guid] = {}
        for path, code in with_paths(self._project.codes):
            parents[path] = code.guid
            yield Step(self._code(code, parents.get(path[:-1])))
            yield from self._memos(code.notes, MemoAbout.CODE, code.guid)

    @staticmethod
    def _code(code: Code, parent: Guid | None) -> CodeMade:
        text, origin = text_of(code.name, code.description)
        return CodeMade(
            code=code.guid, parent=parent, text=text, origin=origin, is_codable=code.is_codable, colour=code.colour
        )

    def _words(self, text: TextSource) -> Words:
        turns = spoken_turns(self._project, text, self._is_respondent)
        self._turns_taken |= turns.selections
        kind = next((k for k in SourceKind if k.label == self._said(text.values, KIND)), SourceKind.INTERVIEW)
        came = SourceBroughtIn(
            source=text.guid, source_kind=kind, title=text.name or "A text without a name", turns=turns.turns,
            speakers=dict(turns.speakers), words=text.text or "",
            roles={label: self._said(case.values, ROLE) or "" for label, case in turns.respondents.items()},
        )  # fmt: skip
        steps = [Step(came), *self._memos(text.notes, MemoAbout.SOURCE, text.guid)]
        for selection in text.selections:
            if selection.guid not in turns.selections:
                steps += self._selected(text, selection)
        return Words(text.guid, came.title, tuple(dict.fromkeys(turns.speakers.values())), tuple(steps))

    def _selected(self, text: TextSource, selection: Selection) -> Iterator[Step]:
        for coding in selection.codings:
            made = Coded(
                coding=coding.guid, source=text.guid, code=coding.code, start=selection.start, end=selection.end
            )
            yield Step(made, coding.by, coding.at)
            yield from self._memos((*coding.notes, *selection.notes), MemoAbout.CODING, coding.guid, text.guid)
        if selection.is_memo:
            words = selection.description or selection.name or "A passage that was marked"
            memo = MemoWritten(memo=selection.guid, about=MemoAbout.SOURCE, about_id=text.guid, words=words)
            yield Step(memo, selection.audit.made_by, selection.audit.made_at)
            yield from self._memos(selection.notes, MemoAbout.SOURCE, text.guid)

    def _memos(
        self, notes: tuple[Guid, ...], about: MemoAbout, id_: str | None, source: str | None = None
    ) -> Iterator[Step]:
        for guid in notes:
            note = self._notes.get(guid)
            if note is not None and (note.text or "").strip():
                self._memos_taken.add(guid)
                memo = MemoWritten(memo=guid, about=about, about_id=id_, source=source, words=note.text)
                yield Step(memo, note.audit.made_by, note.audit.made_at)

    def _areas(self) -> Iterator[Step]:
        yield from self._memos(self._project.about, MemoAbout.PROJECT, None)
        for one in self._project.sets:
            yield Step(AreaNamed(area=one.guid, title=one.name, codes=one.codes))
            yield from self._memos(one.notes, MemoAbout.AREA, one.guid)

    def _said(self, values: tuple[VariableValue, ...], name: str) -> str | None:
        found = (v.value for v in values if self._variables.get(v.variable) == name)
        return next((str(value) for value in found if value is not None), None)

    def _is_respondent(self, case: Case) -> bool:
        return self._said(case.values, KNOWN_AS) == RESPONDENT


def arriving(project: Project) -> Arriving:
    """The file's project in the order in which it can come in."""
    return Inward(project).arriving()
