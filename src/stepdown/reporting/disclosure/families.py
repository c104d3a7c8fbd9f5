"""Few families: limits that allow for families are made of those that hold several people, and would tell of them.

Who knows that two families have two children each, and sees by how much an interval is wider than that of strangers,
can tell whether the children of these two fared alike. So limits, differences and p-values that allow for families are
shown where no family holds several of those known, for then they are those of strangers, or where enough families do.
"""

from stepdown.reporting.disclosure.derived import FIGURES
from stepdown.reporting.disclosure.profiles import Profile, is_small
from stepdown.results.result import Measure, Result

LIMITS = ("low", "high")


def hidden_with_families(result: Result, profile: Profile) -> tuple[str, ...]:
    """The fields of a result to hide because few families hold several of those known.

    A share stays, for it is made of counts alone. Where counts are blurred its limits are made anew, as of strangers.
    """
    if result.together is None or not is_small(result.together, profile):
        return ()
    if result.measure not in (Measure.PROPORTION, Measure.OVER_TIME):
        return FIGURES
    return () if profile.blurs else LIMITS
