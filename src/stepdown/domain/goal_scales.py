"""The scales of what is said of goals, each from its least to its greatest number."""

RATINGS = (0, 10)
"""How near a goal is: not met at all, met."""

LEVELS = (-2, 2)
"""What came of a goal beside what was expected of it, by goal attainment scaling; 0 is as expected."""

WEIGHTS = (1, 1_000)
"""How much a goal matters. Only how weights stand to one another counts, so that whole numbers are enough."""

T_POINTS = "points of T"
"""In what a T score is said: 50 where every goal came out as expected, with a standard deviation of 10."""
