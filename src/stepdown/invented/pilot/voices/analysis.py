"""The invented analysis: areas, quotes, findings of each source, sign-off, the joint display, summaries."""

from collections.abc import Iterator

from stepdown.invented.pilot.voices.bank import told
from stepdown.themes.matrix.cells import matrix
from stepdown.themes.project.events.analysis import (
    AreaNamed,
    CellSummarised,
    ChecklistAnswered,
    FindingWritten,
    QuoteChosen,
    RowFilled,
    SourceSignedOff,
)
from stepdown.themes.project.state.coding import Coding
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import Stands
from stepdown.themes.sources import SourceKind

QUOTES = {
    (SourceKind.INTERVIEW, "Social care practitioner"): 11,
    (SourceKind.INTERVIEW, "Social care team manager"): 3,
    (SourceKind.FOCUS_GROUP, "MDT worker"): 2,
    (SourceKind.SURVEY, "Social care practitioner"): 1,
}
"""How many quotes are printed, by kind of source and public label, as in the published evaluation."""

_KINDS = {"survey": SourceKind.SURVEY, "focus_group": SourceKind.FOCUS_GROUP, "interview": SourceKind.INTERVIEW}


def areas() -> Iterator[AreaNamed]:
    """The key areas of interest."""
    for area in told("analysis.toml")["area"]:
        yield AreaNamed(
            area=area["id"], title=area["title"], codes=tuple(area["codes"]), questions=tuple(area["questions"])
        )


def findings(project: Project) -> Iterator[FindingWritten | SourceSignedOff]:
    """What each source says of each area, one source after the other, and its sign-off."""
    for word, kind in _KINDS.items():
        for area in told("analysis.toml")["area"]:
            codes = frozenset().union(*(project.framework.under(code) for code in area["codes"]))
            behind = tuple(
                c.id for c in project.standing() if c.code in codes and project.sources[c.source].kind is kind
            )
            yield FindingWritten(
                area=area["id"], source_kind=kind, is_silent=not area[word], codings=behind, words=area[word]
            )
        yield SourceSignedOff(source_kind=kind)


def quotes(project: Project) -> Iterator[QuoteChosen]:
    """As many as were printed, spread over the areas."""
    left, number = dict(QUOTES), 0
    for coding in _by_turns(project):
        kind = project.sources[coding.source].kind
        group = (kind, _label(project, coding))
        if left.get(group, 0):
            left[group] -= 1
            number += 1
            yield QuoteChosen(
                quote=f"quote-{number}", source=coding.source, start=coding.start, end=coding.end,
                area=_area_of(project, coding.code),
            )  # fmt: skip


def _by_turns(project: Project) -> list[Coding]:
    """A coding of each area in turn, so that no area has all quotes."""
    of_area: dict[str | None, list[Coding]] = {}
    for coding in sorted(project.standing(), key=lambda c: (c.source, c.start)):
        of_area.setdefault(_area_of(project, coding.code), []).append(coding)
    most = max(map(len, of_area.values()))
    return [codings[n] for n in range(most) for codings in of_area.values() if n < len(codings)]


def _label(project: Project, coding: Coding) -> str:
    source = project.sources[coding.source]
    turn = source.turn_at(coding.start, coding.end)[0]
    who = source.participant_of(turn)
    role = project.people.participants[who].role if who else source.role_of(turn)
    return project.people.roles[role].public_label if role else ""


def _area_of(project: Project, code: str) -> str | None:
    for area in project.analysis.areas.values():
        if any(code in project.framework.under(of) for of in area.codes):
            return area.id
    return None


def rows(project: Project) -> Iterator[RowFilled]:
    """The joint display."""
    for area in told("analysis.toml")["area"]:
        chosen = tuple(q.id for q in project.analysis.quotes.values() if q.area == area["id"])
        yield RowFilled(
            area=area["id"], stands=Stands(area["stands"]), quotes=chosen, results=tuple(area["results"]),
            words=area["means"], follows=area["follows"], by_whom=area["by_whom"], by_when=area["by_when"],
        )  # fmt: skip


def summaries(project: Project) -> Iterator[CellSummarised]:
    """A summary for the first theme of whoever was interviewed, in the words of a busy analyst."""
    for row in matrix(project, ("practice",), SourceKind.INTERVIEW):
        cell = row.cells[0]
        if cell.codings:
            names = sorted({project.framework.codes[c.code].name.lower() for c in cell.codings})
            yield CellSummarised(
                participant=row.participant.id, code="practice", codings=(), words=f"Speaks of {' and '.join(names)}."
            )


def answered() -> Iterator[ChecklistAnswered]:
    """Items of the checklists that only a person can answer."""
    written = {
        (
            "gramms",
            "1",
        ): "The figures say what changed; only people can say how the work was done and what they made of it.",
        ("gramms", "2"): "Convergent: three sources gathered side by side, of equal weight, combined at the end.",
        ("coreq", "1"): "The evaluator held all interviews and the focus group.",
        ("coreq", "10"): "All who had worked with the team were asked; those who were free in September took part.",
        ("cherries", "mandatory"): "Yes.",
    }
    for (checklist, item), words in written.items():
        yield ChecklistAnswered(checklist=checklist, item=item, is_reported=True, words=words)
