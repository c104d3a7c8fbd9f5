"""The lines of the sum: what would have been different and at what price, and what each comes to for whom."""

from stepdown.costs.analysis.measures import NET
from stepdown.costs.model.line import Line
from stepdown.costs.model.model import counted_share
from stepdown.costs.prices.words import Bearer
from stepdown.costs.published.reckon import GROSS
from stepdown.reporting.business_case.amounts import lower_first, number, priced, signed
from stepdown.reporting.business_case.basis import ADDED, INTERVAL
from stepdown.reporting.business_case.frame import Frame, row
from stepdown.reporting.charts.figures import whole_percent
from stepdown.reporting.report import Cell, ReportTable, Row
from stepdown.reporting.tables import Heading

_COUNTED = "Counted in the total"


def quantities(frame: Frame) -> ReportTable:
    """How much of each thing, without the team and with it, and the price of one."""
    year = frame.basis.price_base
    notes = tuple(f"{line.what.label}: {lower_first(line.what.note)}" for line in frame.case.lines if line.what.note)
    heading = Heading(
        "quantities", "What would have been different", f"as counted in each row; pounds, {year} prices", "Line", notes
    )
    columns = ("Counted in", "Without the team", "With the team", "Change", "Price of one")
    return frame.table(heading, columns, [_quantity(line) for line in frame.case.lines])


def _quantity(line: Line) -> Row:
    without, with_ = float(line.quantity.without_team[0]), float(line.quantity.with_team[0])
    change = with_ - without
    said = f"+{number(change)}" if change > 0 and number(change) != "0" else number(change)
    return row(line.what.label, line.quantity.unit, number(without), number(with_), said, priced(float(line.price[0])))


def amounts(frame: Frame) -> ReportTable:
    """What each line comes to, who pays it and what becomes of the money; the lines sum to the total."""
    heading = Heading("lines", "What each line comes to", frame.basis.unit, "Line", _NOTES)
    partly = any(_share(frame, line) != 1 for line in frame.case.lines)
    columns = ["Paid by", "What becomes of the money", ADDED, INTERVAL, *[_COUNTED] * partly]
    columns += [] if frame.basis.is_net else ["Basis"]
    rows = [_amount(frame, line, partly=partly) for line in frame.case.lines]
    return frame.table(heading, columns, [*rows, _total(frame, partly=partly)])


_NOTES = ("Amounts are rounded to the pound one by one, so the lines may miss the total by a few pounds.",)


def _share(frame: Frame, line: Line) -> float:
    return counted_share(line, frame.case.model.scenario.scenario.perspective)


def _amount(frame: Frame, line: Line, *, partly: bool) -> Row:
    found = frame.case.figures[f"line.{line.id}"]
    cells = (Cell(paid_by(line)), Cell(line.release.label.partition(":")[0]), *frame.basis.cells(found))
    counted = (Cell(signed(found.central * _share(frame, line))),) if partly else ()
    return Row(line.what.label, (*cells, *counted, *_basis(frame)))


def paid_by(line: Line) -> str:
    """'Local authority', or each payer with its share."""
    if len(line.bearers) == 1:
        return next(iter(line.bearers)).label
    shares = sorted(line.bearers.items(), key=lambda pair: -pair[1])
    return ", ".join(_with_share(bearer, share) for bearer, share in shares)


def _with_share(bearer: Bearer, share: float) -> str:
    return f"{bearer.label} {whole_percent(share)}"


def _total(frame: Frame, *, partly: bool) -> Row:
    net = frame.case.figures[NET]
    cells = (Cell(""), Cell(""), *frame.basis.cells(net))
    counted = (Cell(signed(net.central)),) if partly else ()
    name = "Net cost" if frame.basis.is_net else "All lines"
    return Row(name, (*cells, *counted, *_basis(frame)), total=True)


def _basis(frame: Frame) -> tuple[Cell, ...]:
    return () if frame.basis.is_net else (Cell(GROSS),)
