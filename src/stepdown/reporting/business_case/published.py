"""A publication's own sums, as recomputed beside as printed, and what is wrong with them."""

from stepdown.costs.published.case import PublishedCase
from stepdown.costs.published.reckon import GROSS, ReckonedLine
from stepdown.reporting.business_case.amounts import exact, lower_first, priced
from stepdown.reporting.business_case.frame import row
from stepdown.reporting.report import Block, Bullets, Paragraph, ReportTable, Row, Section
from stepdown.reporting.wording import spoken

TITLE = "The publication's own sums"
NOT_WORTH = (
    "None of these figures is what the team was worth. They repeat a publication's sums exactly as they were made, so "
    "that its faults can be seen."
)


def published_section(case: PublishedCase) -> Section:
    """The sums, their faults, and the prices that they use."""
    blocks: list[Block] = [Paragraph(NOT_WORTH, caution=True), *map(Paragraph, _said(case)), _lines(case)]
    if case.flags:
        blocks += [Paragraph("What is wrong with these sums:"), Bullets(tuple(flag.says for flag in case.flags))]
    blocks.append(_prices(case))
    if case.published.scenario.limits:
        blocks += [Paragraph("Limits:"), Bullets(case.published.scenario.limits)]
    return Section("published-costs", TITLE, tuple(blocks))


def published_key_points(case: PublishedCase) -> tuple[Paragraph, ...]:
    """How many of the printed sums agree, how many faults were found, and what it is not."""
    return (*map(Paragraph, _said(case)[:1]), Paragraph(NOT_WORTH, caution=True))


def _said(case: PublishedCase) -> tuple[str, str]:
    printed = [line for line in case.lines if line.agrees is not None]
    agreeing = sum(line.agrees is True for line in printed)
    faults = f"{len(case.flags)} {'fault was' if len(case.flags) == 1 else 'faults were'} found"
    about = case.published.scenario
    return (
        f"Of {len(printed)} printed sums, {agreeing} agree with the same sum made again; {faults}. All: {GROSS}.",
        f"The comparison that the publication makes: {lower_first(about.counterfactual)}",
    )


def _lines(case: PublishedCase) -> ReportTable:
    about = case.published.scenario
    notes = (f"Repeated by: {about.owner}, {spoken(about.date)}.", "Prices as cited: not uprated, not discounted.")
    return ReportTable(
        "costs.published",
        "The sums as recomputed and as printed",
        f"pounds, price years as cited; {GROSS}",
        f"{about.source}; counts from {case.inputs.title}",
        "Sum",
        ("Made of", "As recomputed", "As printed", "Agreement", "Basis"),
        tuple(_line(line) for line in case.lines),
        notes,
    )


def _line(line: ReckonedLine) -> Row:
    made = " + ".join(term.shown for term in line.terms)
    printed = "not printed" if line.line.printed is None else exact(line.line.printed.pounds)
    return row(line.line.label, made, exact(line.pounds), printed, _agreement(line), GROSS)


def _agreement(line: ReckonedLine) -> str:
    printed = line.line.printed
    if printed is None:
        return "nothing printed"
    off = printed.pounds - line.pounds
    return "agrees" if line.agrees else f"printed {exact(abs(off))} too {'high' if off > 0 else 'low'}"


def _prices(case: PublishedCase) -> ReportTable:
    prices = {term.price.id: term.price for line in case.lines for term in line.terms}
    rows = [
        row(
            price.label,
            priced(price.central),
            f"{price.price_year}{' (assumed)' if price.price_year_assumed else ''}",
            price.what(),
            price.grade.label,
            price.source.title,
        )
        for price in prices.values()
    ]
    return ReportTable(
        "costs.published.prices",
        "The prices that the publication uses",
        "pounds, price years as named",
        case.published.scenario.source,
        "Price",
        ("As cited", "Price year", "Paid", "Grade", "Source"),
        tuple(rows),
    )
