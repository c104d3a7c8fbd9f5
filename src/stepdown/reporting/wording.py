"""Sentences for results, worded as far as the design of the study allows and no further.

A single group compared with itself cannot say what the service brought about: these sentences say what was recorded,
of how many, and how sure. The words of cause are not in this file, and a test keeps them out of every report.
"""

from collections.abc import Mapping
from datetime import date

from stepdown.domain.points import Point
from stepdown.evaluation.arms.units import PRINTED
from stepdown.evaluation.study.about import Design
from stepdown.evaluation.study.choices import Dimension
from stepdown.reporting.shown import Shown
from stepdown.results.result import Measure, Result

SINGLE_ARM_CAUTION = (
    "There is no comparison group. Families are referred when things are at their worst, so some change for the better "
    "would be expected without any service (regression to the mean). These figures say what was recorded at two "
    "points; they cannot say what the service brought about."
)
CAUTION: Mapping[Design, str] = {
    Design.SINGLE_ARM: SINGLE_ARM_CAUTION,
    Design.GROUPS_COMPARED: (
        "These figures are of the supported children alone. Families are referred when things are at their worst, so "
        "some change for the better would be expected without any service (regression to the mean). Children who were "
        "not supported stand beside them in a section of its own."
    ),
}
"""What stands by every figure from before and after, by the design of a study of a team's own data."""
_TOGETHER = {
    "child": "brothers and sisters, who go together",
    "parent": "parents of one family, who go together",
    "goal": "goals of one family, which go together",
}
_PLURALS = {"child": "children", "family": "families", "stretch": "stretches"}


def together(shown: Shown, unit: str) -> tuple[str, ...]:
    """Whether intervals allow for what goes together in a family; nothing where no unit shares a family.

    A profile that blurs counts works its intervals out again from what it tells, and from that no family can be seen.
    """
    if unit not in _TOGETHER:
        return ()
    if shown.protected.profile.blurs:
        return (f"Intervals are made from the counts as told, and do not allow for {_TOGETHER[unit]}.",)
    return (f"Intervals allow for {_TOGETHER[unit]}.",)


def spoken(day: date) -> str:
    """'31 July 2022'."""
    return f"{day.day} {day:%B %Y}"


def plural(unit: str) -> str:
    """'children' for 'child'; an s for the rest."""
    return _PLURALS.get(unit, f"{unit}s")


def name_of(result: Result) -> str:
    """What a figure is called by itself: its label, with the point and the breakdown that its table would give."""
    beside = [Point(result.point).label.lower()] if result.point else []
    for axis, value in result.categories.items():
        if axis in set(Dimension):
            beside.append(f"{Dimension(axis).label.lower()}: {Dimension(axis).label_of(value).lower()}")
    beside = [words for words in beside if words not in result.label.lower()]
    return f"{result.label} ({', '.join(beside)})" if beside else result.label


def sentence(shown: Shown, id_: str) -> str:
    """One result as a sentence that stands alone."""
    result = shown.result(id_)
    match result.measure:
        case Measure.COUNT:
            return _count(shown, result)
        case Measure.PROPORTION:
            return _proportion(shown, result)
        case Measure.OVER_TIME:
            return _over_time(shown, result)
        case Measure.PAIRED_DIFFERENCE:
            return _difference(shown, result)
        case Measure.AVERAGE | Measure.DIFFERENCE | Measure.RATIO | Measure.WEIGHT | Measure.TEST | Measure.IMPUTED:
            return _estimate(shown, result)
        case _:
            return _amount(shown, result)


def _count(shown: Shown, result: Result) -> str:
    said = f"{shown.amount(result.id, 0).text} {result.of}" if result.of else shown.count(result.id).text
    return f"{result.label}: {said}."


def _estimate(shown: Shown, result: Result) -> str:
    """A figure that is no count and no share of people."""
    if result.measure is Measure.IMPUTED:
        return f"{result.label}: {shown.imputed(result.id).text}."
    if result.measure is Measure.AVERAGE:
        return f"{result.label}: {shown.average(result.id).text}."
    if result.measure is Measure.DIFFERENCE:
        places = PRINTED.get(result.of or "", 1)
        return f"{result.label}: {shown.signed(result.id, places, result.of or '').text}."
    if result.measure is not Measure.TEST:
        return f"{result.label}: {shown.ratio(result.id).text}."
    return f"{result.label.removesuffix(': difference in share')}: {result.method}, p {_p(shown, result)}."


def _proportion(shown: Shown, result: Result) -> str:
    if shown.hides(result.id, "numerator") or shown.hides(result.id, "known"):
        return f"{result.label}: not shown ({shown.protected.profile.symbol})."
    of = f"{shown.count(result.id).text} of {shown.count(result.id, 'known').text} {plural(result.unit)}"
    told = f"{result.label}: {of}"
    if result.estimate is not None:
        sure = "" if result.low is None else f"; 95% interval {shown.interval(result.id).text}"
        told += f" ({shown.percentage(result.id).text}{sure})"
    return f"{told}{_missing(shown, result)}."


def _over_time(shown: Shown, result: Result) -> str:
    """The share and of how many it was seen: no fraction of those watched, where some were watched no longer."""
    share = shown.over_time(result.id)
    if share.hidden or result.estimate is None:
        return f"{result.label}: {'not shown' if share.hidden else 'cannot be said'}."
    sure = "" if result.low is None else f" (95% interval {shown.interval(result.id).text})"
    return f"{result.label}: {share.text}{sure}; seen of {shown.count(result.id).text}."


def _missing(shown: Shown, result: Result) -> str:
    unknown = {label: shown.count(result.id, name).text for name, label in _UNKNOWN.items()}
    told = [f"{label} for {number} more" for label, number in unknown.items() if number not in ("0", "–")]
    return "".join(f"; {words}" for words in told)


_UNKNOWN = {"not_known": "not known", "not_asked": "not asked"}


def _difference(shown: Shown, result: Result) -> str:
    stem, label = result.id.rpartition(".")[0], result.label.removesuffix(": difference in share")
    points = [r for r in shown.table(result.table or "") if r.point and r.id.rpartition(".")[0] == stem]
    known = shown.count(result.id, "known").text
    told = " and ".join(f"{shown.count(r.id).text} ({shown.percentage(r.id).text}) {_when(r)}" for r in points)
    sure = shown.points(result.id)
    size = (
        "the interval of the difference is not shown"
        if sure.hidden
        else f"a difference of {sure.text} percentage points"
    )
    return f"{label}: of {known} {plural(result.unit)} known at both points, {told}; {size}."


def _when(result: Result) -> str:
    return (result.point or "").replace("_", " ")


def _p(shown: Shown, result: Result) -> str:
    cell = shown.p_value(result.id)
    return "not shown" if cell.hidden else cell.text


def _amount(shown: Shown, result: Result) -> str:
    cell = shown.amount(result.id)
    if cell.hidden:
        return f"{result.label}: not shown."
    known = shown.count(result.id, "known").text
    return f"{result.label}: {cell.text} {result.of} ({known} {plural(result.unit)} known)."
