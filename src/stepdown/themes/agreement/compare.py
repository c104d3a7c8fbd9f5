"""Agreement on each code and on all codes together."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from stepdown.themes.agreement.coefficients import Tally, ac1, alpha, fleiss_kappa
from stepdown.themes.agreement.pair import PairCounts, Share
from stepdown.themes.agreement.units import OWN_LEVEL, CodedText, Judgement, judgements

HOW_POOLED = (
    "Over all codes, each unit is counted once for each code: whether a coder gave it that code. The counts of the "
    "codes are added up and the figures worked out from the sums, so a code weighs no more for being rare."
)
"""What the figures over all codes are."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far coders agree on one code, or on all together. ``patterns``: units by what each of the coders said.

    Whatever is worked out from it is None where it is not defined, never 0 or 1.
    """

    coders: tuple[str, ...]
    patterns: Mapping[Judgement, int]

    @property
    def units(self) -> int:
        """Units that at least two coders judged."""
        return sum(units for (no, yes), units in self.tally.items() if no + yes > 1)

    @property
    def tally(self) -> Tally:
        """Units by how many coders left them and how many gave them the code."""
        found: Counter[tuple[int, ...]] = Counter()
        for judged, units in self.patterns.items():
            found[judged.count(False), judged.count(True)] += units
        return found

    @property
    def pairs(self) -> dict[tuple[str, str], PairCounts]:
        """The four counts of every two coders."""
        places = combinations(range(len(self.coders)), 2)
        return {(self.coders[a], self.coders[b]): PairCounts.of(self.patterns, a, b) for a, b in places}

    @property
    def percent(self) -> Share:
        """Pairs of judgements of a unit that agree, of all pairs. With two coders a pair is a unit."""
        pairs = self.pairs.values()
        return Share(sum(pair.percent.part for pair in pairs), sum(pair.percent.of for pair in pairs))

    @property
    def positive(self) -> Share:
        """Positive agreement over all pairs of coders."""
        pairs = self.pairs.values()
        return Share(sum(pair.positive.part for pair in pairs), sum(pair.positive.of for pair in pairs))

    @property
    def cohens_kappa(self) -> float | None:
        """Cohen's kappa, which is of two coders: None with more, where each pair has its own."""
        pairs = list(self.pairs.values())
        return pairs[0].cohens_kappa if len(pairs) == 1 else None

    @property
    def fleiss_kappa(self) -> float | None:
        """Fleiss' kappa, given with three coders or more; None where some did not judge every unit."""
        return fleiss_kappa(self.tally) if len(self.coders) > 2 else None

    @property
    def alpha(self) -> float | None:
        """Krippendorff's alpha."""
        return alpha(self.tally)

    @property
    def ac1(self) -> float | None:
        """Gwet's AC1."""
        return ac1(self.tally)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The agreement on each code, in the order of the codes, and over all of them (see HOW_POOLED)."""

    by_code: Mapping[str, Agreement]
    overall: Agreement


def compare(
    texts: Sequence[CodedText], coders: Sequence[str], codes: Iterable[str], roll_up: Mapping[str, str] = OWN_LEVEL
) -> Comparison:
    """How far the coders agree on the texts that they coded.

    ``roll_up``: code → the parent under which it is compared. ValueError with fewer than two coders.
    """
    if len(set(coders)) < 2 or len(set(coders)) != len(coders):
        raise ValueError("agreement is between two coders or more, each named once")
    patterns = {code: Counter(matrix) for code, matrix in judgements(texts, coders, codes, roll_up).items()}
    pooled = sum(patterns.values(), Counter[Judgement]())
    named = tuple(coders)
    return Comparison({code: Agreement(named, found) for code, found in patterns.items()}, Agreement(named, pooled))
