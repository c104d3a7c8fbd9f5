"""How the counts of people fit together: the roles of a kind of source, and the list of participants."""

from collections import Counter
from dataclasses import dataclass

from stepdown.themes.people.asked import Base, bases, speakers
from stepdown.themes.project.state.project import Project
from stepdown.themes.sources import SourceKind


@dataclass(frozen=True, slots=True)
class Total:
    """One kind of source: its roles, how many were asked in all (None: not known) and how many took part."""

    source_kind: SourceKind
    bases: tuple[Base, ...]
    invited: int | None
    took_part: int

    @property
    def unplaced(self) -> int | None:
        """How many of those asked stand under no role; None where it is not known how many were asked."""
        return None if self.invited is None else self.invited - sum(base.invited or 0 for base in self.bases)


@dataclass(frozen=True, slots=True)
class Listed:
    """The participants in the list, each in one of three; and what the totals count beside or above them."""

    spoke: int
    not_yet: int
    withdrew: int
    in_several: int
    """Those whose words are there by more than one kind of source: each total counts them once."""
    tied_to_nobody: int
    """Survey answers that belong to nobody in the list."""


def totals(project: Project) -> tuple[Total, ...]:
    """Each kind of source in which anybody was asked or spoke."""
    rows = bases(project)
    kinds = [kind for kind in SourceKind if kind in project.people.invited or any(r.source_kind is kind for r in rows)]
    return tuple(_total(project, kind, tuple(r for r in rows if r.source_kind is kind)) for kind in kinds)


def listed(project: Project) -> Listed:
    """How many of the list spoke, did not yet, or withdrew."""
    people = project.people.participants
    times = Counter(who for _, who in speakers(project))
    spoke = [who for who, one in people.items() if who in times and one.withdrew_on is None]
    withdrew = sum(one.withdrew_on is not None for one in people.values())
    return Listed(
        spoke=len(spoke),
        not_yet=len(people) - len(spoke) - withdrew,
        withdrew=withdrew,
        in_several=sum(times[who] > 1 for who in spoke),
        tied_to_nobody=sum(who not in people for who in times),
    )


def _total(project: Project, kind: SourceKind, rows: tuple[Base, ...]) -> Total:
    invited = project.people.invited.get(kind)
    return Total(kind, rows, invited.invited if invited else None, sum(row.took_part for row in rows))
