"""Short ways to write findings down: shares, counts, and a two-way table with its margins."""

from collections.abc import Mapping, Sequence
from typing import Any

from stepdown.evaluation.infer.figures import with_share
from stepdown.results.result import Findings, Measure, Relation, Result, Tally


def count(result_id: str, numerator: int | None, total: int | None = None, **more: Any) -> Result:
    return Result(result_id, result_id, Measure.COUNT, "child", "rule", Tally(numerator, total=total), **more)


def share(result_id: str, numerator: int, known: int, not_known: int = 0, **more: Any) -> Result:
    tally = Tally(numerator, known, not_known, total=known + not_known)
    return with_share(Result(result_id, result_id, Measure.PROPORTION, "child", "rule", tally, **more))


def distribution(table: str, counts: Mapping[str, int], not_known: int = 0) -> Findings:
    """One variable's categories, which exclude one another: shares of the same known number."""
    known = sum(counts.values())
    ids = {word: f"{table}.{word}" for word in counts}
    results = [
        share(ids[word], counts[word], known, not_known, table=table, categories={"category": word}) for word in counts
    ]
    return findings(results, Relation(f"{results[0].id}#known", tuple(ids.values())))


def crossed(rows: Sequence[Sequence[int]], table: str = "crossed") -> Findings:
    """A two-way table of counts; rows and columns are numbered and 'all' is a margin."""
    down, across = range(len(rows)), range(len(rows[0]))
    results = [
        count(f"{table}.{r}.{c}", rows[r][c], table=table, categories={"row": str(r), "column": str(c)})
        for r in down
        for c in across
    ]
    results += [count(f"{table}.{r}.all", sum(rows[r])) for r in down]
    results += [count(f"{table}.all.{c}", sum(row[c] for row in rows)) for c in across]
    results.append(count(f"{table}.all.all", sum(map(sum, rows))))
    return findings(
        results,
        *(Relation(f"{table}.{r}.all", tuple(f"{table}.{r}.{c}" for c in across)) for r in down),
        *(Relation(f"{table}.all.{c}", tuple(f"{table}.{r}.{c}" for r in down)) for c in across),
        Relation(f"{table}.all.all", tuple(f"{table}.{r}.all" for r in down)),
        Relation(f"{table}.all.all", tuple(f"{table}.all.{c}" for c in across)),
    )


def paired(persisted: int, resolved: int, emerged: int, neither: int, not_known: int = 0) -> Findings:
    """A factor at two points, of the same people, as shares of those known at both."""
    before, after = persisted + resolved, persisted + emerged
    counts = {
        "before": before,
        "after": after,
        "persisted": persisted,
        "resolved": resolved,
        "emerged": emerged,
        "neither": neither,
    }
    known = persisted + resolved + emerged + neither
    results = [share(result_id, value, known, not_known, table="change") for result_id, value in counts.items()]
    return findings(
        results,
        Relation("before", ("persisted", "resolved")),
        Relation("after", ("persisted", "emerged")),
        Relation("before#known", ("persisted", "resolved", "emerged", "neither")),
    )


def findings(results: Sequence[Result], *relations: Relation) -> Findings:
    return Findings({}, tuple(results), relations)


def together(*several: Findings) -> Findings:
    return findings([r for one in several for r in one.results], *(r for one in several for r in one.relations))
