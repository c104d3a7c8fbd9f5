"""The texts of a project as a list: who speaks in each, how far it is coded, and what waits to be looked at."""

from dataclasses import dataclass

from stepdown.themes.project.state.coding import Coding, DoubleCoding
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source
from stepdown.themes.sources import SourceKind


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks in a text. ``role``: the label of their role; None where none is known."""

    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class TextListed:
    """One text. ``respondents``: answers of people who cannot be tied to anybody. ``double``: if it is coded twice."""

    source: Source
    voices: tuple[Voice, ...]
    respondents: int
    codings: int
    coders: int
    to_review: int
    double: DoubleCoding | None


def texts_listed(project: Project) -> tuple[TextListed, ...]:
    """The texts that are there, kind by kind, each kind in the order in which its texts came in."""
    order = list(SourceKind)
    readable = [source for source in project.sources.values() if source.words is not None]
    in_order = sorted(readable, key=lambda source: order.index(source.kind))
    return tuple(_listed(project, source) for source in in_order)


def neighbours(project: Project, source: str) -> tuple[Source | None, Source | None]:
    """The texts before and after one in that order."""
    texts = [listed.source for listed in texts_listed(project)]
    at = next(n for n, text in enumerate(texts) if text.id == source)
    return texts[at - 1] if at else None, texts[at + 1] if at + 1 < len(texts) else None


def to_review(project: Project, source: str) -> tuple[Coding, ...]:
    """The codings of a text that a correction moved and nobody has looked at since."""
    return tuple(coding for coding in project.codings_of(source) if coding.is_to_review)


def _listed(project: Project, source: Source) -> TextListed:
    codings = project.codings[source.id].values()
    return TextListed(
        source,
        tuple(_voice(project, who) for who in source.participants() if who not in source.masked),
        len(source.roles),
        len(codings),
        len({coding.coder for coding in codings}),
        sum(coding.is_to_review for coding in codings),
        next((double for double in project.doubles.values() if source.id in double.sources), None),
    )


def _voice(project: Project, participant: str) -> Voice:
    who = project.people.participants[participant]
    return Voice(who.pseudonym, project.people.roles[who.role].label if who.role else None)
