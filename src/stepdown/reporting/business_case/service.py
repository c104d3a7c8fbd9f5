"""What the service itself cost: item by item with how it was reckoned, by who paid, and for one of each thing."""

from stepdown.costs.case import BusinessCase
from stepdown.costs.money import Money
from stepdown.costs.service_cost.service_cost import ServiceCost, unit_costs
from stepdown.reporting.business_case.amounts import exact, number
from stepdown.reporting.business_case.frame import Frame, row
from stepdown.reporting.charts.figures import whole_percent
from stepdown.reporting.report import Block, Paragraph, ReportTable
from stepdown.reporting.tables import Heading


def service_blocks(case: BusinessCase) -> tuple[Block, ...]:
    """The three tables; a caution where the cost was not given."""
    frame, service = Frame.of(case), case.service
    if service is None:
        missing = f"The service's cost was not given, so no table of it stands here{frame.basis.aside}."
        return (Paragraph(missing, caution=True),)
    written = service.written.service
    told = f"The service's cost: {written.name}. Source: {written.source}. Owner: {written.owner}."
    return (Paragraph(told), _items(frame, service), _by_payer(frame, service), _units(frame, service))


def _unit(service: ServiceCost) -> str:
    written = service.written.service
    return f"pounds over {number(written.months)} months, {written.price_year} prices"


def _items(frame: Frame, service: ServiceCost) -> ReportTable:
    heading = Heading("service.items", "What the service cost, item by item", _unit(service), "Item")
    rows = [row(i.label, i.bearer.label, exact(i.pounds), f"from {i.reckoned}") for i in service.items]
    rows.append(row("The service", "", exact(service.total.pounds), "", total=True))
    return frame.table(heading, ("Paid by", "Cost", "How it was reckoned"), rows)


def _by_payer(frame: Frame, service: ServiceCost) -> ReportTable:
    heading = Heading("service.payers", "Who paid for the service", _unit(service), "Payer")
    total = service.total.pounds
    rows = [row(b.label, exact(cost), whole_percent(cost / total)) for b, cost in service.by_bearer().items()]
    rows.append(row("The service", exact(total), "100%", total=True))
    return frame.table(heading, ("Cost", "Share"), rows)


def _units(frame: Frame, service: ServiceCost) -> ReportTable:
    year = service.written.service.price_year
    notes = ("The whole cost of the service over what was recorded, but where a row says otherwise.",)
    heading = Heading("service.units", "What one of each cost", f"pounds, {year} prices", "One", notes)
    rows = [
        row(each.label, Money(each.pounds, year).amount(), number(each.of, 0), each.note or "–")
        for each in unit_costs(service, frame.case.inputs.work)
    ]
    return frame.table(heading, ("Cost of one", "How many", "Note"), rows)
