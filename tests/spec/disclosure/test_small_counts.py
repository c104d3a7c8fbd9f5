"""Spec: which figures are shown in a release under the default profile, ``dfe_1_5``."""

from stepdown.evaluation.infer.figures import breakdown, count
from stepdown.reporting.disclosure.merge import Merge
from stepdown.reporting.disclosure.profiles import DFE_1_5
from stepdown.reporting.disclosure.protect import protect
from stepdown.reporting.disclosure.released import Released
from stepdown.results.result import Findings, Relation, Result
from tests.spec.ascii_table import Row

title = "Small counts"

COUNTS = """
    count | shown
    ------+------
    0     | 0
    1     | c
    5     | c
    6     | 6
    500   | 500
"""

SHARES = """
    numerator | known | shown
    ----------+-------+--------
    0         | 57    | 0 of 57
    5         | 57    | c of 57
    6         | 57    | 6 of 57
    51        | 57    | 51 of 57
    52        | 57    | c of 57
    56        | 57    | c of 57
    57        | 57    | 57 of 57
"""

TWO_BY_TWO = """
    from         | to in need | to closed | to any level
    -------------+------------+-----------+-------------
    plan         | 20         | 3         | 23
    looked after | 30         | 40        | 70
    any level    | 50         | 43        | 93
"""

TWO_BY_TWO_SHOWN = """
    from         | to in need | to closed | to any level
    -------------+------------+-----------+-------------
    plan         | c          | c         | 23
    looked after | c          | c         | 70
    any level    | 50         | 43        | 93
"""

REASONS = """
    reason    | families | shown
    ----------+----------+------
    completed | 30       | 30
    handed    | 12       | 12
    withdrew  | 4        |
    moved     | 3        |
    other     | 2        |
    another   |          | 9
"""

MERGES = (
    Merge("reasons", "category", "another", "Another reason", ("withdrew", "moved", "other")),
    Merge("reasons", "category", "any", "Any reason", ("completed", "handed", "another")),
)


def alone(rows: list[Row]) -> list[Row]:
    """Each count released by itself."""
    return [row | {"shown": _released([_figure("figure", row["count"])])["figure"]} for row in rows]


def of_known(rows: list[Row]) -> list[Row]:
    """Each share released by itself, as 'numerator of known'."""
    return [row | {"shown": _share(int(row["numerator"] or 0), int(row["known"] or 0))} for row in rows]


def crossed(rows: list[Row]) -> list[Row]:
    """A table with its margins, released as one."""
    corner, *columns = rows[0]
    cells = [_figure(f"{row[corner]}/{column}", row[column]) for row in rows for column in columns]
    down = [str(row[corner]) for row in rows]
    sums = [Relation(f"{r}/{columns[-1]}", tuple(f"{r}/{c}" for c in columns[:-1])) for r in down]
    sums += [Relation(f"{down[-1]}/{c}", tuple(f"{r}/{c}" for r in down[:-1])) for c in columns]
    shown = _released(cells, sums)
    return [{corner: row[corner]} | {c: shown[f"{row[corner]}/{c}"] for c in columns} for row in rows]


def merged(rows: list[Row]) -> list[Row]:
    """A table of reasons released with ``MERGES``; a reason that was merged is no longer shown."""
    counts = {str(row["reason"]): int(row["families"]) for row in rows if row["families"]}
    part = breakdown("reasons", {word: word for word in counts}, counts, "family", "rule")
    shown = _released(list(part.results), list(part.relations), MERGES)
    return [row | {"shown": shown.get(f"reasons.{row['reason']}")} for row in rows]


def _figure(id_: str, units: str | None) -> Result:
    return count(id_, id_, "child", "rule", int(units or 0))


def _share(numerator: int, known: int) -> str:
    part = breakdown("figure", {"in": "In"}, {"in": numerator, "out": known - numerator}, "child", "rule")
    (released,) = protect(Findings({}, (part.results[0],)), DFE_1_5).released
    return f"{_shown(released)} of {released.result.tally.known}"


def _released(
    results: list[Result], sums: list[Relation] | None = None, merges: tuple[Merge, ...] = ()
) -> dict[str, str]:
    released = protect(Findings({}, tuple(results), tuple(sums or ())), DFE_1_5, merges).released
    return {one.result.id: _shown(one) for one in released}


def _shown(released: Released) -> str:
    return DFE_1_5.symbol if released.hides("numerator") else str(released.result.tally.numerator)


def test_a_count_from_1_to_5_is_not_shown(spec_test):
    """None is shown as 0: that nobody was something says nothing of anybody."""
    spec_test(COUNTS, alone, COUNTS)


def test_a_count_that_is_nearly_all_gives_the_others_away(spec_test):
    """56 of 57 says that there was one who was not: the rest of a share is a count like any other."""
    spec_test(SHARES, of_known, SHARES)


def test_a_hidden_cell_takes_others_with_it(spec_test):
    """From the margins the 3 could be had by taking away, so one more is hidden in its row and one in its column."""
    spec_test(TWO_BY_TWO, crossed, TWO_BY_TWO_SHOWN)


def test_categories_merge_in_the_order_that_the_study_declares_until_the_table_can_be_shown(spec_test):
    """More than a third of the reasons would be hidden, so the first merge is made. The second is not needed."""
    spec_test(REASONS, merged, REASONS)
