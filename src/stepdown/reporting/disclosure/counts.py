"""The counts of one result, by the names that relations use, and the sums that hold among them."""

from stepdown.results.result import Measure, Relation, Result

NUMERATOR = "numerator"
REST = "rest"
MISSING_COUNTS = ("not_known", "not_asked", "not_applicable")
PEOPLE = ("known", *MISSING_COUNTS, "total")
"""The counts that say of whom a figure speaks."""

GAPS = ("#not_known", "#not_asked")
"""The counts that say how complete the record is."""

FIELDS = (NUMERATOR, *PEOPLE)
"""Every count of a tally that a reader may be shown."""

COUNTED = (Measure.COUNT, Measure.PROPORTION)
"""The measures whose figure is made of the result's own numerator and denominator, and of nothing else."""


def count_name(result_id: str, field: str) -> str:
    """How a relation names a count: the bare id is the numerator, any other is ``<id>#<field>``."""
    return result_id if field == NUMERATOR else f"{result_id}#{field}"


def printed_counts(result: Result) -> dict[str, int]:
    """Each count that the result itself shows, by name. ValueError where one is negative."""
    found = {count_name(result.id, field): getattr(result.tally, field) for field in FIELDS}
    counts = {name: value for name, value in found.items() if value is not None}
    for name, value in counts.items():
        if value < 0:
            raise ValueError(f"{name} is {value}: a count cannot be negative")
    return counts


def denominator(result: Result) -> str | None:
    """The field that the numerator is a part of: known, or else total; None where it is a part of neither."""
    tally = result.tally
    if tally.numerator is None or result.measure not in COUNTED:
        return None
    field, base = ("known", tally.known) if tally.known is not None else ("total", tally.total)
    if base is None:
        return None
    if tally.numerator <= base:
        return field
    if result.measure is Measure.PROPORTION:
        raise ValueError(f"{result.id}: {tally.numerator} of {base} is not a proportion")
    return None


def unprinted_counts(result: Result) -> dict[str, int]:
    """The counts that a reader works out: '56 of 57' says 1, though no cell shows it."""
    field = denominator(result)
    if field is None or result.tally.numerator is None:
        return {}
    return {count_name(result.id, REST): getattr(result.tally, field) - result.tally.numerator}


def own_sums(result: Result) -> tuple[Relation, ...]:
    """What holds within one result: denominator = numerator + rest; total = known + the missing counts."""
    sums = []
    field = denominator(result)
    if field is not None:
        sums.append(Relation(count_name(result.id, field), (result.id, count_name(result.id, REST))))
    if result.tally.known is not None and result.tally.total is not None:
        parts = tuple(count_name(result.id, part) for part in PEOPLE if part != "total")
        sums.append(Relation(count_name(result.id, "total"), parts))
    return tuple(sums)
