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
    columns = ("Without the team", "With the team", "Change", "Counted in", "Price of one")
    return frame.table(heading, columns, [_quantity(line) for line in frame.case.lines])


def _quantity(line: Line) -> Row:
    without, with_ = float(line.quantity.without_team[0]), float(line.quantity.with_team[0])
    change = with_ - without
    said = f"+{number(change)}" if change > 0 and number(change) != "0" else number(change)
    quantities_ = (number(without), number(with_), said)
    return row(line.what.label, *quantities_, line.quantity.unit, priced(float(line.price[0])))


def amounts(frame: Frame) -> ReportTable:
    """What each line comes to, who pays it and what becomes of the money; the lines sum to the total."""
    heading = Heading("lines", "What each line comes to", frame.basis.unit, "Line", _NOTES)
    partly = any(_share(frame, line) != 1 for line in frame.case.lines)
    columns = [ADDED, *[_COUNTED] * partly, INTERVAL, "Paid by", "What becomes of the money"]
    columns += [] if frame.basis.is_net else ["Basis"]
    rows = [_amount(frame, line, partly=partly) for line in frame.case.lines]
    return frame.table(heading, columns, [*rows, _total(frame, partly=partly)])


_NOTES = ("Amounts are rounded to the pound one by one, so the lines may miss the total by a few pounds.",)


def _share(frame: Frame, line: Line) -> float:
    return counted_share(line, frame.case.model.scenario.scenario.perspective)


def _amount(frame: Frame, line: Line, *, partly: bool) -> Row:
    amount, interval = frame.basis.cells(frame.case.figures[f"line.{line.id}"])
    central = frame.case.figures[f"line.{line.id}"].central
    counted = (Cell(signed(central * _share(frame, line))),) if partly else ()
    said = (Cell(paid_by(line)), Cell(line.release.label.partition(":")[0]))
    return Row(line.what.label, (amount, *counted, interval, *said, *_basis(frame)))


def paid_by(line: Line) -> str:
    """'Local authority', or each payer with its share."""
    if len(line.bearers) == 1:
        return next(iter(line.bearers)).label
    shares = sorted(line.bearers.items(), key=lambda pair: -pair[1])
    return ", ".join(_with_share(bearer, share) for bearer, share in shares)


def _with_share(bearer: Bearer, share: float) -> str:
    return f"{bearer.label} {whole_percent(share)}"


def _total(frame: Frame, *, partly: bool) -> Row:
    amount, interval = frame.basis.cells(frame.case.figures[NET])
    # Where some of a line is not counted, only the column of what is counted sums to the total.
    sums = (Cell("–"), amount) if partly else (amount,)
    cells = (*sums, interval, Cell(""), Cell(""), *_basis(frame))
    return Row("Net cost" if frame.basis.is_net else "All lines", cells, total=True)


def _basis(frame: Frame) -> tuple[Cell, ...]:
    return () if frame.basis.is_net else (Cell(GROSS),)
