"""Work that time brings about: one file a job, each calling actions. No job can close anything."""

from collections.abc import Callable
from datetime import datetime

from stepdown.records.jobs import (
    chain_audit,
    continuity_pack,
    count_figures,
    follow_ups_due,
    handover_checks_due,
    old_drafts,
    old_sessions,
    re_engagement,
    reminders_due,
    wake_tasks,
)

type Job = Callable[[datetime], int]

JOBS: dict[str, Job] = {
    "follow_ups_due": follow_ups_due.run,
    "handover_checks_due": handover_checks_due.run,
    "reminders_due": reminders_due.run,
    "re_engagement": re_engagement.run,
    "wake_tasks": wake_tasks.run,
    "old_drafts": old_drafts.run,
    "old_sessions": old_sessions.run,
    "count_figures": count_figures.run,
    "continuity_pack": continuity_pack.run,
    "chain_audit": chain_audit.run,
}
"""Each job by its name: it is told the time, and says how much it did. Running one twice does nothing twice."""


def run_all(at: datetime) -> dict[str, int]:
    """Run every job once; how much each did."""
    return {name: job(at) for name, job in JOBS.items()}
