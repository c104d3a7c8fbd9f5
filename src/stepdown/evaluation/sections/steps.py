"""Tests of whether children stood otherwise on the ladder at the second point: of steps, of rungs, of the whole table.

The first takes each family as one; the others take children as strangers and say so.
"""

from collections.abc import Iterable
from dataclasses import replace

from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.evaluation.infer.ordinal import Square, bhapkar, both_tails, bowker, score_test, stuart_maxwell
from stepdown.evaluation.infer.paired import Pairs, mcnemar_midp
from stepdown.evaluation.infer.reach import AS_STRANGERS, families_asked, net_changes, several
from stepdown.evaluation.infer.sign_flip import sign_flip_midp
from stepdown.evaluation.reduce.counts import Cluster, Standing
from stepdown.results.intervals import SMALLEST_KNOWN
from stepdown.results.result import Measure, Result, Tally

DEFINITION = "definitions/movements.sql; definitions/courses/standings.sql"
TABLE = "movement.tests"
LABELS = {
    "steps_by_family": "Steps down against steps up, each family as one",
    "steps": "Steps down against steps up",
    "scores": "How many rungs children rose or sank",
    "stuart_maxwell": "Whether as many stood on each rung, Stuart and Maxwell",
    "bhapkar": "Whether as many stood on each rung, Bhapkar",
    "bowker": "Whether as many moved each way between every two rungs",
}


def square(standings: Iterable[Standing], first: str, second: str) -> Square:
    """How many children were on each rung at the first point and at the second; those without a rung are in neither."""
    rungs = {str(level): level.rung for level in SafeguardingLevel}
    table = [[0] * len(rungs) for _ in rungs]
    for s in standings:
        points = {str(point): where for point, where in s.at.items()}
        if points[first] in rungs and points[second] in rungs:
            table[rungs[points[first]]][rungs[points[second]]] += s.units
    return table


def tests_of_steps(table: Square, clusters: tuple[Cluster, ...], cells: tuple[str, ...]) -> tuple[Result, ...]:
    """The p of each test, where enough children have a rung at both points; ``cells`` are the ids that they reveal."""
    known = sum(map(sum, table))
    if known < SMALLEST_KNOWN:
        return ()
    found: dict[str, tuple[float, str]] = {}
    if clusters:
        found["steps_by_family"] = sign_flip_midp(net_changes(clusters)), "Sign test of families, mid-p"
    down = sum(units for i, row in enumerate(table) for units in row[:i])
    up = sum(units for i, row in enumerate(table) for units in row[i + 1 :])
    found["steps"] = mcnemar_midp(Pairs(0, down, up, known - down - up)), f"Sign test, mid-p{AS_STRANGERS}"
    found["scores"] = both_tails(score_test(table)), f"Mantel's test of scores{AS_STRANGERS}"
    found["stuart_maxwell"] = stuart_maxwell(table).p, f"Stuart and Maxwell's test{AS_STRANGERS}"
    found["bhapkar"] = bhapkar(table).p, f"Bhapkar's test{AS_STRANGERS}"
    found["bowker"] = bowker(table).p, f"Bowker's test{AS_STRANGERS}"
    results = tuple(_result(name, p, method, known, cells) for name, (p, method) in found.items())
    together = several(families_asked(clusters))
    return tuple(replace(r, together=together) if r.id.endswith("by_family") else r for r in results)


def _result(name: str, p: float, method: str, known: int, cells: tuple[str, ...]) -> Result:
    reveals = ("movement.stepped_down", "movement.stepped_up") if name.startswith("steps") else cells
    return Result(
        f"movement.test.{name}",
        LABELS[name],
        Measure.TEST,
        "child",
        DEFINITION,
        Tally(known=known, total=known),
        estimate=p,
        method=method,
        of="p-value",
        table=TABLE,
        derived_from=reveals,
    )
