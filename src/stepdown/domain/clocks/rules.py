"""What the team promises: versioned rules, each with what starts and stops its clock, its limit and its source."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from stepdown.domain.word import Word


class ClockUnit(Word):
    """In what a limit is counted."""

    WORKING_DAYS = "working_days", "Working days"
    CALENDAR_HOURS = "calendar_hours", "Hours by the clock"


@dataclass(frozen=True, slots=True)
class ClockRule:
    """One promise. ``urgent_hours``: hours by the clock where the referral is urgent, nights and weekends counted."""

    id: str
    version: str
    label: str
    starts: str
    stops: str
    unit: ClockUnit
    limit: int
    urgent_hours: int
    per_discipline: bool
    source: str


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of one version, and from when they hold."""

    version: str
    in_force_from: date
    owner: str
    rules: tuple[ClockRule, ...]

    def rule(self, rule_id: str) -> ClockRule:
        """One rule; KeyError where the version has none of that name."""
        return {r.id: r for r in self.rules}[rule_id]


@cache
def shipped_rules() -> tuple[RuleSet, ...]:
    """Every version that is shipped, the earliest first."""
    folder = files("stepdown.domain.clocks").joinpath("data")
    texts = (f.read_text(encoding="utf-8") for f in folder.iterdir() if f.name.startswith("rules-"))
    return tuple(sorted((parse_rules(text) for text in texts), key=lambda r: r.in_force_from))


def rules_on(day: date, versions: tuple[RuleSet, ...]) -> RuleSet:
    """The version in force on a day; LookupError where none was."""
    in_force = [r for r in versions if r.in_force_from <= day]
    if not in_force:
        raise LookupError(f"no rules for clocks were in force on {day:%d/%m/%Y}")
    return max(in_force, key=lambda r: r.in_force_from)


def parse_rules(text: str) -> RuleSet:
    """A version from its file; KeyError or ValueError where it is not one."""
    said = tomllib.loads(text)
    version = said["version"]
    rules = tuple(
        ClockRule(
            id=r["id"],
            version=version,
            label=r["label"],
            starts=r["from"],
            stops=r["to"],
            unit=ClockUnit(r["unit"]),
            limit=r["limit"],
            urgent_hours=r["urgent_hours"],
            per_discipline=r["per_discipline"],
            source=r["source"],
        )
        for r in said["rules"]
    )
    return RuleSet(version, said["in_force_from"], said["owner"], rules)
