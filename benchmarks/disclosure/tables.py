"""Invented tables of children by two things or more, with every margin, drawn anew from a seed."""

from itertools import product
from random import Random

from stepdown.results.result import Findings, Measure, Relation, Result, Tally

SIZES = ((5, 3), (10, 6), (20, 10), (50, 20))
ALL = "all"


def table(size: tuple[int, ...], mean: float, seed: int) -> Findings:
    """Counts that fall off quickly around a mean, as numbers of families do, with all their sums."""
    draw = Random(seed)  # noqa: S311
    counts = dict.fromkeys(product(*([*range(length), ALL] for length in size)), 0)
    for at in product(*map(range, size)):
        count = int(draw.expovariate(1 / mean))
        for margin in product(*((step, ALL) for step in at)):
            counts[margin] += count
    sums = [
        Relation(_id(at), tuple(_id((*at[:axis], step, *at[axis + 1 :])) for step in range(size[axis])))
        for at in counts
        for axis in range(len(size))
        if at[axis] == ALL
    ]
    results = (Result(_id(at), _id(at), Measure.COUNT, "child", "drawn", Tally(count)) for at, count in counts.items())
    return Findings({}, tuple(results), tuple(sums))


def _id(at: tuple[int | str, ...]) -> str:
    return ".".join(map(str, at))
