"""A whole project: people, codes, variables, cases, sources, notes, and what joins them."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.exchange.refi_qda.guids import Guid
from stepdown.exchange.refi_qda.shape.audit import NOT_SAID, Audit
from stepdown.exchange.refi_qda.shape.codes import Code, NamedSet
from stepdown.exchange.refi_qda.shape.sources import Source, TextSource, VariableValue
from stepdown.exchange.refi_qda.shape.words import Direction, VariableType


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who codes. ``login`` is the standard's ``id``."""

    guid: Guid
    name: str | None = None
    login: str | None = None


@dataclass(frozen=True, slots=True)
class Variable:
    """Something known of cases or sources, such as a role."""

    guid: Guid
    name: str
    kind: VariableType
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A participant, household or place: its values, and the sources and selections that are of it."""

    guid: Guid
    name: str | None = None
    description: str | None = None
    codes: tuple[Guid, ...] = ()
    values: tuple[VariableValue, ...] = ()
    sources: tuple[Guid, ...] = ()
    selections: tuple[Guid, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two things of the project."""

    guid: Guid
    name: str | None = None
    direction: Direction | None = None
    colour: str | None = None
    origin: Guid | None = None
    target: Guid | None = None
    notes: tuple[Guid, ...] = ()


@dataclass(frozen=True, slots=True)
class Graph:
    """A drawing of which only the name is kept."""

    guid: Guid
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """All that a file holds; of a codebook, the codes and sets.

    ``origin`` is the program that wrote it; some readers fail where none is named.
    """

    name: str = ""
    origin: str | None = "Stepdown"
    description: str | None = None
    users: tuple[User, ...] = ()
    codes: tuple[Code, ...] = ()
    variables: tuple[Variable, ...] = ()
    cases: tuple[Case, ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[TextSource, ...] = ()
    links: tuple[Link, ...] = ()
    sets: tuple[NamedSet, ...] = ()
    graphs: tuple[Graph, ...] = ()
    about: tuple[Guid, ...] = ()
    """The notes on the project as a whole."""
    audit: Audit = NOT_SAID


def texts_of(project: Project) -> Iterator[TextSource]:
    """Every text of a project: sources, texts of media, notes."""
    for source in project.sources:
        yield from (source,) if isinstance(source, TextSource) else source.texts
    yield from project.notes
