"""Spec: what several authorities say together."""

from stepdown.evaluation.pool.meta import Effect, meta_analysis
from stepdown.results.rounding import round_half_up
from tests.spec.ascii_table import Row

title = "What several authorities say together"

APART = """
    estimates  | variances      | q      | p     | i_squared | tau_squared | by_moments
    -----------+----------------+--------+-------+-----------+-------------+-----------
    0, 1       | 0.25, 0.25     | 2.000  | 0.157 | 0.500     | 0.250       | 0.250
    0, 0       | 1, 1           | 0.000  | 1.000 | 0.000     | 0.000       | 0.000
    -1, 0, 1   | 1, 1, 1        | 2.000  | 0.368 | 0.000     | 0.000       | 0.000
    -2, 0, 2   | 1, 1, 1        | 8.000  | 0.018 | 0.750     | 3.000       | 3.000
    0, 0, 3, 3 | 1, 1, 0.5, 0.5 | 12.000 | 0.007 | 0.750     | 2.250       | 2.077
"""

MEANS = """
    estimates  | variances      | fixed | mean  | low    | high
    -----------+----------------+-------+-------+--------+------
    0, 1       | 0.25, 0.25     | 0.500 | 0.500 | -5.853 | 6.853
    0, 0       | 1, 1           | 0.000 | 0.000 | -8.985 | 8.985
    -1, 0, 1   | 1, 1, 1        | 0.000 | 0.000 | -2.484 | 2.484
    -2, 0, 2   | 1, 1, 1        | 0.000 | 0.000 | -4.968 | 4.968
    0, 0, 3, 3 | 1, 1, 0.5, 0.5 | 2.000 | 1.625 | -1.121 | 4.371
"""

PREDICTED = """
    estimates | variances | low     | high
    ----------+-----------+---------+-------
    0, 1      | 1, 1      | none    | none
    -1, 0, 1  | 1, 1, 1   | -7.336  | 7.336
    -2, 0, 2  | 1, 1, 1   | -26.450 | 26.450
"""


def effects(row: Row) -> list[Effect]:
    """The estimates of a row with their variances."""
    estimates, variances = ([float(each) for each in row[name].split(",")] for name in ("estimates", "variances"))
    return [Effect(*each) for each in zip(estimates, variances, strict=True)]


def written(value: float) -> str:
    """A number as a table has it."""
    return str(round_half_up(value, 3))


def apart(rows: list[Row]) -> list[Row]:
    """How far apart the estimates of each row are."""
    found = [(row, meta_analysis(effects(row)).apart) for row in rows]
    return [
        row | _columns(row, (a.q, a.p, a.i_squared, a.tau_squared, a.tau_squared_dersimonian_laird)) for row, a in found
    ]


def means(rows: list[Row]) -> list[Row]:
    """What the estimates of each row say together."""
    found = [(row, meta_analysis(effects(row))) for row in rows]
    return [row | _columns(row, (f.fixed.estimate, f.random.estimate, *f.random.interval)) for row, f in found]


def _columns(row: Row, values: tuple[float, ...]) -> Row:
    """The columns after the two that are given."""
    return dict(zip(list(row)[2:], map(written, values), strict=True))


def predicted(rows: list[Row]) -> list[Row]:
    """Where one more authority would lie."""
    found = [(row, meta_analysis(effects(row)).prediction) for row in rows]
    return [
        row | {"low": written(limits.low) if limits else "none", "high": written(limits.high) if limits else "none"}
        for row, limits in found
    ]


def test_authorities_are_as_far_apart_as_their_own_variances_do_not_explain(spec_test):
    """Cochran's Q with the p of its chi-squared, I², and tau²: by Paule and Mandel the one at which Q equals its
    degrees of freedom, by DerSimonian and Laird the one of moments. All of these can be checked by hand."""
    spec_test(APART, apart, APART)


def test_a_mean_of_authorities_allows_for_how_far_apart_they_are(spec_test):
    """Weights of one over each variance, for the fixed effect; with tau² added to each, for the mean. Its limits are
    Hartung and Knapp's, with Student's t of one less than there are authorities, and their factor is never below 1:
    two that agree by chance would else seem certain."""
    spec_test(MEANS, means, MEANS)


def test_where_one_more_authority_would_lie_takes_three(spec_test):
    """Student's t of two less than there are authorities: of two there is none left, so nothing is said."""
    spec_test(PREDICTED, predicted, PREDICTED)
