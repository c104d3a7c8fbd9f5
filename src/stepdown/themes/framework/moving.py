"""What goes with a code when it is merged into another, so that it is said before it is done."""

from dataclasses import dataclass

from stepdown.themes.framework.told import count_of
from stepdown.themes.project.state.project import Project


@dataclass(frozen=True, slots=True)
class Moving:
    """How much hangs on one code alone."""

    codings: int
    texts: int
    codes: int
    """The codes right under it."""
    areas: int
    summaries: int
    """The written cells of the matrix under this code. They are the analyst's words on it, and do not move."""


def moving(project: Project, code: str) -> Moving:
    """What hangs on the code, in the project as it is seen."""
    codings = [c for of_source in project.codings.values() for c in of_source.values() if c.code == code]
    return Moving(
        len(codings),
        len({c.source for c in codings}),
        sum(c.parent == code and not c.is_retired for c in project.framework.codes.values()),
        sum(code in area.codes for area in project.analysis.areas.values()),
        sum(of == code and bool(summary.words) for (_, of), summary in project.analysis.summaries.items()),
    )


def in_words(found: Moving) -> str:
    """What a merge moves, in sentences."""
    where = f" in {count_of(found.texts, 'text')}" if found.codings else ""
    moves = [f"{count_of(found.codings, 'coding')}{where}"]
    moves += [f"{count_of(found.codes, 'code')} under it"] if found.codes else []
    moves += [f"its place in {count_of(found.areas, 'key area')} of interest"] if found.areas else []
    said = f"These move to the code that you choose: {', '.join(moves)}."
    if found.summaries:
        said += f" {count_of(found.summaries, 'cell')} of the matrix written under it must be written again there."
    return said
