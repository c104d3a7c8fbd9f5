"""Findings with the published pilot's counts, as far as its business case reads them; ids are the evaluation's."""

from collections.abc import Mapping

from stepdown.results.result import Findings, Measure, Result, Tally

COUNTS = {
    "flow.referred.families": 90,
    "flow.included.families": 81,
    "flow.closed.families": 41,
    "flow.open.families": 26,
    "flow.included.children": 190,
    "care.at_risk": 35,
    "care.at_risk_not_looked_after": 31,
    "movement.matrix.child_protection_plan.closed": 3,
    "movement.matrix.child_protection_plan.early_help": 2,
    "movement.matrix.child_in_need.closed": 9,
    "movement.matrix.child_in_need.early_help": 4,
    "movement.matrix.child_protection_plan.child_in_need": 7,
    "movement.matrix.child_in_need.child_protection_plan": 7,
    "change.family.parental_domestic_abuse.resolved": 10,
    "change.family.parental_domestic_abuse.emerged": 1,
    "work.contacts": 2212,
    "work.contact_purpose.emergency": 89,
}
KNOWN = {
    "care.at_risk_entered": (2, 33),
    "care.at_risk_not_looked_after": (31, 35),
    "change.family.parental_domestic_abuse.resolved": (10, 38),
    "change.family.parental_domestic_abuse.emerged": (1, 38),
}
ESTIMATES = {
    "work.months_open.mean": 8.0,
    "work.minutes.domestic_abuse.total": 24_000.0,
    "work.minutes.youth_work.total": 15_000.0,
    "work.emergency_minutes.total": 4_000.0,
}
TABLES = {
    "care.eligible_age": {"0": 4, "3": 6, "7": 8, "9": 4, "12": 6, "14": 3, "16": 2},
    "care.eligible_level": {"child_in_need": 13, "child_protection_plan": 20},
    "care.eligible_families": {"1": 12, "2": 6, "3": 3},
}
HEADER = {
    "program": "stepdown 0",
    "dataset": {"title": "The pilot", "digest": "sha256:" + "0" * 64, "sources": ["Counts as published"]},
    "study": {
        "study": {"id": "pilot", "title": "The pilot"},
        "period": {"referred_from": "2021-02-01", "referred_to": "2022-07-31"},
    },
}


def findings(changes: Mapping[str, int | tuple[int, int] | None] = {}) -> Findings:
    """The pilot's findings, some changed: a count, a numerator of a known, or None for one that is not there."""
    counts = {id_: Tally(number) for id_, number in COUNTS.items()}
    counts |= {id_: Tally(number, known, total=known) for id_, (number, known) in KNOWN.items()}
    counts |= {id_: _tally(said) for id_, said in changes.items() if said is not None}
    results = [_result(id_, tally) for id_, tally in counts.items() if changes.get(id_, 0) is not None]
    results += [_mean(id_, mean) for id_, mean in ESTIMATES.items() if changes.get(id_, 0) is not None]
    results += [r for table in TABLES for r in _table(table) if changes.get(table, 0) is not None]
    return Findings(HEADER, tuple(results))


def _tally(said: int | tuple[int, int]) -> Tally:
    return Tally(said) if isinstance(said, int) else Tally(said[0], said[1], total=said[1])


def _result(id_: str, tally: Tally) -> Result:
    return Result(id_, id_, Measure.COUNT, "family" if "famil" in id_ else "child", "drawn", tally)


def _mean(id_: str, mean: float) -> Result:
    return Result(id_, id_, Measure.MEAN, "family", "drawn", estimate=mean)


def _table(table: str) -> list[Result]:
    return [
        Result(f"{table}.{word}", word, Measure.COUNT, "child", "drawn", Tally(n), table=table, categories={"in": word})
        for word, n in TABLES[table].items()
    ]
