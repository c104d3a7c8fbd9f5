"""Derived figures: an estimate and its interval say again what they were made of, so they are hidden with it.

A share of a known number is a count; a difference of two shares, a p-value and a mean are equations among counts.
Money is a count in disguise: a saving divided by its unit cost is the number of children behind it. A figure says
what it would reveal in ``derived_from``; one that has neither counts of its own nor sources cannot be judged, and is
hidden. What is not judged here is prose: a label or a caution must not repeat a count.
"""

from stepdown.reporting.disclosure.counts import NUMERATOR
from stepdown.reporting.disclosure.profiles import Profile, is_enough
from stepdown.reporting.disclosure.sources import Sources, stands_on_own_counts
from stepdown.results.result import Measure, Result

FIGURES = ("estimate", "low", "high")
"""The fields of a result that are derived from counts."""

EXTREMES = (Measure.MINIMUM, Measure.MAXIMUM)
CENTILES = (Measure.MEDIAN, Measure.PERCENTILE_90)
"""They say what one person in the middle had, and nothing of how many there are."""

AVERAGES = (Measure.MEAN, *CENTILES)


def hidden_with_sources(result: Result, sources: Sources, profile: Profile) -> tuple[str, ...]:
    """The fields of a result to hide because of what they are derived from."""
    if profile.largest_small == 0:
        return ()
    if not stands_on_own_counts(result):
        return () if _figure_may_show(result, sources, profile) else FIGURES
    if not sources.reveals_nothing(result):
        return (NUMERATOR, *_figures(result))
    return () if sources.shows_counts_of(result) and _is_complete(result) else _figures(result)


def _figures(result: Result) -> tuple[str, ...]:
    """All figures of a share, there or not: that none was given would say that few are known. A count has its own."""
    if result.measure is not Measure.COUNT:
        return FIGURES
    return tuple(field for field in FIGURES if getattr(result, field) is not None)


def _is_complete(result: Result) -> bool:
    """A share of an unknown number cannot be judged."""
    return result.measure is not Measure.PROPORTION or result.tally.known is not None


def _figure_may_show(result: Result, sources: Sources, profile: Profile) -> bool:
    if result.measure in EXTREMES:
        return profile.shows_extremes
    if profile.blurs and result.measure not in CENTILES:
        return False
    if result.measure in AVERAGES:
        return _average_may_show(result, sources, profile)
    own = [field for field in (NUMERATOR, "known") if getattr(result.tally, field) is not None]
    shown = all(sources.shows(result, field) for field in own)
    return bool(result.derived_from) and shown and sources.reveals_nothing(result)


def _average_may_show(result: Result, sources: Sources, profile: Profile) -> bool:
    known = result.tally.known
    if known is None or not is_enough(known, profile) or not sources.shows(result, "known"):
        return False
    return not _is_mean_of_hidden(result, sources) and sources.reveals_nothing(result)


def _is_mean_of_hidden(result: Result, sources: Sources) -> bool:
    """A mean times its number is a sum over the distribution, which would give a hidden count of that away."""
    return result.measure is Measure.MEAN and any(
        other.definition == result.definition and other.unit == result.unit and not sources.shows(other, NUMERATOR)
        for other in sources.results.values()
        if stands_on_own_counts(other)
    )
