"""Where people stood as time went on: the shares of each state on top of one another, from one time to the next."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.reporting.charts.figures import HIDDEN, HIDDEN_ALOUD, rough_percent
from stepdown.reporting.charts.grounds import Ground, paint, textures
from stepdown.reporting.charts.hidden import HIDDEN_TEXT_NOTE
from stepdown.reporting.charts.key import key
from stepdown.reporting.charts.over_months import BOTTOM, HEIGHT, LEFT, TOP, Mark, TimeAxis, height
from stepdown.reporting.charts.svg import EMPTY, MUTED, PAPER, document, empty, line, notes, rect
from stepdown.reporting.charts.timeline.levels import AWAY, GROUNDS, inside

NOT_SHOWN = Ground("not-shown", PAPER, MUTED, stripe=45)
LEFT_THE_LADDER = "Left the ladder"
_BANDS = (*((level.label, GROUNDS[level]) for level in reversed(SafeguardingLevel)), (LEFT_THE_LADDER, AWAY))
_TOGETHER = "Not shown one by one (c)"


@dataclass(frozen=True, slots=True)
class Month:
    """One time: its day, its number, each state's share (by label; None where hidden), and how many are watched."""

    day: int
    number: str
    shares: tuple[tuple[str, float | None], ...]
    watched: int | None

    def bands(self) -> Iterator[tuple[str, Ground, float]]:
        """What is drawn, from the foot up: each state that is shown, then what the hidden ones have together."""
        shown = {label: share for label, share in self.shares if share is not None}
        for label, ground in _BANDS:
            if shown.get(label):
                yield label, ground, shown[label]
        if len(shown) < len(self.shares):
            yield _TOGETHER, NOT_SHOWN, max(0.0, 1 - sum(shown.values()))


@dataclass(frozen=True, slots=True)
class Standing:
    """The times in order, and what stands there ('children')."""

    months: tuple[Month, ...]
    unit: str

    def __post_init__(self) -> None:
        days = [month.day for month in self.months]
        if days != sorted(set(days)):
            raise ValueError("the times must be in order, each on a day of its own")


def describe(value: Standing) -> str:
    """The shares at the first and the last time, and at each year between them."""
    if not value.months:
        return EMPTY
    told = [m for m in value.months if m in (value.months[0], value.months[-1]) or m.number in ("6", "12", "18")]
    said = " ".join(f"Month {month.number}: {_said(month)}." for month in told)
    return f"Shares of {value.unit} at each level, on top of one another, by months from referral. {said}"


def _said(month: Month) -> str:
    shown = (f"{inside(label)} {_share(share)}" for label, share in month.shares)
    return ", ".join(shown)


def _share(share: float | None) -> str:
    return HIDDEN_ALOUD if share is None else rough_percent(share)


def draw(value: Standing, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.months:
        return empty(chart_id, title)
    last = value.months[-1].day
    axis = TimeAxis(last + max(last // len(value.months), 1), "Months from referral")
    marks = (Mark(m.day, m.number, HIDDEN if m.watched is None else f"{m.watched:,}") for m in value.months)
    below, end = axis.draw(marks)
    bands = dict.fromkeys((ground, label) for m in value.months for label, ground, _ in m.bands())
    order = [*(label for label, _ in _BANDS), _TOGETHER]
    meanings, bottom = key(chart_id, end + 8, tuple(sorted(bands, key=lambda each: order.index(each[1]))))
    small_print, bottom = notes(bottom + 6, _notes(value))
    frame = line(LEFT, TOP, LEFT, BOTTOM, stroke_width=2)
    return document(
        chart_id, title, describe(value), bottom + 8, textures(chart_id, *(ground for ground, _ in bands)), below,
        *_columns(value, axis, chart_id), frame, meanings, small_print,
    )  # fmt: skip


def _columns(value: Standing, axis: TimeAxis, chart_id: str) -> Iterator[str]:
    """From each time to the next, what stands at it."""
    ends = [*(month.day for month in value.months[1:]), axis.last]
    for month, end in zip(value.months, ends, strict=True):
        left, right = axis.at(month.day), axis.at(end)
        foot = height(0)
        for _, ground, share in month.bands():
            foot -= HEIGHT * share
            yield rect(left, foot, right - left, HEIGHT * share, **paint(chart_id, ground))


def _notes(value: Standing) -> tuple[str, ...]:
    hidden = any(share is None for month in value.months for _, share in month.shares)
    return (
        f"Shares of all {value.unit} whose level at referral is known; from month to month as at the earlier one.",
        *([HIDDEN_TEXT_NOTE] if hidden else []),
    )
