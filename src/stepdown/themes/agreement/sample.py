"""Choosing the sources that are coded twice: by a seed, spread over kinds of source and roles in proportion."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from stepdown.themes.refused import Refused
from stepdown.themes.sources import SourceKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A source that may be coded twice, with the role of whoever speaks in it; None where it is not one role."""

    source: str
    kind: SourceKind
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Stratum:
    """The sources of one kind and role: how many there are and which were chosen."""

    kind: SourceKind
    role: str | None
    sources: int
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """What was chosen, with what it takes to choose it again."""

    seed: int
    strata: tuple[Stratum, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources chosen, stratum by stratum."""
        return tuple(source for stratum in self.strata for source in stratum.chosen)

    @property
    def drawn_from(self) -> int:
        """How many sources there were to choose from."""
        return sum(stratum.sources for stratum in self.strata)


def draw_sample(candidates: Sequence[Candidate], how_many: int, seed: int) -> Sample:
    """``how_many`` sources by chance. The same candidates and seed give the same sample, in whatever order they come.

    Each stratum gets its share rounded down; what is left goes to the largest remainders, equal ones by chance.
    Refused where so many cannot be had.
    """
    if not 1 <= how_many <= len({c.source for c in candidates}) or len({c.source for c in candidates}) < len(
        candidates
    ):
        raise Refused(f"Choose between 1 and {len(candidates)} sources, each listed once. {how_many} were asked for.")
    strata: dict[tuple[SourceKind, str | None], list[str]] = defaultdict(list)
    for candidate in sorted(candidates, key=lambda c: (c.kind, c.role or "", c.source)):
        strata[candidate.kind, candidate.role].append(candidate.source)
    chance = Random(f"{seed}/double coding")  # noqa: S311 - a sample that can be drawn again, no secrets
    places = _places([len(sources) for sources in strata.values()], how_many, chance)
    return Sample(
        seed,
        tuple(
            Stratum(*stratum, len(sources), tuple(sorted(chance.sample(sources, places_here))))
            for (stratum, sources), places_here in zip(strata.items(), places, strict=True)
        ),
    )


def _places(sizes: Sequence[int], how_many: int, chance: Random) -> list[int]:
    """How many are drawn from each stratum."""
    due = [Fraction(size * how_many, sum(sizes)) for size in sizes]
    places = [int(share) for share in due]
    by_remainder = sorted(range(len(sizes)), key=lambda n: (places[n] - due[n], chance.random()))
    for stratum in by_remainder[: how_many - sum(places)]:
        places[stratum] += 1
    return places
