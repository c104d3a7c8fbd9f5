"""It is noted when a job ran on this machine, so that somebody notices when none does any more."""

from datetime import datetime

from stepdown.records.models.safekeeping import JobRun


def note_ran(job: str, *, at: datetime, fault: str = "") -> None:
    """Note that a job ran, and the kind of fault that it met, if any. Its words are never kept."""
    JobRun.objects.update_or_create(job=job, defaults={"ran_at": at, "fault": fault[:80]})
