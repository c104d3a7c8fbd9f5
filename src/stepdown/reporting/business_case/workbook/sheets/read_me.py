"""The sheet Read me: what the workbook is, what may be changed, what is not in it, and where its numbers come from."""

from collections.abc import Iterator

from stepdown import __version__
from stepdown.costs.case import BusinessCase
from stepdown.reporting.business_case.workbook.sheets.results import GROSS
from stepdown.reporting.business_case.workbook.table import Column, Table, words

INTERNAL = "Internal: not to be published. It holds true counts, and a saving divided by its price is a count."


def read_me(case: BusinessCase, tables: list[Table]) -> Table:
    """A row for each thing to know."""
    title = f"Business case: {case.model.scenario.scenario.title}"
    table = Table("Read me", title, INTERNAL, (Column("subject", "Subject", 30), Column("text", "What to know", 100)))
    limits = [("Limit", limit) for limit in case.model.scenario.scenario.limits]
    said = [*_what(case), *_lines(_CHANGING), *_lines(_NOT_IN_IT), *limits, *_sources(case), *_sheets(tables)]
    for number, (subject, text) in enumerate(said):
        table.add(str(number), subject=words(subject), text=words(text))
    return table


def _what(case: BusinessCase) -> Iterator[tuple[str, str]]:
    about = case.model.scenario.scenario
    yield (
        "What this is",
        "The central run of a business case, with every sum as a formula that you can follow and change.",
    )
    yield "Service", case.inputs.title
    yield "Compared with", about.counterfactual
    yield "Whose money", f"The headline counts money of: {about.perspective.label.lower()}. Payers has everybody's."
    yield (
        "Price base",
        f"Pounds in {about.price_base} prices, over {about.horizon_years} years from referral, discounted.",
    )
    if case.service is None:
        yield "Service cost", GROSS


_CHANGING = {
    "What may be changed": "Shaded cells. In words: those in a row that says Input or under a heading with 'input'.",
    "What follows": "Every other number is a formula, or a label such as an age or a year that is to stay as it is.",
    "What cannot be changed here": """Which lines, ages, years, payers and placements there are. Change the scenario or
        the service's cost file, and make the case anew.""",
    "What your change moved": """Results shows each figure as it now stands, as the program reckoned it, and the
        difference.""",
    "If figures do not follow": """Choose Enable editing, and see that calculation is automatic. Until the spreadsheet
        works them out anew, the values in the file are the program's own.""",
    "Sentences": "A sentence on Assumptions keeps the number that was written into it when its cell is changed.",
}
_NOT_IN_IT = {
    "Draws": """Not in it: intervals, probabilities, the value of information. A central value is one of many that are
        possible; the report says how far they reach.""",
    "What has no price": "Not in it: what changed in people's lives. The report has it, before any money.",
}


def _lines(said: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield from ((subject, " ".join(text.split())) for subject, text in said.items())


def _sources(case: BusinessCase) -> Iterator[tuple[str, str]]:
    about, series = case.model.scenario.scenario, case.model.deflators
    yield "Counts", f"The evaluation's results of the dataset {case.inputs.digest}."
    yield "Scenario", f"{about.id}. Owner: {about.owner}. Dated {about.date:%d %B %Y}."
    yield "Prices", "Stepdown's price library, or your own laid over it; each names its source on the sheet Prices."
    yield "Deflators", f"{series.title}; {series.release}. {series.licence}."
    if case.service is not None:
        written = case.service.written.service
        yield (
            "Service cost",
            f"{written.name}. {written.source}. Owner: {written.owner}. Dated {written.date:%d %B %Y}.",
        )
    for warning in dict.fromkeys(w for priced in case.model.prices.values() for w in priced.warnings):
        yield "Take care", warning
    yield "Program", f"Stepdown {__version__}."


def _sheets(tables: list[Table]) -> Iterator[tuple[str, str]]:
    for table in tables:
        yield f"Sheet: {table.name}", f"{table.title}. {table.about}"
