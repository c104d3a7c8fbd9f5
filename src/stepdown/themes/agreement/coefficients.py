"""Coefficients of agreement between any number of coders, from how many coders gave each unit each value.

A tally counts units that look alike: its key says how many coders gave the unit the first value, the second and so on,
and its count how many such units there are. A coder who did not judge a unit is simply not in its key. Each
coefficient is None where it is not defined: where no unit has two judgements, and where every judgement is the same,
for then nothing can be told from chance.
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

type Tally = Mapping[tuple[int, ...], int]


def alpha(tally: Tally) -> float | None:
    """Krippendorff's alpha for nominal values (Krippendorff 2004, chapter 11). Units judged once are left out."""
    totals = _totals(_paired(tally))
    if _is_constant(totals):
        return None
    judged = sum(totals)
    observed = Fraction(sum(units * _differing(unit) / (sum(unit) - 1) for unit, units in _paired(tally)))
    expected = _differing(totals) / (judged - 1)
    return float(1 - observed / expected)


def ac1(tally: Tally) -> float | None:
    """Gwet's AC1 (Gwet 2008), with units that some coders did not judge as in his handbook (2014, chapter 5).

    Where every judgement is the same the formula gives 1; it is None here, for it rests on no choice of the coders.
    """
    judged = [(unit, units) for unit, units in tally.items() if sum(unit)]
    if not list(_paired(tally)) or _is_constant(_totals(judged)):
        return None
    everything = sum(units for _, units in judged)
    shares = [
        sum(Fraction(units * unit[value], sum(unit)) for unit, units in judged) / everything
        for value in range(len(judged[0][0]))
    ]
    expected = sum(share * (1 - share) for share in shares) / (len(shares) - 1)
    return _beyond(_mean_agreement(tally), Fraction(expected))


def fleiss_kappa(tally: Tally) -> float | None:
    """Fleiss' kappa (Fleiss 1971). It needs as many judgements of every unit: None otherwise."""
    judged = [(unit, units) for unit, units in tally.items() if sum(unit)]
    totals = _totals(judged)
    if _is_constant(totals) or len({sum(unit) for unit, _ in judged}) != 1 or sum(judged[0][0]) < 2:
        return None
    expected = sum(Fraction(total, sum(totals)) ** 2 for total in totals)
    return _beyond(_mean_agreement(tally), Fraction(expected))


def _beyond(observed: Fraction, expected: Fraction) -> float:
    """How far the observed agreement goes beyond chance, of how far it could go."""
    return float((observed - expected) / (1 - expected))


def _paired(tally: Tally) -> Iterator[tuple[tuple[int, ...], int]]:
    """What at least two coders judged: only there can they agree."""
    return ((unit, units) for unit, units in tally.items() if sum(unit) > 1)


def _differing(unit: Iterable[int]) -> Fraction:
    """Ordered pairs of judgements that differ."""
    counts = list(unit)
    return Fraction(sum(counts) ** 2 - sum(n * n for n in counts))


def _mean_agreement(tally: Tally) -> Fraction:
    """The share of a unit's pairs of judgements that agree, on average over the units."""
    paired = list(_paired(tally))
    agreed = sum(units * (1 - _differing(unit) / (sum(unit) * (sum(unit) - 1))) for unit, units in paired)
    return Fraction(agreed) / sum(units for _, units in paired)


def _totals(units: Iterable[tuple[tuple[int, ...], int]]) -> list[int]:
    """How often each value was given."""
    columns = zip(*([count * times for count in unit] for unit, times in units), strict=True)
    return [sum(column) for column in columns]


def _is_constant(totals: Iterable[int]) -> bool:
    return sum(1 for total in totals if total) < 2
