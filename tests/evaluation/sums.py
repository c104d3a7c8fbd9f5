"""Whether the sums that findings declare hold among their counts, worked out apart from disclosure control."""

from collections.abc import Iterator

from stepdown.results.result import Findings, Result, Tally

MISSING = ("not_known", "not_asked", "not_applicable")


def broken(findings: Findings) -> list[str]:
    """Each declared sum that does not hold, or that names a count that there is not."""
    counts = {name: units for result in findings.results for name, units in counts_of(result)}
    said = []
    for relation in findings.relations:
        if missing := [name for name in (relation.whole, *relation.parts) if name not in counts]:
            said.append(f"{relation.whole}: there is no {', '.join(missing)}")
        elif counts[relation.whole] != sum(counts[part] for part in relation.parts):
            said.append(f"{relation.whole} is {counts[relation.whole]}: {[counts[p] for p in relation.parts]}")
    return said


def counts_of(result: Result) -> Iterator[tuple[str, int]]:
    """Every count of a result by the name that relations use; the rest is what a numerator leaves of its base."""
    tally = result.tally
    for field in ("known", *MISSING, "total"):
        if getattr(tally, field) is not None:
            yield f"{result.id}#{field}", getattr(tally, field)
    if tally.numerator is not None:
        yield result.id, tally.numerator
        base = tally.known if tally.known is not None else tally.total
        if base is not None:
            yield f"{result.id}#rest", base - tally.numerator


def crooked(tally: Tally) -> bool:
    """Whether a tally has a negative count, more than its base, or parts that do not make its total."""
    counts = [tally.numerator, tally.known, *(getattr(tally, m) for m in MISSING), tally.total]
    negative = any(count is not None and count < 0 for count in counts)
    base = tally.known if tally.known is not None else tally.total
    above = tally.numerator is not None and base is not None and tally.numerator > base
    whole = (
        tally.known is not None
        and tally.total is not None
        and (tally.known + sum(getattr(tally, m) or 0 for m in MISSING) != tally.total)
    )
    return negative or above or whole
