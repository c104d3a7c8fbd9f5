"""Spec: which figures are shown in a release under the profiles ``lt10``, ``round5`` and ``cell_key``."""

from stepdown.evaluation.infer.figures import count
from stepdown.reporting.disclosure.noise.table import Noise
from stepdown.reporting.disclosure.profiles import CELL_KEY, LT10, ROUND5, Profile
from stepdown.reporting.disclosure.protect import protect
from stepdown.results.result import Findings, Relation, Result
from tests.spec.ascii_table import Row

title = "Other profiles"

NOISE = CELL_KEY.noise or Noise(0, 0)

FEWER_THAN_TEN = """
    count | shown
    ------+------
    0     | 0
    1     | c
    9     | c
    10    | 10
"""

ROUNDED = """
    count | shown
    ------+------
    0     | 0
    2     | 0
    3     | 5
    7     | 5
    8     | 10
    57    | 55
"""

NOISY = """
    count | least told | most told
    ------+------------+----------
    0     | 0          | 0
    1     | 0          | 6
    5     | 0          | 10
    57    | 52         | 62
"""

TOLD = """
    told | least | most
    -----+-------+-----
    0    | 0     | 5
    1    | 1     | 6
    6    | 1     | 11
    57   | 52    | 62
"""

PARTS_OF_A_SUM = """
    sum | shown | part | part shown | other | other shown
    ----+-------+------+------------+-------+------------
    4   | 5     | 2    | 0          | 2     | c
    57  | 55    | 4    | c          | 53    | 55
    58  | 60    | 4    | 5          | 54    | 55
"""


def fewer_than_ten(rows: list[Row]) -> list[Row]:
    """Each count released by itself under ``lt10``."""
    return [row | {"shown": _released(LT10, [_figure("figure", row["count"])])["figure"]} for row in rows]


def rounded(rows: list[Row]) -> list[Row]:
    """Each count released by itself under ``round5``."""
    return [row | {"shown": _released(ROUND5, [_figure("figure", row["count"])])["figure"]} for row in rows]


def added(rows: list[Row]) -> list[Row]:
    """A sum released with its two parts under ``round5``."""
    found = []
    for row in rows:
        figures = [_figure(name, row[name]) for name in ("sum", "part", "other")]
        shown = _released(ROUND5, figures, [Relation("sum", ("part", "other"))])
        found.append(row | {"shown": shown["sum"], "part shown": shown["part"], "other shown": shown["other"]})
    return found


def noisy(rows: list[Row]) -> list[Row]:
    """The least and the most that ``cell_key`` may tell of a count, by whatever secret."""
    found = []
    for row in rows:
        noises = NOISE.weights(int(row["count"] or 0))
        least, most = (str(int(row["count"] or 0) + one) for one in (min(noises), max(noises)))
        found.append(row | {"least told": least, "most told": most})
    return found


def behind(rows: list[Row]) -> list[Row]:
    """Between which counts a reader of one told under ``cell_key`` knows it to lie."""
    known = [(row, NOISE.behind(int(row["told"] or 0))) for row in rows]
    return [row | {"least": str(interval.low), "most": str(interval.high)} for row, interval in known]


def _figure(id_: str, units: str | None) -> Result:
    return count(id_, id_, "child", "rule", int(units or 0))


def _released(profile: Profile, results: list[Result], sums: list[Relation] | None = None) -> dict[str, str]:
    released = protect(Findings({}, tuple(results), tuple(sums or ())), profile).released
    return {r.result.id: profile.symbol if r.hides("numerator") else str(r.result.tally.numerator) for r in released}


def test_under_lt10_a_count_from_1_to_9_is_not_shown(spec_test):
    """As where a dataset's owner asks that nothing below ten is published. None is shown as 0."""
    spec_test(FEWER_THAN_TEN, fewer_than_ten, FEWER_THAN_TEN)


def test_under_round5_every_count_is_rounded_to_the_nearest_five(spec_test):
    """So nobody can tell none from one or two: 0 stands for any of them."""
    spec_test(ROUNDED, rounded, ROUNDED)


def test_under_cell_key_every_count_is_changed_by_at_most_five_and_none_stays_none(spec_test):
    """By chance, from the authority's secret, and never below 0."""
    spec_test(NOISY, noisy, NOISY)


def test_who_reads_a_noisy_count_knows_between_which_numbers_it_lies(spec_test):
    """What is told as 0 may be none, or any count that the default hides."""
    spec_test(TOLD, behind, TOLD)


def test_what_rounded_counts_would_narrow_down_together_is_hidden(spec_test):
    """Two parts shown as 0 are at most 2 each; a sum shown as 5 is at least 3, so that each would be 1 or 2. And a part
    shown as 5 would be 3 or 4, where the sum and the other part are both shown as 55."""
    spec_test(PARTS_OF_A_SUM, added, PARTS_OF_A_SUM)
