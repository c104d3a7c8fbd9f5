"""Two coders and one code: the four counts that everything else follows from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from stepdown.themes.agreement.units import Judgement


class Share(NamedTuple):
    """A share that always carries what it is made of."""

    part: int
    of: int

    @property
    def value(self) -> float | None:
        """From 0 to 1; None where there is nothing to have a share of."""
        return self.part / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class PairCounts:
    """Units that both coders judged, by who gave them the code."""

    both: int
    first_only: int
    second_only: int
    neither: int

    @classmethod
    def of(cls, patterns: Mapping[Judgement, int], first: int, second: int) -> "PairCounts":
        """The counts of the coders at these places of a judgement, over the units that both judged."""
        counts = {(one, other): 0 for one in (True, False) for other in (True, False)}
        for judged, units in patterns.items():
            one, other = judged[first], judged[second]
            if one is not None and other is not None:
                counts[one, other] += units
        return cls(counts[True, True], counts[True, False], counts[False, True], counts[False, False])

    @property
    def units(self) -> int:
        """How many units both judged."""
        return self.both + self.first_only + self.second_only + self.neither

    @property
    def percent(self) -> Share:
        """Units that both coded or both left, of all."""
        return Share(self.both + self.neither, self.units)

    @property
    def positive(self) -> Share:
        """Positive agreement: of each coder's uses of the code, those that the other made too. 2a of 2a + b + c."""
        return Share(2 * self.both, 2 * self.both + self.first_only + self.second_only)

    @property
    def cohens_kappa(self) -> float | None:
        """Cohen's kappa (Cohen 1960); None where both always or both never used the code, so that chance explains all.

        Chance agreement is both using the code plus both leaving it: the product of the two coders' own shares of
        use, plus the product of their shares of non-use.
        """
        first, second = self.both + self.first_only, self.both + self.second_only
        by_chance = first * second + (self.units - first) * (self.units - second)
        if by_chance == self.units**2:
            return None
        return (self.units * self.percent.part - by_chance) / (self.units**2 - by_chance)
