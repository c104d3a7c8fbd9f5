"""Who pays and who gains: for each payer what the service cost it beside what it was saved, and the difference."""

from dataclasses import dataclass

from stepdown.reporting.charts.grounds import COST, DOTTED, SOLID, STRIPED, Ground, paint, textures
from stepdown.reporting.charts.key import key
from stepdown.reporting.charts.measure import text_width, wrap
from stepdown.reporting.charts.pounds import Measure, PoundsAxis, pounds
from stepdown.reporting.charts.rows import Row, label, separators, stack
from stepdown.reporting.charts.svg import BODY, EMPTY, PAPER, SMALL, WIDTH, document, empty, notes, rect, text

_LABELS = 220
_RESULT = 190
"""The room of the difference at the right."""
_BAR = 22
_ROW = 84

KINDS: tuple[tuple[str, Ground, str], ...] = (
    ("cashable", SOLID, "Saved, cashable: money can be taken out of a budget"),
    ("capacity", STRIPED, "Saved, capacity: time or room is freed, and the bill stays"),
    ("wider", DOTTED, "Saved, wider: worth something, in nobody's budget"),
)


@dataclass(frozen=True, slots=True)
class Payer:
    """What a payer pays for the service and what it is saved, by sort, in pounds. A saving below nought is a cost."""

    label: str
    pays: float
    cashable: float
    capacity: float
    wider: float

    @property
    def saved(self) -> float:
        """All that it is saved."""
        return self.cashable + self.capacity + self.wider

    @property
    def difference(self) -> float:
        """What it pays less what it is saved: below nought is a saving."""
        return self.pays - self.saved


@dataclass(frozen=True, slots=True)
class Payers:
    """The payers in order. Without a service cost nobody pays for it: ``pays_are_known`` is False."""

    payers: tuple[Payer, ...]
    measure: Measure
    pays_are_known: bool = True


def describe(value: Payers) -> str:
    """Each payer with its amounts, in words."""
    if not value.payers:
        return EMPTY
    told = " ".join(_said(payer, value) for payer in value.payers)
    start = (
        "What each payer pays for the service and what it is saved."
        if value.pays_are_known
        else "What each payer is saved."
    )
    return " ".join(filter(None, (start, told, value.measure.basis)))


def _said(payer: Payer, value: Payers) -> str:
    parts = [f"pays {pounds(payer.pays)}"] if value.pays_are_known else []
    parts += [
        f"{'saved' if (amount := getattr(payer, name)) > 0 else 'costs'} {pounds(amount)} {name}"
        for name, _, _ in KINDS
        if pounds(getattr(payer, name)) != "£0"
    ]
    return f"{payer.label}: {', '.join(parts or ['nothing'])}; {value.measure.said(payer.difference)}."


def draw(value: Payers, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.payers:
        return empty(chart_id, title)
    used = tuple((g, said) for name, g, said in KINDS if any(getattr(payer, name) for payer in value.payers))
    pays = ((COST, "Pays for the service"),) if value.pays_are_known else ()
    meanings, top = key(chart_id, 4, (*pays, *used))
    first = top + 36
    rows = stack([payer.label for payer in value.payers], _LABELS, first, _least(value))
    axis, bottom = _axis(value), rows[-1].bottom
    small_print, end = notes(bottom + 36, _notes(value))
    return document(
        chart_id, title, describe(value), end + 8,
        textures(chart_id, COST, *(ground for _, ground, _ in KINDS)), meanings, separators(rows),
        text(WIDTH - 10, first - 14, "Altogether", font_weight="bold", text_anchor="end"), axis.draw(first, bottom),
        *(_payer(payer, row, value, axis, chart_id) for payer, row in zip(value.payers, rows, strict=True)),
        small_print,
    )  # fmt: skip


def _least(value: Payers) -> float:
    lines = max(len(_result(payer, value)) for payer in value.payers)
    return max(_ROW if value.pays_are_known else _ROW * 0.6, lines * 24 + 14)


def _axis(value: Payers) -> PoundsAxis:
    """Beside the labels, with room for an amount at either end of the longest bar."""
    ends = [end for payer in value.payers for end in (payer.pays, *_reach(payer))]
    room = max(text_width(pounds(end), SMALL, bold=True) for end in [*ends, *(p.saved for p in value.payers)]) + 12
    return PoundsAxis.of(ends, _LABELS + 20 + room, WIDTH - _RESULT - 10 - room)


def _reach(payer: Payer) -> tuple[float, float]:
    """How far the savings reach to either side of nought."""
    parts = (payer.cashable, payer.capacity, payer.wider)
    return sum(min(part, 0.0) for part in parts), sum(max(part, 0.0) for part in parts)


def _payer(payer: Payer, row: Row, value: Payers, axis: PoundsAxis, chart_id: str) -> str:
    """Two bars from nought, what is paid over what is saved, each with its amount; and the difference in words."""
    apart = 17 if value.pays_are_known else 0
    drawn = label(row)
    if value.pays_are_known:
        drawn += _part(0, payer.pays, row.middle - apart, axis, chart_id, COST)
        drawn += _amount(axis.at(payer.pays) + 7, row.middle - apart, payer.pays, "start")
    low, high = 0.0, 0.0
    for name, ground, _ in KINDS:
        part = getattr(payer, name)
        start = high if part > 0 else low
        drawn += _part(start, start + part, row.middle + apart, axis, chart_id, ground)
        low, high = low + min(part, 0.0), high + max(part, 0.0)
    place, anchor = (axis.at(high) + 7, "start") if payer.saved >= 0 else (axis.at(low) - 7, "end")
    return drawn + _amount(place, row.middle + apart, payer.saved, anchor) + _results(payer, row, value)


def _part(start: float, end: float, middle: float, axis: PoundsAxis, chart_id: str, ground: Ground) -> str:
    left, right = axis.at(min(start, end)), axis.at(max(start, end))
    return rect(left, middle - _BAR / 2, right - left, _BAR, **paint(chart_id, ground)) if right > left else ""


def _amount(x: float, middle: float, amount: float, anchor: str) -> str:
    """An amount at a bar's end, on a white ground; one below nought is a cost and has its minus."""
    said = f"−{pounds(amount)}" if amount < 0 and pounds(amount) != "£0" else pounds(amount)
    width = text_width(said, SMALL, bold=True)
    ground = rect(x - 2 - (width if anchor == "end" else 0), middle - 10, width + 4, 20, fill=PAPER)
    return ground + text(x, middle, said, font_size=SMALL, font_weight="bold", text_anchor=anchor)


def _result(payer: Payer, value: Payers) -> tuple[str, ...]:
    return wrap(value.measure.said(payer.difference), BODY, _RESULT - 10, bold=True)


def _results(payer: Payer, row: Row, value: Payers) -> str:
    lines = _result(payer, value)
    first = row.middle - (len(lines) - 1) * 12
    return "".join(
        text(WIDTH - 10, first + 24 * place, each, font_weight="bold", text_anchor="end")
        for place, each in enumerate(lines)
    )


def _notes(value: Payers) -> tuple[str, ...]:
    upper = (
        "Upper bar: what the payer pays for the service. Lower bar: what it is saved." if value.pays_are_known else ""
    )
    below = any(_reach(payer)[0] < 0 for payer in value.payers)
    minus = "To the left of nought the payer pays more for its other work." if below else ""
    return tuple(filter(None, (upper, minus, value.measure.basis)))
