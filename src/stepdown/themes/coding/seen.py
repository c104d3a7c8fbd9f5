"""What a coder sees: the codings of a text, without those that would spoil a blind double coding."""

from stepdown.themes.project.state.coding import Coding
from stepdown.themes.project.state.project import Project


def hides_others(project: Project, source: str, coder: str) -> bool:
    """Whether this coder must not see what others coded in this text yet."""
    return any(
        source in double.sources and coder in double.coders and not double.is_open
        for double in project.doubles.values()
    )


def seen_codings(project: Project, source: str, coder: str) -> tuple[Coding, ...]:
    """The codings of a text that this coder may see, in the order of the text."""
    codings = project.codings_of(source)
    if hides_others(project, source, coder):
        return tuple(c for c in codings if c.coder == coder)
    return codings
