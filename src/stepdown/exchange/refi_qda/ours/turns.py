"""Who speaks where in a text that came in: by the cases that own its selections, or that own all of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from stepdown.exchange.refi_qda.guids import Guid
from stepdown.exchange.refi_qda.shape.project import Case, Project
from stepdown.exchange.refi_qda.shape.sources import Selection, TextSource
from stepdown.themes.project.events.sources import Spoken


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of a text. ``selections``: those of the file that say who speaks and are no codings."""

    turns: tuple[Spoken, ...]
    speakers: Mapping[str, str]
    respondents: Mapping[str, Case]
    selections: frozenset[Guid]


def spoken_turns(project: Project, text: TextSource, is_respondent: Callable[[Case], bool]) -> Turns:
    """The turns of a text: selections without a code that lie one after another and fill it; else each line is one."""
    owner = {guid: case for case in project.cases for guid in case.selections}
    marked = [s for s in text.selections if s.is_memo and (s.guid in owner or (s.name or "").startswith("Turn "))]
    marked.sort(key=lambda s: s.start)
    cases = [owner.get(s.guid) for s in marked] if marked else _of_whole(project, text)
    found = [_turn(s, owner.get(s.guid)) for s in marked] if marked else _lines(text, cases)
    people = {case.name or case.guid: case for case in cases if case is not None}
    return Turns(
        tuple(found),
        {label: case.guid for label, case in people.items() if not is_respondent(case)},
        {label: case for label, case in people.items() if is_respondent(case)},
        frozenset(s.guid for s in marked),
    )


def _turn(selection: Selection, case: Case | None) -> Spoken:
    said = (selection.name or "").partition(": ")[2] or None
    return Spoken(speaker=(case.name or case.guid) if case else said, start=selection.start, end=selection.end)


def _of_whole(project: Project, text: TextSource) -> list[Case | None]:
    """The cases that own the whole text."""
    return [case for case in project.cases if text.guid in case.sources]


def _lines(text: TextSource, cases: list[Case | None]) -> list[Spoken]:
    """Every line that says something; of one person alone all lines are theirs."""
    alone = cases[0].name or cases[0].guid if len(cases) == 1 and cases[0] is not None else None
    turns, at = [], 0
    for line in (text.text or "").split("\n"):
        if line.strip():
            turns.append(Spoken(speaker=alone, start=at, end=at + len(line)))
        at += len(line) + 1
    return turns
