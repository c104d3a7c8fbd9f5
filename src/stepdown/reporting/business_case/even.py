"""What would have to be true: the break-evens in a paragraph, along the base rate as a chart, and as a table."""

from collections.abc import Callable

from stepdown.costs.analysis.break_even import BreakEven
from stepdown.costs.case import BusinessCase
from stepdown.reporting.business_case.amounts import exact, lower_first, number, signed
from stepdown.reporting.business_case.basis import ADDED, Basis
from stepdown.reporting.business_case.frame import Frame, row
from stepdown.reporting.charts import break_even as chart
from stepdown.reporting.charts.figures import short_percent
from stepdown.reporting.charts.pounds import pounds
from stepdown.reporting.report import Chart, Paragraph, ReportTable, Row
from stepdown.reporting.tables import Heading

_STEPS_A_TENTH = 20


def conditions(case: BusinessCase) -> str:
    """Under which the service would have paid for itself, all else at its central value."""
    start, evens = "What would have to be true?", case.break_evens
    if case.service is None:
        return f"{start} {_could_cost(evens.service_cost, Basis.of(case))}"
    told = [said for said in (_rate(case), _entries(case), _odds(case), _cost(evens.service_cost)) if said]
    if not told:
        return f"{start} {evens.base_rate.says} {evens.service_cost.says}"
    joined = f"{'; '.join(told[:-1])}; or {told[-1]}" if len(told) > 1 else told[0]
    none = f" Along the rate of entry: {lower_first(evens.base_rate.says)}" if evens.base_rate.value is None else ""
    return (
        f"{start} All else as assumed, the service would have paid for itself if any one of these held: {joined}.{none}"
    )


def _rate(case: BusinessCase) -> str:
    even = case.break_evens.base_rate
    if even.value is None:
        return ""
    falls = case.break_evens.net_at_rates[-1] < case.break_evens.net_at_rates[0]
    borrowed = " and ".join(short_percent(each.rate.central) for each in case.at_thresholds)
    now = "" if even.now is None else f" (the scenario takes {short_percent(even.now)}; borrowed: {borrowed})"
    bound = "at least" if falls else "at most"
    return f"{bound} {short_percent(even.value)} of the children would have entered care without it{now}"


def _entries(case: BusinessCase) -> str:
    entries = case.break_evens.entries
    return "" if entries is None else f"at least {number(entries)} fewer children entered care within 12 months"


def _odds(case: BusinessCase) -> str:
    even = case.break_evens.odds_ratio
    if even.value is None:
        return ""
    return f"the odds of entry with the team were {number(even.value, 2)} of those without, or less"


def _cost(even: BreakEven) -> str:
    now = "" if even.now is None else f" (it cost {pounds(even.now)})"
    return "" if even.value is None else f"it cost no more than {pounds(even.value)}{now}"


def _could_cost(even: BreakEven, basis: Basis) -> str:
    if even.value is None:
        return even.says
    most = f"{pounds(even.value)}{basis.aside}"
    return f"All else as assumed, the service would have paid for itself if it cost no more than {most}."


def even_blocks(case: BusinessCase) -> tuple[Paragraph | Chart | ReportTable, ...]:
    """The chart with its sentence, and the table of all break-evens where there is a service cost."""
    frame = Frame.of(case)
    found = (Paragraph(_sentence(case)), _chart(frame))
    return (*found, _table(frame)) if case.service else found


def _sentence(case: BusinessCase) -> str:
    even = case.break_evens.base_rate
    which = "breaks even" if case.service else "saves nothing"
    if even.value is None:
        return "How many children would have entered care without the team is not known; at no rate do the sums turn."
    return (
        "How many children would have entered care without the team is not known. "
        f"The team {which} where {short_percent(even.value)} of them would have{Basis.of(case).aside}."
    )


def _chart(frame: Frame) -> Chart:
    case, evens = frame.case, frame.case.break_evens
    points = tuple((float(r), float(n)) for r, n in zip(evens.rates[::2], evens.net_at_rates[::2], strict=True))
    borrowed = tuple(chart.Borrowed(each.rate.central, each.threshold.label) for each in case.at_thresholds)
    says = "Breaks even" if frame.basis.is_net else "Saves nothing"
    value = chart.AlongRate(
        points, evens.base_rate.value, evens.base_rate.now, borrowed, frame.basis.measure, even_says=says
    )
    title = f"{frame.basis.name} along the rate of entry without the team"
    id_ = "chart-costs-base-rate"
    return Chart(id_, title, chart.draw(value, id_, title), chart.describe(value), _points(frame, title))


def _points(frame: Frame, title: str) -> ReportTable:
    evens = frame.case.break_evens
    heading = Heading("base_rate", title, frame.basis.unit, "Rate of entry within 12 months without the team")
    places = range(0, evens.rates.size, _STEPS_A_TENTH)
    rows = [row(short_percent(float(evens.rates[p])), signed(float(evens.net_at_rates[p]))) for p in places]
    return frame.table(heading, (ADDED,), rows)


def _table(frame: Frame) -> ReportTable:
    evens = frame.case.break_evens
    found = (evens.base_rate, evens.odds_ratio, evens.service_cost)
    heading = Heading(
        "break_even",
        "Where the service would have paid for itself",
        "as named in each row",
        "What would have to be true",
        ("One at a time, all else at its central value.", *filter(None, (each.says for each in found))),
    )
    rows = [
        _row(evens.base_rate, short_percent),
        _row(evens.odds_ratio, lambda value: number(value, 2)),
        row(
            "Fewer children who enter care within 12 months",
            "–",
            "–" if evens.entries is None else number(evens.entries),
        ),
        _row(evens.service_cost, exact),
    ]
    return frame.table(heading, ("The scenario takes", "Breaks even at"), rows)


def _row(even: BreakEven, written: Callable[[float], str]) -> Row:
    now, value = ("–" if each is None else written(each) for each in (even.now, even.value))
    return row(even.label, now, value)
