"""The sheet Results: the headline as it now stands, beside what the program reckoned before anything was changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.costs.analysis.measures import ENTERED, FEWER, MONTHS, NET, PUT_OFF, SAVED, SERVICE, WOULD_HAVE
from stepdown.costs.case import BusinessCase
from stepdown.costs.model.line import Line, LineKind
from stepdown.costs.model.model import counted_share, is_saving
from stepdown.costs.prices.words import Release
from stepdown.reporting.business_case.workbook.formula import Formula, call, formula
from stepdown.reporting.business_case.workbook.sheets import entries as by_age
from stepdown.reporting.business_case.workbook.sheets.assumed import BASE, OPTIMISM
from stepdown.reporting.business_case.workbook.sheets.by_payer import COUNTED, SERVICE_PART, Parts, part_word
from stepdown.reporting.business_case.workbook.sheets.counts import CHILDREN
from stepdown.reporting.business_case.workbook.sheets.payers import Payers
from stepdown.reporting.business_case.workbook.sheets.quantities import Quantities
from stepdown.reporting.business_case.workbook.sheets.sources import Sources
from stepdown.reporting.business_case.workbook.table import (
    NUMBER,
    POUNDS,
    SHARE,
    TEXT,
    Column,
    Shown,
    Table,
    follows,
    words,
)

GROSS = "Service cost not given: gross. What was saved is before anything that the service costs."
_COLUMNS = (
    Column("part", "Part", 28),
    Column("figure", "Figure", 60),
    Column("now", "Now", 16),
    Column("then", "As the program reckoned it", 16),
    Column("moved", "Moved by your changes", 16),
    Column("note", "How to read it", 80),
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its key, what it is, the formula, what the program reckoned."""

    key: str
    part: str
    label: str
    now: Formula
    then: float | None
    format: str = POUNDS
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sums:
    """The sheets that the results are read from."""

    sources: Sources
    quantities: Quantities
    parts: Parts
    payers: Payers


def results(case: BusinessCase, sums: Sums) -> Table:
    """The headline, by what becomes of the money, by payer, what happened, and what would break even."""
    about = (
        "Central values only: the uncertainty is in the report. Change inputs on other sheets, and this one follows."
    )
    table = Table("Results", "Results", about, _COLUMNS)
    base = follows(sums.sources.assumptions.of(BASE), TEXT)
    note = words("All money is in the prices of this year, discounted to the year of referral.")
    table.add("price_base", part=words("Headline"), figure=words("Price base"), now=base, note=note)
    if case.service is None:
        table.add("gross", part=words("Headline"), figure=words(GROSS))
    for make in (_headline, _by_release, _by_payer, _happened, _break_even):
        for figure in make(case, sums, table):
            _write(table, figure)
    table.add("check", **_check(sums))
    return table


def _write(table: Table, figure: Figure) -> None:
    said = {"part": words(figure.part), "figure": words(figure.label), "note": words(figure.note)}
    beside: dict[str, Shown] = {}
    if figure.then is not None:
        moved = call("ROUND", table.here("now") - table.here("then"), 4)
        beside = {"then": Shown(figure.then, figure.format), "moved": follows(moved, figure.format)}
    table.add(figure.key, **said, now=follows(figure.now, figure.format), **beside)
    if figure.key in _NAMED:
        table.name_cell(_NAMED[figure.key], figure.key, "now")


_NAMED = {SERVICE: "cost_of_service", SAVED: "saved_in_all", NET: "net_cost", FEWER: "entries_fewer"}


def _headline(case: BusinessCase, sums: Sums, table: Table) -> Iterator[Figure]:
    part, counted = "Headline", case.model.scenario.scenario.perspective.label
    service = sums.parts.of(SERVICE_PART, COUNTED)
    saved = -(call("SUM", sums.parts.all(COUNTED)) - service)
    note = f"Whose money is counted: {counted.lower()}. The choice is on Assumptions."
    if case.service is not None:
        yield Figure(SERVICE, part, "Cost of the service", service, _central(case, SERVICE), POUNDS, note)
    label = "Saved" if case.service is not None else "Saved, gross"
    yield Figure(SAVED, part, label, saved, _central(case, SAVED), POUNDS, note)
    if case.service is not None:
        net = table.at(SERVICE, "now") - table.at(SAVED, "now")
        below = "Cost of the service less what was saved. Below zero, more is saved than it costs."
        yield Figure(NET, part, "Net cost", net, _central(case, NET), POUNDS, below)
    yield from _corrected(case, sums, table)


