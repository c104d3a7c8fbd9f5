"""For how long a community service sees what a family agreed to tell it: until its last check, and a little after."""

from datetime import date, timedelta

from stepdown.domain.handover_checks import RULES

DAYS_AFTER_LAST_CHECK = 30
"""Days after the day of the last check for which the service sees it still. A local default."""

DAYS_UNANSWERED = 182
"""Days after which what was written, and not accepted, is not shown any more: half a year, a local default.

Written anew, with the family's agreement, it is shown again.
"""


def accepted_since(today: date) -> date:
    """The earliest day of acceptance of what a service still sees."""
    weeks = max(max(rule.weeks) for rule in RULES)
    return today - timedelta(weeks=weeks, days=DAYS_AFTER_LAST_CHECK)


def written_since(today: date) -> date:
    """The earliest day on which something can have been written that waits for the service's answer."""
    return today - timedelta(days=DAYS_UNANSWERED)
