"""How far each of the two coders of a sample is, as far as somebody may know it while they code blind."""

from dataclasses import dataclass

from stepdown.themes.project.state.coding import DoubleCoding
from stepdown.themes.project.state.project import Project


@dataclass(frozen=True, slots=True)
class CoderProgress:
    """One coder. ``codings`` and ``texts`` (texts with a coding of theirs) are None where the reader must not know."""

    coder: str
    name: str
    has_finished: bool
    codings: int | None
    texts: int | None


def progress(project: Project, double: DoubleCoding, reader: str) -> tuple[CoderProgress, ...]:
    """The coders in their order. ``project`` is the whole one; a coder who is still blind learns only of themselves."""
    hides = reader in double.coders and not double.is_open
    return tuple(_of(project, double, coder, is_hidden=hides and coder != reader) for coder in double.coders)


def _of(project: Project, double: DoubleCoding, coder: str, *, is_hidden: bool) -> CoderProgress:
    name, has_finished = project.coders.get(coder, coder), coder in double.finished
    if is_hidden:
        return CoderProgress(coder, name, has_finished, None, None)
    theirs = [
        coding.source
        for source in double.sources
        for coding in project.codings[source].values()
        if coding.blind == double.id and coding.coder == coder
    ]
    return CoderProgress(coder, name, has_finished, len(theirs), len(set(theirs)))
