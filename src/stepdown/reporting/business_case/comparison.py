"""Scenarios side by side: their answers in one table, and in another every choice in which they differ."""

from stepdown.costs.analysis.measures import FEWER, MONTHS, NET, SAVED, WOULD_HAVE
from stepdown.costs.analysis.range import Range
from stepdown.costs.compare import COMPARED, Comparison
from stepdown.reporting.business_case.amounts import exact, number_range, signed_range
from stepdown.reporting.business_case.basis import Basis
from stepdown.reporting.business_case.frame import Frame, row
from stepdown.reporting.charts.figures import rough_percent, short_percent
from stepdown.reporting.report import Paragraph, ReportTable, Section
from stepdown.reporting.tables import Heading

_COUNTS = frozenset({WOULD_HAVE, FEWER, MONTHS})
NOT_GIVEN = "–"


def comparison_section(comparison: Comparison) -> Section:
    """What each scenario gives, and where they part."""
    frame = Frame.of(comparison.cases[0])
    tables = (_answers(frame, comparison), _differ(frame, comparison))
    return Section("side-by-side", "Scenarios side by side", (Paragraph(_SAME), *tables))


_SAME = "The same results, prices and service cost, assumed differently. Central values, and 95% intervals."


def _answers(frame: Frame, comparison: Comparison) -> ReportTable:
    unit = f"as named; pounds in {frame.basis.price_base} prices, present value"
    heading = Heading("compared", "What each scenario gives", frame.basis.mark(unit), "Figure")
    rows = [row(frame.basis.name if name == NET else label, *(_figure(name, r) for r in comparison.figures(name)))
            for name, label in COMPARED.items() if frame.basis.is_net or name != SAVED]  # fmt: skip
    if frame.basis.is_net:
        rows.append(row("Probability of a net saving", *(_chance(c.probability_of_saving) for c in comparison.cases)))
    evens = (case.break_evens.base_rate.value for case in comparison.cases)
    rows.append(row(_even(frame.basis), *(NOT_GIVEN if e is None else short_percent(e) for e in evens)))
    return frame.table(heading, comparison.titles, rows)


def _even(basis: Basis) -> str:
    return (
        "Rate of entry without the team that breaks even" if basis.is_net else "Rate of entry at which nothing is saved"
    )


def _figure(name: str, found: Range) -> str:
    if name in _COUNTS:
        return number_range(found)
    if name == NET:
        return signed_range(found).join((f"{exact(found.central)} (", ")"))
    return f"{exact(found.central)} ({exact(found.low)} to {exact(found.high)})"


def _chance(probability: float | None) -> str:
    return NOT_GIVEN if probability is None else rough_percent(probability)


def _differ(frame: Frame, comparison: Comparison) -> ReportTable:
    heading = Heading("differ", "Where the scenarios differ", "as written in the scenario files", "Place in the file")
    rows = [row(d.place, *(NOT_GIVEN if said is None else said for said in d.said)) for d in comparison.differences]
    return frame.table(heading, comparison.titles, rows)
