"""How far the answer may be off: its spread over the draws, and which assumptions move it."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.analysis.measures import NET
from stepdown.costs.analysis.tornado import Swing
from stepdown.costs.case import BusinessCase
from stepdown.reporting.business_case.amounts import lower_first, signed
from stepdown.reporting.business_case.basis import Basis
from stepdown.reporting.business_case.frame import Frame, row
from stepdown.reporting.business_case.names import name_of, name_with_unit, value_of
from stepdown.reporting.charts import net_cost, tornado
from stepdown.reporting.charts.figures import short_percent
from stepdown.reporting.charts.pounds import nice_step
from stepdown.reporting.report import Block, Chart, Paragraph, ReportTable, Row
from stepdown.reporting.tables import Heading

type Numbers = NDArray[np.float64]

_BANDS = 30
_TAIL = 0.005
"""Draws beyond this share at either end go into the outermost bands."""


def spread_blocks(case: BusinessCase) -> tuple[Block, ...]:
    """The distribution over the draws with its sentence, and the tornado with its own."""
    frame = Frame.of(case)
    if not case.swings:
        return (_distribution(frame),)
    return Paragraph(_spread_said(case)), _distribution(frame), Paragraph(_swing_said(case)), _tornado(frame)


def _spread_said(case: BusinessCase) -> str:
    basis, net = Basis.of(case), case.figures[NET]
    return (
        f"Each of {case.net.size:,} draws takes another set of values for all that is not known. In 95 of 100 draws "
        f"the answer lies {basis.interval(net)}{basis.aside}."
    )


def bands(net: Numbers, most: int = _BANDS) -> tuple[net_cost.Band, ...]:
    """The draws in bands of one round width, none across nought; the outermost hold what lies beyond them."""
    low, high = (float(end) for end in np.quantile(net, (_TAIL, 1 - _TAIL)))
    step = nice_step((high - low) / most)
    first, last = _ends(net, int(np.floor(low / step)), int(np.ceil(high / step)))
    places = np.clip(np.floor(net / step).astype(int), first, last - 1)
    counts = np.bincount(places - first, minlength=last - first)
    return tuple(net_cost.Band(step * (first + p), step * (first + p + 1), int(n)) for p, n in enumerate(counts))


def _ends(net: Numbers, first: int, last: int) -> tuple[int, int]:
    """The outermost bands, so that no draw is put on the other side of nought: one of nought itself saves nothing."""
    first = min(first, -1) if (net < 0).any() else max(first, 0)
    last = max(last, 1) if (net >= 0).any() else min(last, 0)
    return first, max(last, first + 1)


def _distribution(frame: Frame) -> Chart:
    case, net = frame.case, frame.case.figures[NET]
    value = net_cost.Spread(bands(case.net), net.central, net.low, net.high, frame.basis.measure)
    title = f"{frame.basis.name} over {value.draws:,} draws"
    id_ = "chart-costs-draws"
    return Chart(id_, title, net_cost.draw(value, id_, title), net_cost.describe(value), _bands(frame, value, title))


def _bands(frame: Frame, value: net_cost.Spread, title: str) -> ReportTable:
    notes = ("The first and the last row also hold all draws beyond them.",)
    heading = Heading(
        "draws", title, frame.basis.mark("draws"), f"Added (+) or saved (−), {frame.basis.price_base} prices", notes
    )
    rows = [
        row(f"{signed(band.low)} to {signed(band.high)}", f"{band.draws:,}", short_percent(band.draws / value.draws))
        for band in value.bands
    ]
    return frame.table(heading, ("Draws", "Share"), [*rows, row("All", f"{value.draws:,}", "100%", total=True)])


def _swing_said(case: BusinessCase) -> str:
    swing = case.swings[0]
    name = lower_first(name_of(swing.parameter, case.model.scenario))
    turning = [s for s in case.swings if s.net_at_low * s.net_at_high < 0]
    told = f"The answer moves most with: {name}."
    if not turning:
        return f"{told} No assumption by itself turns a saving into a cost or a cost into a saving."
    many = "It alone" if len(turning) == 1 else f"Each of {len(turning)} assumptions"
    return f"{told} {many} can turn a saving into a cost, or a cost into a saving."


def _tornado(frame: Frame) -> Chart:
    case = frame.case
    swings = tuple(_drawn(swing, case) for swing in case.swings)
    value = tornado.Tornado(swings, case.figures[NET].central, frame.basis.measure)
    title = f"{frame.basis.name} at both ends of each assumption"
    id_ = "chart-costs-assumptions"
    return Chart(id_, title, tornado.draw(value, id_, title), tornado.describe(value), _swings(frame, title))


def _drawn(swing: Swing, case: BusinessCase) -> tornado.Swing:
    name = name_with_unit(swing.parameter, case.model.scenario)
    low, high = (value_of(swing.parameter, end) for end in (swing.low, swing.high))
    return tornado.Swing(name, low, high, swing.net_at_low, swing.net_at_high)


def _swings(frame: Frame, title: str) -> ReportTable:
    heading = Heading("assumptions.ends", title, frame.basis.unit, "Assumption", (_ENDS,))
    columns = ("Low end", "High end", "Answer at the low end", "Answer at the high end")
    return frame.table(heading, columns, _rows(frame))


_ENDS = "Answers: added (+) or saved (−), with the one assumption at an end of its 95% range and the others central."


def _rows(frame: Frame) -> Iterator[Row]:
    for swing in frame.case.swings:
        ends = (value_of(swing.parameter, end) for end in (swing.low, swing.high))
        answers = (signed(swing.net_at_low), signed(swing.net_at_high))
        yield row(name_with_unit(swing.parameter, frame.case.model.scenario), *ends, *answers)
