"""A cohort over time: how many children stood at each level, month by month from referral, none of them left out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.reporting.charts.grounds import Ground, paint, textures
from stepdown.reporting.charts.key import key
from stepdown.reporting.charts.measure import text_width
from stepdown.reporting.charts.pounds import nice_step, ticks
from stepdown.reporting.charts.svg import BODY, EMPTY, GRID, INK, MUTED, WIDTH, document, empty, line, rect, text
from stepdown.reporting.charts.timeline.axis import day_spoken, footnotes
from stepdown.reporting.charts.timeline.levels import AWAY, CARE, EARLY_HELP, GROUNDS, PLAN, UNKNOWN, inside
from stepdown.reporting.report import Cell, ReportTable, Row

_TOP, _HEIGHT = 44, 380
_BOTTOM = _TOP + _HEIGHT
_RIGHT = WIDTH - 10
LEFT_THE_LADDER, NOT_KNOWN = "Left the ladder", Missing.NOT_KNOWN.label
TOLD_AT = (-12, 0, 12, 24)
"""The months that are told in words."""


@dataclass(frozen=True, slots=True)
class Month:
    """How many children stood at each level a number of months after referral (before it, below nought).

    ``later``: of those not known, the day lies after the last of which anything is told.
    """

    month: int
    levels: Mapping[SafeguardingLevel, int]
    left: int
    not_known: int
    later: int = 0

    @property
    def children(self) -> int:
        """All of them."""
        return sum(self.levels.values()) + self.left + self.not_known

    def at(self, level: SafeguardingLevel) -> int:
        """How many stood at a level."""
        return self.levels.get(level, 0)


@dataclass(frozen=True, slots=True)
class Cohort:
    """The same children in every month, in order, and the last day told of. ValueError where they are not the same."""

    months: tuple[Month, ...]
    as_at: date

    def __post_init__(self) -> None:
        if len({month.children for month in self.months}) > 1:
            raise ValueError("every month must count the same children, those not known among them")
        if any(count < 0 for m in self.months for count in (*m.levels.values(), m.left, m.not_known, m.later)):
            raise ValueError("a count cannot be below nought")

    @property
    def children(self) -> int:
        """How many children there are."""
        return self.months[0].children if self.months else 0


def sentence(value: Cohort) -> str:
    """How many were looked after or under a plan, of those at a known level, at the months that are told in words."""
    if not value.children:
        return EMPTY
    said = [f"{_when(month.month)}, {_share(month)}" for month in value.months if month.month in TOLD_AT]
    told = f": {'; '.join(said)}" if said else ""
    return f"Of {_children(value.children)}, looked after or under a child protection plan{told}."


def _share(month: Month) -> str:
    """'11 of 143 at a known level': those who left the ladder are at none."""
    known = sum(month.levels.values())
    return f"{month.at(CARE) + month.at(PLAN):,} of {known:,} at a known level" if known else "no level is known"


def _children(count: int) -> str:
    return f"{count:,} child{'' if count == 1 else 'ren'}"


def _when(month: int) -> str:
    if not month:
        return "at referral"
    months = f"{abs(month)} month{'' if abs(month) == 1 else 's'}"
    return f"{months} {'after' if month > 0 else 'before'}"


def describe(value: Cohort) -> str:
    """Where the children stood at a few months, and that the table has them all."""
    if not value.children:
        return EMPTY
    told = " ".join(_said(month) for month in value.months if month.month in TOLD_AT)
    span = f"from {_when(value.months[0].month)} to {_when(value.months[-1].month)}"
    return f"Columns of {_children(value.children)} by safeguarding level, {span}. {told} The table has every month."


def _said(month: Month) -> str:
    bands = ", ".join(f"{inside(name)} {count:,}" for name, _, count in _bands(month) if count)
    when = _when(month.month)
    return f"{when[0].upper()}{when[1:]}: {bands}."


def _bands(month: Month) -> Iterator[tuple[str, Ground, int]]:
    """Each band with its look and its children, from the foot of a column up."""
    for level in reversed(SafeguardingLevel):
        yield level.label, GROUNDS[level], month.at(level)
    yield LEFT_THE_LADDER, AWAY, month.left
    yield NOT_KNOWN, UNKNOWN, month.not_known


def table(value: Cohort, table_id: str, title: str, source: str) -> ReportTable:
    """The counts of every month; of those not known, how many months lie after the last day told of."""
    columns = (*(level.label for level in reversed(SafeguardingLevel)), LEFT_THE_LADDER, NOT_KNOWN)
    later = "Of these, after the last day"
    rows = tuple(Row(_numbered(m.month), tuple(Cell(f"{count:,}") for count in _counts(m))) for m in value.months)
    notes = (
        f"{_children(value.children)}, the same in every month. Month 0 is the day of referral.",
        f"Not known: nothing is told of the child on that day. Nothing at all is told after {day_spoken(value.as_at)}.",
    )
    return ReportTable(table_id, title, "children", source, "Month", (*columns, later), rows, notes)


def _counts(month: Month) -> tuple[int, ...]:
    return (*(count for _, _, count in _bands(month)), month.later)


def _numbered(month: int) -> str:
    return f"−{-month}" if month < 0 else f"{month}"


def draw(value: Cohort, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.children:
        return empty(chart_id, title)
    left = 24 + text_width(f"{value.children:,}", BODY)
    step = (_RIGHT - left) / len(value.months)
    columns = (_column(m, (left + place * step, step), value, chart_id) for place, m in enumerate(value.months))
    shown = tuple(dict.fromkeys((ground, name) for m in value.months for name, ground, count in _bands(m) if count))
    order = [name for name, _, _ in _bands(value.months[0])]
    meanings, end = key(chart_id, _BOTTOM + 64, tuple(sorted(shown, key=lambda each: order.index(each[1]))))
    counted = f"{_children(value.children)}, the same in every month. Told of up to {day_spoken(value.as_at)}."
    told, height = footnotes(end + 6, counted)
    return document(
        chart_id, title, describe(value), height + 8, textures(chart_id, UNKNOWN, AWAY, GROUNDS[EARLY_HELP]),
        _counts_axis(value.children, left), *columns, _months_axis(value, left, step), meanings, told,
    )  # fmt: skip


def _column(month: Month, place: tuple[float, float], value: Cohort, chart_id: str) -> str:
    """One month's children on top of one another, the highest level at the foot."""
    left, step = place
    gap = min(4, step / 6)
    drawn, bottom = "", float(_BOTTOM)
    for _, ground, count in _bands(month):
        height = _HEIGHT * count / value.children
        bottom -= height
        drawn += rect(left + gap / 2, bottom, step - gap, height, **paint(chart_id, ground)) if count else ""
    return drawn


