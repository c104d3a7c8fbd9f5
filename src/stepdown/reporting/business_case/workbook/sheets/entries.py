"""The sheet Entries: children entering care by age, without the team, with it, and put off; as the model has it."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.costs.case import BusinessCase
from stepdown.costs.inputs.inputs import UNBORN
from stepdown.costs.model.care_lines import ADULT
from stepdown.costs.model.entries import ENTRY_WITH_TEAM
from stepdown.costs.model.years import MONTHS
from stepdown.costs.scenario.care import Care, Effect, Threshold
from stepdown.reporting.business_case.workbook.formula import Formula, call, formula
from stepdown.reporting.business_case.workbook.place import Area
from stepdown.reporting.business_case.workbook.sheets.assumptions import Assumptions
from stepdown.reporting.business_case.workbook.sheets.counts import CHILDREN, Counts, age_label, age_result
from stepdown.reporting.business_case.workbook.table import COUNT, NUMBER, SHARE, Column, Shown, Table, follows, words

WITHOUT, WITH, FEWER, PUT_OFF = "without", "with", "fewer", "put_off"
_TOTAL = "total"
_ABOUT = (
    "Within 12 months of referral. A child is taken to be half way through a year of age. Nothing is to be typed here."
)


@dataclass(frozen=True, slots=True)
class Entries:
    """The sheet, and where its numbers are."""

    table: Table

    def of(self, age: int, column: str) -> Formula:
        """A number of an age."""
        return self.table.at(str(age), column)

    def total(self, column: str) -> Formula:
        """The sum over the ages."""
        return self.table.at(_TOTAL, column)


def entries(case: BusinessCase, counts: Counts, assumptions: Assumptions) -> Entries:
    """A row for each age."""
    care, by_age = case.model.scenario.care, case.inputs.eligible.by_age
    table = Table("Entries", "Entries into care, by age", _ABOUT, _columns(care))
    ages = [str(age) for age in sorted(by_age)]
    for age in sorted(by_age):
        said = {"age": words(age_label(age).capitalize()), **_children(table, age, counts)}
        rates = dict(_base_rate(table, care, age, assumptions))
        table.add(str(age), **said, **rates, **_entering(table, care, assumptions))
    sums = {c: follows(call("SUM", table.area(c, ages[0], ages[-1])), kind) for c, kind in _SUMMED.items()}
    table.add(_TOTAL, age=words("All ages"), **sums)
    return Entries(table)


_SUMMED = {"counted": COUNT} | dict.fromkeys(("children", WITHOUT, WITH, FEWER, PUT_OFF), NUMBER)


def _columns(care: Care) -> list[Column]:
    return [
        Column("age", "Age at referral", 26),
        Column("counted", "Children counted", 12),
        Column("children", "With those of unknown age spread", 14),
        Column("months", "Months to the 18th birthday", 13),
        *(Column(f"share.{t.id}", f"Share at: {t.label}", 24) for t in care.thresholds),
        Column("rate", "Rate of entry without the team", 13),
        Column("with_rate", "Rate of entry with the team", 13),
        Column(WITHOUT, "Entries without the team", 13),
        Column(WITH, "Entries with the team", 13),
        Column(FEWER, "Fewer entries", 12),
        Column(PUT_OFF, "Of these, put off", 12),
    ]


def _children(table: Table, age: int, counts: Counts) -> dict[str, Shown]:
    known = call("SUM", counts.ages())
    spread = call("IF", known.equals(0), 0, table.here("counted") * counts.of(CHILDREN) / known)
    months = ADULT * MONTHS if age == UNBORN else (ADULT - age - 0.5) * MONTHS
    return {
        "counted": follows(counts.of(age_result(age)), COUNT),
        "children": follows(spread, NUMBER),
        "months": Shown(months, COUNT),
    }


def _base_rate(table: Table, care: Care, age: int, assumptions: Assumptions) -> Iterator[tuple[str, Shown]]:
    """The share at each threshold as far as it is left by those before it, and the rate that they make."""
    *thresholds, everybody_else = care.thresholds
    rest: Formula = formula(1)
    for threshold in thresholds:
        covered = max(age, 0) in threshold.ages
        share = call("MIN", assumptions.of(_share_id(threshold)), rest) if covered else formula(0)
        yield f"share.{threshold.id}", follows(share, SHARE)
        rest = 1 - call("SUM", _shares(table, thresholds[0], threshold))
    yield f"share.{everybody_else.id}", follows(rest, SHARE)
    first, *others = [table.here(f"share.{t.id}") * assumptions.of(_rate_id(t)) for t in care.thresholds]
    yield "rate", follows(sum(others, start=first), SHARE)


def _shares(table: Table, first: Threshold, last: Threshold) -> Area:
    return Area(table.here(f"share.{first.id}"), table.here(f"share.{last.id}"))


def _share_id(threshold: Threshold) -> str:
    return f"care.thresholds.{threshold.id}.share"


def _rate_id(threshold: Threshold) -> str:
    return f"care.thresholds.{threshold.id}.rate"


def _entering(table: Table, care: Care, assumptions: Assumptions) -> dict[str, Shown]:
    here = table.here
    fewer = here(WITHOUT) - here(WITH)
    return {
        "with_rate": follows(_rate_with(here("rate"), care, assumptions), SHARE),
        WITHOUT: follows(here("children") * here("rate"), NUMBER),
        WITH: follows(here("children") * here("with_rate"), NUMBER),
        FEWER: follows(fewer, NUMBER),
        PUT_OFF: follows(_put_off(table, assumptions), NUMBER),
    }


def _put_off(table: Table, assumptions: Assumptions) -> Formula:
    """A share of the fewer entries; one that would come after the 18th birthday never does."""
    later = assumptions.of("care.entry.months_until") + assumptions.of("care.entry.months_put_off")
    still = call("IF", later.below(table.here("months")), 1, 0)
    return call("MAX", table.here(FEWER), 0) * assumptions.of("care.entry.share_put_off") * still


def _rate_with(rate: Formula, care: Care, assumptions: Assumptions) -> Formula:
    """As recorded; or the odds of the base rate multiplied, which holds at rates of nought and one too."""
    if not isinstance(care.with_team, Effect):
        return assumptions.of(ENTRY_WITH_TEAM)
    times = call("EXP", assumptions.of("care.with_team.log_odds_ratio"))
    return rate * times / (1 - rate + rate * times)
