"""The sheet Counts: what the business case takes from the evaluation's results, each with its result's id."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.costs.inputs.inputs import UNBORN, Inputs
from stepdown.costs.scenario.scenario import Scenario
from stepdown.reporting.business_case.workbook.formula import Formula, call
from stepdown.reporting.business_case.workbook.place import Area
from stepdown.reporting.business_case.workbook.table import COUNT, NUMBER, Column, Shown, Table, follows, given, words

_COLUMNS = (
    Column("result", "Result", 52),
    Column("says", "What it counts", 70),
    Column("count", "Count", 12),
    Column("cell", "Input or formula", 12),
)
_ABOUT = "From the evaluation's results. Cells that say Input may be changed."

CHILDREN, ENTERED = "care.at_risk_entered, known", "care.at_risk_entered"
SUPPORTED, MONTHS_OPEN = "flow.closed.families and flow.open.families", "work.months_open.mean"


@dataclass(frozen=True, slots=True)
class Counts:
    """The sheet, and where its numbers are."""

    table: Table

    def of(self, result: str) -> Formula:
        """The count of a result, or a number that follows from counts."""
        return self.table.at(result, "count")

    def ages(self) -> Area:
        """The children by age."""
        return self._area("care.eligible_age.", but="care.eligible_age.not_known")

    def levels(self) -> Area:
        """The children by level at referral."""
        return self._area("care.eligible_level.")

    def has(self, result: str) -> bool:
        """Whether somebody was counted."""
        return result in self.table.keys

    def _area(self, start: str, but: str = "") -> Area:
        found = [key for key in self.table.keys if key.startswith(start) and key != but]
        return self.table.area("count", found[0], found[-1])


def counts(inputs: Inputs, scenario: Scenario) -> Counts:
    """The counts that this scenario uses, and no others: a count that moves nothing would mislead."""
    found = Counts(Table("Counts", "Counts from the results", _ABOUT, _COLUMNS))
    for result, says, count in _by_age(inputs):
        _given(found.table, result, says, count)
    _children(found, inputs)
    for part in (_levels, _families, _steps, _supported, _changes):
        for result, says, count in part(inputs, scenario):
            _given(found.table, result, says, count)
    if scenario.staff_time:
        supported = found.of("flow.closed.families") + found.of("flow.open.families")
        _row(found.table, SUPPORTED, "Families with whom direct work was begun", follows(supported, COUNT))
    if scenario.levels or scenario.staff_time or scenario.others:
        says = "Mean months from opening to closure of a family's episode"
        _given(found.table, MONTHS_OPEN, says, inputs.work.mean_months_open or 0.0, NUMBER)
    return found


def _row(table: Table, result: str, says: str, shown: Shown) -> None:
    cell = words("Input" if shown.is_input else "Formula")
    table.add(result, result=words(result), says=words(says), count=shown, cell=cell)


def _given(table: Table, result: str, says: str, count: float, format_: str = COUNT) -> None:
    _row(table, result, says, given(count, format_))


def _by_age(inputs: Inputs) -> Iterator[tuple[str, str, float]]:
    for age in sorted(inputs.eligible.by_age):
        yield age_result(age), f"Children who could enter care: {age_label(age)}", inputs.eligible.by_age[age]
    not_known = inputs.eligible.age_not_known
    yield "care.eligible_age.not_known", "Children who could enter care: age not known", not_known


def age_result(age: int) -> str:
    """The result that counts the children of an age."""
    return f"care.eligible_age.{'unborn' if age == UNBORN else age}"


def age_label(age: int) -> str:
    """An age in words."""
    return "not yet born at referral" if age == UNBORN else f"aged {age}"


def _children(found: Counts, inputs: Inputs) -> None:
    total = call("SUM", found.ages(), found.of("care.eligible_age.not_known"))
    says = "Children who could enter care: at risk of it, not looked after at referral, level known at both points"
    _row(found.table, CHILDREN, says, follows(total, COUNT))
    _given(found.table, ENTERED, "Of these, children who entered care with the team", inputs.eligible.entered)


def _levels(inputs: Inputs, scenario: Scenario) -> Iterator[tuple[str, str, int]]:
    if any(threshold.level for threshold in scenario.care.thresholds):
        for level, number in inputs.eligible.by_level.items():
            yield f"care.eligible_level.{level}", f"Children who could enter care, at referral: {level.label}", number


def _families(inputs: Inputs, scenario: Scenario) -> Iterator[tuple[str, str, int]]:
    if scenario.proceedings:
        for size, number in sorted((inputs.eligible.families or {1: inputs.eligible.children}).items()):
            yield f"care.eligible_families.{size}", f"Families in which so many children could enter: {size}", number


def _steps(inputs: Inputs, scenario: Scenario) -> Iterator[tuple[str, str, int]]:
    if scenario.levels:
        for step in inputs.steps:
            says = f"Children who moved from {step.before.label} to {step.after.label}"
            yield f"movement.matrix.{step.before}.{step.after}", says, step.children


def _supported(inputs: Inputs, scenario: Scenario) -> Iterator[tuple[str, str, int]]:
    if scenario.staff_time:
        yield "flow.closed.families", "Families whose work has ended", inputs.work.families_closed
        yield "flow.open.families", "Families still supported", inputs.work.families_open


def _changes(inputs: Inputs, scenario: Scenario) -> Iterator[tuple[str, str, int]]:
    for change in dict.fromkeys(item.change for item in scenario.others):
        found = inputs.changes[change]
        before = f"Had it at the first point and no longer at the second ({found.unit})"
        yield f"{change}.resolved", before, found.resolved
        after = f"Had it at the second point and not at the first ({found.unit})"
        yield f"{change}.emerged", after, found.emerged
