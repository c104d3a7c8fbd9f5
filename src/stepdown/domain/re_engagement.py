"""When a family that cannot be reached is talked about: dated rules, each with its owner. None closes anything."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ReEngagementRule:
    """So many failed attempts in a row raise a review for the manager and the key worker."""

    version: str
    in_force_from: date
    failed_attempts: int
    owner: str
    source: str


RULES = (
    ReEngagementRule(
        "pilot-2021",
        date(2020, 1, 1),
        3,
        "The team's manager",
        "A local default; NICE quality standard 188, statement 4: a missed appointment is no reason to discharge",
    ),
)


def rule_on(day: date) -> ReEngagementRule:
    """The rule in force on a day; LookupError where none was."""
    in_force = [rule for rule in RULES if rule.in_force_from <= day]
    if not in_force:
        raise LookupError(f"no rule of re-engagement was in force on {day:%d/%m/%Y}")
    return max(in_force, key=lambda rule: rule.in_force_from)