def _counts_axis(children: int, left: float) -> str:
    drawn = ""
    for count in ticks(0, children, nice_step(children / 6)):
        y = _BOTTOM - _HEIGHT * count / children
        drawn += line(left - 4, y, _RIGHT, y, stroke=GRID)
        drawn += text(left - 10, y, f"{count:,.0f}", text_anchor="end", fill=MUTED)
    return drawn + text(10, 14, "Children", fill=MUTED)


def _months_axis(value: Cohort, left: float, step: float) -> str:
    """The months that have room for their number, and over the month of referral its name."""
    every = next(n for n in (1, 2, 3, 6, 12, 24, 60, 120, 10**9) if n * step >= text_width("−12", BODY) + 12)
    drawn = text((left + _RIGHT) / 2, _BOTTOM + 46, "Months from referral", text_anchor="middle", fill=MUTED)
    for place, month in enumerate(value.months):
        x = left + (place + 0.5) * step
        if month.month % every == 0:
            drawn += text(x, _BOTTOM + 18, _numbered(month.month), text_anchor="middle", fill=MUTED)
        if month.month == 0:
            drawn += rect(x - step / 2, _TOP - 1, step, _HEIGHT + 2, fill="none", stroke=INK, stroke_width=3)
            drawn += _named(x)
    return drawn


def _named(x: float) -> str:
    said = "Referral"
    half = text_width(said, BODY, bold=True) / 2
    middle = min(max(x, 110 + half), _RIGHT - half)
    return text(middle, 26, said, font_weight="bold", text_anchor="middle")
