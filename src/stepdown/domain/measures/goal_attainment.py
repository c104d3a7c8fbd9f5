"""Goal attainment scaling: one standard score of several goals, each at a level from -2 to +2 with 0 as expected.

Kiresuk and Sherman (1968). A widely used guide printed the formula with errors and corrected it in an erratum
(Turner-Stokes, Clinical Rehabilitation 2009; 23: 362-370), so it is tested against values worked by hand.
"""

from collections.abc import Sequence
from math import sqrt

from stepdown.domain.measures.instrument import Answers, Instrument
from stepdown.domain.measures.scores import Score, Scored, Unscored
from stepdown.domain.measures.words import Respondent, WhyUnscored
from stepdown.domain.missing import Missing

CORRELATION = 0.3
"""How far a person's goals are taken to go together: the value that Kiresuk and Sherman use."""

EXPECTED = 50.0
"""The T score of goals that came out as expected."""


def goal_attainment_t(
    levels: Sequence[float], weights: Sequence[float] | None = None, correlation: float = CORRELATION
) -> float:
    """The T score of the levels: 50 where every goal came out as expected, with a standard deviation of 10.

    A weight says how much a goal matters beside the others; without weights all matter alike.
    """
    weighed = [1.0] * len(levels) if weights is None else list(weights)
    if not levels or len(weighed) != len(levels) or any(weight <= 0 for weight in weighed):
        raise ValueError("goal attainment needs at least one goal, and a weight above 0 for each")
    attained = sum(weight * level for weight, level in zip(weighed, levels, strict=True))
    return t_of_sums(attained, sum(weighed), sum(weight**2 for weight in weighed), correlation)


def t_of_sums(attained: float, weight: float, squared: float, correlation: float = CORRELATION) -> float:
    """The T score of the sums over goals of weight times level, of the weights and of their squares."""
    return EXPECTED + 10 * attained / sqrt((1 - correlation) * squared + correlation * weight**2)


def goal_attainment_score(instrument: Instrument, answers: Answers, respondent: Respondent) -> Scored:
    """The T score of every goal, all of one weight; a goal without a level leaves none, as no rule is published."""
    (level,) = instrument.items
    given = {goal: value for goal, value in answers.items() if not isinstance(value, Missing)}
    for goal, value in given.items():
        if not level.offers(value):
            return Unscored(WhyUnscored.NOT_AN_ANSWER, f"{value:g} is not a level of goal '{goal}'.")
    if missing := [goal for goal in answers if goal not in given]:
        says = f"{len(missing)} of {len(answers)} goals have no level; the score is of all of them or none."
        return Unscored(WhyUnscored.ITEMS_MISSING, says)
    total = goal_attainment_t(tuple(given.values()))
    return Score(instrument.id, instrument.version, respondent, total, len(given), len(given))
