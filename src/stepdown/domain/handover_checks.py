"""When a handover is looked at again after the service has accepted: dated rules, each with its owner and source."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class HandoverCheckRule:
    """So many weeks after acceptance somebody asks whether the family still goes there."""

    version: str
    in_force_from: date
    weeks: tuple[int, ...]
    owner: str
    source: str


RULES = (HandoverCheckRule("default-2021", date(2020, 1, 1), (2, 6, 12), "The team's manager", "A local default"),)


def weeks_to_check(accepted_on: date) -> tuple[int, ...]:
    """The weeks after which a handover accepted on a day is checked; LookupError where no rule was in force."""
    in_force = [rule for rule in RULES if rule.in_force_from <= accepted_on]
    if not in_force:
        raise LookupError(f"no rule of handover checks was in force on {accepted_on:%d/%m/%Y}")
    return max(in_force, key=lambda rule: rule.in_force_from).weeks


def due_on(accepted_on: date, weeks: int) -> date:
    """The day of a check."""
    return accepted_on + timedelta(weeks=weeks)
