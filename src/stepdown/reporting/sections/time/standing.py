"""Where children stood as time went on from referral: the picture, its table, and what is not known."""

from stepdown.evaluation.sections.time.measures import Time
from stepdown.evaluation.sections.time.states import STATES, TIMES
from stepdown.reporting.charts import standing as chart
from stepdown.reporting.report import Block, Chart, Paragraph, ReportTable, Row
from stepdown.reporting.shown import Shown
from stepdown.reporting.tables import Heading, table
from stepdown.results.result import Result

TITLE = "Where children stood, by months from referral"
_NOTES = (
    "Shares are of all children whose level at referral is known; those watched no longer are allowed for.",
    "–: fewer than 10 are still watched.",
)
_LEFT_OUT = "Months are left out whose counts would say too much of a few children."


def standing(shown: Shown) -> list[Block]:
    """How many can be followed, and the shares at each month that may be shown."""
    tally = shown.result("states.known_at_referral").tally
    known, total = (shown.count("states.known_at_referral", name).text for name in ("known", "total"))
    said = f"Of {total} children the level at referral is known for {known}; the others cannot be followed from there."
    times = _times(shown)
    months = [_month(shown, time) for time in times if _told(shown, time)]
    if not months or not tally.known:
        return [Paragraph(said), Paragraph("Where children stood over time cannot be said of so few.")]
    value = chart.Standing(tuple(months), "children")
    id_ = "chart-states"
    picture = Chart(id_, TITLE, chart.draw(value, id_, TITLE), chart.describe(value), _table(shown, times))
    return [Paragraph(said), picture]


def _times(shown: Shown) -> list[Time]:
    return [
        time for time in TIMES if shown.has(f"states.{time.word}.{next(iter(STATES))}") and _watched(shown, time) != 0
    ]


def _told(shown: Shown, time: Time) -> bool:
    """Whether any state's share is given at a time."""
    return any(_state(shown, time, state).estimate is not None for state in STATES)


def _month(shown: Shown, time: Time) -> chart.Month:
    shares = tuple((label, _state(shown, time, state).estimate) for state, label in STATES.items())
    return chart.Month(time.day, time.label.partition(" ")[0], shares, _watched(shown, time))


def _table(shown: Shown, times: list[Time]) -> ReportTable:
    *levels, away = STATES
    words = (*reversed(levels), away)
    rows = [
        Row(
            time.label if time.day else "At referral",
            (
                *(shown.over_time(f"states.{time.word}.{state}") for state in words),
                shown.count(f"states.{time.word}.watched"),
            ),
        )
        for time in times
    ]
    notes = (*_NOTES, *([_LEFT_OUT] if shown.protected.profile.largest_small else []))
    heading = Heading("states", TITLE, "children", "Months from referral", notes)
    return table(shown, heading, (*(STATES[state] for state in words), "Still watched"), rows)


def _state(shown: Shown, time: Time, state: str) -> Result:
    return shown.result(f"states.{time.word}.{state}")


def _watched(shown: Shown, time: Time) -> int | None:
    return shown.result(f"states.{time.word}.watched").tally.numerator
