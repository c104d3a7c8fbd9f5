"""Whether families changed one way more than the other: McNemar's test where people come in families.

If change in either direction were equally likely, each family's own change (how many emerged, less how many resolved)
would as easily have had the other sign. p is the chance, over all ways of giving every family's change a sign, of a sum
at least as far from none; the observed sum itself counts half. Where no two people are of one family this is McNemar's
mid-p. Giving signs anew is Fisher's (1935, The Design of Experiments, section 21).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from math import comb, erfc, sqrt

_FEW = 400
"""Up to so many changes the chances are worked out one by one; beyond them the sum is as good as normal."""


def sign_flip_midp(changes: Mapping[int, int]) -> float:
    """The two-sided mid-p of families by how much each changed; 1 where none did."""
    sizes: Counter[int] = Counter()
    for change, families in changes.items():
        sizes[abs(change)] += families * bool(change)
    observed = abs(sum(change * families for change, families in changes.items()))
    most = sum(size * families for size, families in sizes.items())
    if not most:
        return 1.0
    if most > _FEW:
        return erfc(observed / sqrt(2 * sum(size * size * families for size, families in sizes.items())))
    chances = _sums(sizes)
    as_far = sum(chance for total, chance in chances.items() if abs(total) == observed)
    return sum(chance for total, chance in chances.items() if abs(total) > observed) + as_far / 2


def _sums(sizes: Mapping[int, int]) -> Mapping[int, float]:
    """Each sum that the signs can give, with its chance."""
    found: Mapping[int, float] = {0: 1.0}
    for size, families in sorted(sizes.items()):
        found = _with(
            found, {size * (2 * up - families): comb(families, up) / 2**families for up in range(families + 1)}
        )
    return found


def _with(sums: Mapping[int, float], others: Mapping[int, float]) -> Mapping[int, float]:
    joined: defaultdict[int, float] = defaultdict(float)
    for total, chance in sums.items():
        for other, beside in others.items():
            joined[total + other] += chance * beside
    return joined
