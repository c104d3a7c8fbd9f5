"""What a file says that a project of Stepdown has no place for: each kind with how often. Nothing goes unsaid."""

from collections import Counter
from collections.abc import Iterable, Iterator

from stepdown.exchange.refi_qda.guids import Guid
from stepdown.exchange.refi_qda.ours.outward import KIND, KNOWN_AS, PARTICIPANT, ROLE
from stepdown.exchange.refi_qda.plain_text import is_quote
from stepdown.exchange.refi_qda.shape.audit import Audit
from stepdown.exchange.refi_qda.shape.project import Case, Project
from stepdown.exchange.refi_qda.shape.sources import MediaSource, Selection, TextSource

_KNOWN = (ROLE, KIND, KNOWN_AS)
_DESCRIPTIONS = "Descriptions of anything but codes"
_MADE = "Names and times of who made or changed something"


class Unplaced:
    """What of one project was not taken. ``memos``: the notes that were; ``turns``: selections that say who speaks."""

    def __init__(self, project: Project, memos: Iterable[Guid], turns: Iterable[Guid]) -> None:
        self._project = project
        self._memos, self._turns = frozenset(memos), frozenset(turns)
        self._is_ours = project.origin == Project().origin
        self._known = {variable.guid for variable in project.variables if variable.name in _KNOWN}

    def counted(self) -> dict[str, int]:
        """Each kind by what people call it; of what there is none, nothing."""
        found: Counter[str] = Counter()
        parts = (self._whole(), self._cases(), self._sources(), self._passages(), self._notes(), self._sets())
        for part in parts:
            for what, number in part:
                found[what] += number
        return {what: number for what, number in found.items() if number}

    def _whole(self) -> Iterator[tuple[str, int]]:
        project = self._project
        if not self._is_ours:
            yield "Title and description of the project", bool(project.name) + bool(project.description)
            yield _MADE, _said(project.audit)
        yield "Names under which coders log in", sum(bool(user.name and user.login) for user in project.users)
        yield "Other variables", len(project.variables) - len(self._known)
        yield "Links", len(project.links)
        yield "Graphs", len(project.graphs)

    def _cases(self) -> Iterator[tuple[str, int]]:
        for case in self._project.cases:
            is_ours = any(value.variable in self._known and value.value == PARTICIPANT for value in case.values)
            if not (case.sources or case.selections or is_ours):
                yield "Cases that no text is of", 1
                continue
            yield _DESCRIPTIONS, bool(case.description)
            yield "Codes of cases", len(case.codes)
            yield from self._values(case)

    def _sources(self) -> Iterator[tuple[str, int]]:
        for source in self._project.sources:
            yield "Codings of whole sources", len(source.codings)
            yield from self._values(source)
            if isinstance(source, MediaSource):
                yield "Recordings, pictures and PDFs, of which the texts are taken", 1
            for text in source.texts if isinstance(source, MediaSource) else (source,):
                yield _DESCRIPTIONS, bool(text.description)
                yield _MADE, _said(text.audit)
                yield "Codings of whole sources", len(text.codings) if text is not source else 0

    def _values(self, holder: Case | TextSource | MediaSource) -> Iterator[tuple[str, int]]:
        yield "Other values of cases and sources", sum(value.variable not in self._known for value in holder.values)

    def _passages(self) -> Iterator[tuple[str, int]]:
        for source in self._project.sources:
            for text in source.texts if isinstance(source, MediaSource) else (source,):
                for selection in text.selections:
                    yield from self._passage(text, selection)

    def _passage(self, text: TextSource, selection: Selection) -> Iterator[tuple[str, int]]:
        words = (text.text or "")[selection.start : selection.end]
        is_turn = selection.guid in self._turns
        is_called = bool(selection.name) and not is_quote(str(selection.name), words)
        is_words_of_a_memo = selection.is_memo and not is_turn and not selection.description
        if is_called and not is_words_of_a_memo and not (is_turn and self._is_ours):
            yield "Names of passages", 1
        if selection.description and (is_turn or not selection.is_memo):
            yield _DESCRIPTIONS, 1
        taken = {said for coding in selection.codings for said in (coding.by, coding.at)}
        if selection.is_memo and not is_turn:
            taken |= {selection.audit.made_by, selection.audit.made_at}
        yield _MADE, _said(selection.audit, taken)

    def _notes(self) -> Iterator[tuple[str, int]]:
        for note in self._project.notes:
            if note.guid not in self._memos:
                yield "Memos without a place", 1
                continue
            yield "Titles of memos", bool(note.name) and not self._is_ours
            yield _DESCRIPTIONS, bool(note.description)
            yield "Passages and codings of memos", len(note.selections) + len(note.codings)
            yield _MADE, _said(note.audit, {note.audit.made_by, note.audit.made_at})

    def _sets(self) -> Iterator[tuple[str, int]]:
        for one in self._project.sets:
            yield _DESCRIPTIONS, bool(one.description)
            yield "Sources in sets", len(one.sources)


def _said(audit: Audit, taken: Iterable[object] = ()) -> int:
    """How much an audit says beside what was taken."""
    told = (audit.made_by, audit.made_at, audit.changed_by, audit.changed_at)
    return sum(each is not None and each not in taken for each in told)
