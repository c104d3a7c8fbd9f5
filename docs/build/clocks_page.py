"""The page of clocks: what the team promises, in which time it is counted, and the days that do not count."""

from datetime import date

from docs.build.markdown import page, table
from stepdown.domain.clocks.calendar import england
from stepdown.domain.clocks.reasons import LateReason, PauseReason
from stepdown.domain.clocks.rules import ClockRule, RuleSet, shipped_rules
from stepdown.domain.clocks.working_time import office_hours
from stepdown.domain.mirrored import MirroredKind

INTRODUCTION = """
A clock asks; it closes nothing. The council's own statutory dates are mirrored beside these from its extract, and are
never reckoned here. A clock stands still while the referrer is asked something, and where a colleague says why; it can
be exempt until a day, after which it asks again.
"""


def clocks_page() -> str:
    """The rules of every version, the working time and its holidays, the words for pauses and lateness."""
    calendar, hours = england(), office_hours()
    return page(
        "Clocks",
        INTRODUCTION,
        *(block for version in shipped_rules() for block in _version(version)),
        "## Working time",
        f"Monday to Friday, {hours.opens:%H:%M} to {hours.closes:%H:%M}, but for bank holidays in England. What "
        "arrives outside these hours counts as arriving when they next begin. Days later than the calendar covers are "
        "refused, not guessed.",
        f"Bank holidays: {calendar.source}. Covered from {_day(calendar.covered_from)} to {_day(calendar.covered_to)}.",
        "## Why a clock stands still",
        table(("Word", "Reason"), [(f"`{r}`", r.label) for r in PauseReason]),
        "## Why something was late",
        table(("Word", "Reason"), [(f"`{r}`", r.label) for r in LateReason]),
        "## The council's dates, mirrored",
        table(("Word", "Date"), [(f"`{k}`", k.label) for k in MirroredKind]),
    )


def _version(version: RuleSet) -> tuple[str, str, str]:
    rows = [(r.label, r.starts, r.stops, _limit(r), f"{r.urgent_hours} hours", r.source) for r in version.rules]
    return (
        f"## Version {version.version}",
        f"In force from {_day(version.in_force_from)}. Owned by: {version.owner}.",
        table(("Promise", "From", "To", "Within", "If urgent, nights counted", "Source"), rows),
    )


def _limit(rule: ClockRule) -> str:
    unit = rule.unit.label.lower().removesuffix("s" if rule.limit == 1 else "")
    return f"{rule.limit} {unit}{', for each specialism' if rule.per_discipline else ''}"


def _day(day: date) -> str:
    return f"{day:%-d %B %Y}"