def _corrected(case: BusinessCase, sums: Sums, table: Table) -> Iterator[Figure]:
    if case.with_optimism_bias is None:
        return
    saved = table.at(SAVED, "now") * (1 - sums.sources.assumptions.of(OPTIMISM))
    if case.service is None:
        label, now, then = "Saved, gross, corrected for optimism", saved, -case.with_optimism_bias
    else:
        label, now, then = "Net cost, corrected for optimism", table.at(SERVICE, "now") - saved, case.with_optimism_bias
    yield Figure(
        "corrected", "Headline", label, now, then, POUNDS, "What was saved is taken to be less by a set share."
    )


def _central(case: BusinessCase, name: str) -> float:
    return case.figures[name].central


def _by_release(case: BusinessCase, sums: Sums, _: Table) -> Iterator[Figure]:
    """Only what the headline counts, so that the parts sum to what was saved."""
    for release in Release:
        note = f"{release.label.partition(': ')[2].capitalize()}."
        now = -sums.parts.of(part_word(release), COUNTED)
        then = -sum(_counted(case, line) for line in case.lines if line.release is release and is_saving(line))
        yield Figure(
            f"release.{release}", "What becomes of it", f"Saved, {part_word(release).lower()}", now, then, POUNDS, note
        )


def _counted(case: BusinessCase, line: Line) -> float:
    share = counted_share(line, case.model.scenario.scenario.perspective)
    return _central(case, f"line.{line.id}") * share


def _by_payer(case: BusinessCase, sums: Sums, _: Table) -> Iterator[Figure]:
    for payer in case.payers:
        label = payer.bearer.label
        saved = sum(part.central for part in payer.saved.values())
        if case.service is None:
            now, then, what = sums.payers.of(payer.bearer, "saved"), saved, "saved, gross"
        else:
            now, then, what = sums.payers.of(payer.bearer, "net"), payer.net.central, "net cost"
        yield Figure(f"payer.{payer.bearer}", "By payer", f"{label}: {what}", now, then, POUNDS, "In parts on Payers.")


def _happened(case: BusinessCase, sums: Sums, _: Table) -> Iterator[Figure]:
    part, of = "What happened", sums.sources.entries.total
    said = {
        WOULD_HAVE: ("Entries into care without the team", of(by_age.WITHOUT)),
        ENTERED: ("Entries into care with the team", of(by_age.WITH)),
        FEWER: ("Fewer entries in the first 12 months", of(by_age.FEWER)),
        PUT_OFF: ("Of these, put off and not prevented", of(by_age.PUT_OFF)),
        MONTHS: ("Months in care avoided, in placements with a price", -_months(case, sums)),
    }
    for key, (label, now) in said.items():
        yield Figure(key, part, label, now, _central(case, key), NUMBER)


def _months(case: BusinessCase, sums: Sums) -> Formula:
    placements = [line for line in case.lines if line.what.kind is LineKind.PLACEMENT]
    return call("SUM", *(sums.quantities.of(line, "change") for line in placements)) if placements else formula(0)


def _break_even(case: BusinessCase, sums: Sums, table: Table) -> Iterator[Figure]:
    if case.service is None:
        return
    could = call("MAX", table.at(SAVED, "now"), 0)
    label = "What the service could cost and still pay for itself"
    part, then = "Break-even", max(_central(case, SAVED), 0.0)
    yield Figure("could_cost", part, label, could, then, POUNDS, "Compare it with the cost of the service above.")
    children = call("MAX", sums.sources.counts.of(CHILDREN), 1)
    rate = sums.sources.entries.total(by_age.WITHOUT) / children
    note = _rate_note(case)
    now = case.break_evens.base_rate.now
    yield Figure("rate", part, "Rate of entry without the team, all ages", rate, now, SHARE, note)


def _rate_note(case: BusinessCase) -> str:
    found = case.break_evens.base_rate
    goal = "To find a number at which the team breaks even, use the spreadsheet's goal seek on net_cost."
    if found.value is None:
        return f"{found.says} {goal}"
    return f"Before any change, nothing was saved or lost at a rate of {found.value:.1%} for every child. {goal}"


def _check(sums: Sums) -> dict[str, Shown]:
    everybody, parts = call("SUM", sums.parts.all("present")), ("service", "saved")
    columns = [column.key for column in sums.payers.table.columns]
    paid, saved = (sums.payers.together(c) if c in columns else formula(0) for c in parts)
    now = follows(call("ROUND", paid - saved - everybody, 2), POUNDS)
    note = words("Anything else means that the shares of a price on Prices do not sum to 100%.")
    return {"part": words("Check"), "figure": words("All payers less all lines: must be 0"), "now": now, "note": note}
