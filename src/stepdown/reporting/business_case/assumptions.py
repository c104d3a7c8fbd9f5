"""The log of assumptions: each with its sentence, value, range, source and owner; prices, warnings and limits."""

import numpy as np

from stepdown.costs.case import BusinessCase
from stepdown.costs.model.parameters import SERVICE, Parameter
from stepdown.costs.model.priced import Priced
from stepdown.costs.scenario.unfilled import unfilled
from stepdown.reporting.business_case.amounts import priced
from stepdown.reporting.business_case.frame import Frame, row
from stepdown.reporting.business_case.names import name_of, unit_of, value_of
from stepdown.reporting.report import Block, Bullets, Paragraph, ReportTable, Row
from stepdown.reporting.tables import Heading
from stepdown.reporting.wording import spoken

_ENDS = (0.025, 0.975)


def assumption_blocks(case: BusinessCase) -> tuple[Block, ...]:
    """What was assumed, at which prices, and what to know before it is used."""
    frame, limits = Frame.of(case), case.model.scenario.scenario.limits
    warned = warnings(case)
    return (
        Paragraph("Each number that nobody measured here has a sentence, a range, a source and an owner."),
        _assumptions(frame),
        _prices(frame),
        _sources(frame),
        *((Paragraph("Warnings:"), Bullets(warned)) if warned else (Paragraph("The prices bring no warnings."),)),
        *((Paragraph("Limits of the scenario:"), Bullets(limits)) if limits else ()),
    )


def _assumptions(frame: Frame) -> ReportTable:
    """Prices have a table of their own, with more to say."""
    heading = Heading("assumptions", "Assumptions", "as named in each row", "Assumption", (_RANGE,))
    columns = ("Central", "95% range", "Unit", "Source", "Owner")
    return frame.table(heading, columns, [_assumption(frame, p) for p in _logged(frame.case)])


_RANGE = "95% range: the values that 95 of 100 draws lie between. 'Certain' is not drawn."


def _logged(case: BusinessCase) -> list[Parameter]:
    skipped = () if case.service else (SERVICE,)
    return [p for p in case.model.parameters if p.id not in skipped and not p.id.startswith("price.")]


def _assumption(frame: Frame, parameter: Parameter) -> Row:
    sentence = parameter.sentence
    if parameter.id.startswith("mix."):
        # Its sentence names the placement by its stored word.
        sentence = f"{name_of(parameter, frame.case.model.scenario)}."
    central = value_of(parameter, parameter.spread.central)
    return row(sentence, central, _range(parameter), unit_of(parameter), parameter.source, parameter.owner)


def _range(parameter: Parameter) -> str:
    if parameter.is_certain:
        return "certain"
    low, high = (value_of(parameter, float(end)) for end in parameter.spread.at(np.array(_ENDS)))
    return f"{low} to {high}"


def _prices(frame: Frame) -> ReportTable:
    base = frame.basis.price_base
    heading = Heading("prices", "Prices", f"pounds; price years as named, brought to {base}", "Price", _PRICE_NOTES)
    columns = ("Paid", "As cited", "Price year", f"In {base} prices", "95% range", "Grade")
    ranges = {p.id: _range(p) for p in frame.case.model.parameters}
    rows = [_price(price, ranges[f"price.{price.id}"]) for price in frame.case.model.prices.values()]
    return frame.table(heading, columns, rows)


_PRICE_NOTES = (
    "Brought to the price base with HM Treasury's deflator of the whole economy. Placements have risen faster.",
)


def _price(found: Priced, range_: str) -> Row:
    price = found.price
    year = f"{price.price_year}{' (assumed)' if price.price_year_assumed else ''}"
    cited, today = priced(price.central), priced(found.central)
    return row(_priced(found), price.what(), cited, year, today, range_, price.grade.label)


def _priced(found: Priced) -> str:
    """The price's label, and what of it another line counts."""
    return f"{found.label}, without {', '.join(found.left_out).lower()}" if found.left_out else found.label


def _sources(frame: Frame) -> ReportTable:
    heading = Heading("prices.sources", "Where the prices come from", "as named in each row", "Price")
    rows = []
    for found in frame.case.model.prices.values():
        source = found.price.source
        page = f", {source.page}" if source.page else ""
        rows.append(row(_priced(found), f"{source.title}{page}", source.licence, spoken(found.price.expires)))
    return frame.table(heading, ("Source", "Licence", "Look again by"), rows)


def warnings(case: BusinessCase) -> tuple[str, ...]:
    """What uprating warns of, guessed price years, prices past their day, and what is still to be filled, once each."""
    day = case.model.scenario.scenario.date
    found = [said for price in case.model.prices.values() for said in price.warnings]
    for each in case.model.prices.values():
        if each.price.price_year_assumed:
            found.append(f"{each.label}: the source does not state the price year.")
        if each.price.expires < day:
            found.append(f"{each.label}: to be looked at again by {spoken(each.price.expires)}, which is past.")
    found += [f"Still to be filled in the scenario: {place}." for place in unfilled(case.model.scenario)]
    return tuple(dict.fromkeys(found))
