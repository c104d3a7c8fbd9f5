"""Whether the site is in order, as a monitor asks: each thing that is looked at, in words, and whether it is well."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from stepdown.records.chained import look_through_chain
from stepdown.records.guards import guards_stand
from stepdown.records.models.safekeeping import JobRun
from stepdown.records.safekeeping.files import ENDING

OLDEST_BACKUP = timedelta(hours=26)
"""A nightly backup with two hours to be late."""
LONGEST_WITHOUT_JOBS = timedelta(minutes=30)
"""Jobs run every few minutes: after so long the machine's timer does not call them any more."""


@dataclass(frozen=True, slots=True)
class Looked:
    """One thing that was looked at."""

    words: str
    is_well: bool


def look(at: datetime, *, backups: str, jobs: Iterable[str], quick: bool) -> Iterator[Looked]:
    """Everything that can be looked at in a database that opens. ``quick``: not the whole audit, which takes longest.

    ``backups``: the folder where they lie, empty where none is named.
    """
    yield _guards()
    if not quick:
        yield _audit()
    yield _backup(at, backups)
    yield from _jobs(at, list(jobs))


def _guards() -> Looked:
    if guards_stand():
        return Looked("The database refuses to change the audit.", is_well=True)
    return Looked("The database does not refuse changes of the audit. Run: stepdown site migrate", is_well=False)


def _audit() -> Looked:
    found = look_through_chain({})
    if found.broken:
        return Looked("The audit is not whole. Run: stepdown site verify-audit", is_well=False)
    return Looked(f"The audit is whole: {found.entries:,} entries chained, {found.waiting:,} waiting.", is_well=True)


def _backup(at: datetime, folder: str) -> Looked:
    if not folder:
        return Looked("Where backups lie is not known: set STEPDOWN_BACKUP_FOLDER.", is_well=False)
    taken = [time for file in Path(folder).glob(f"stepdown-backup-*{ENDING}") if (time := _time_of(file))]
    if not taken:
        return Looked(f"There is no backup in {folder}.", is_well=False)
    hours = int((at - max(taken)) / timedelta(hours=1))
    words = f"The latest backup is {hours:,} {'hour' if hours == 1 else 'hours'} old."
    return Looked(words, is_well=at - max(taken) <= OLDEST_BACKUP)


def _time_of(file: Path) -> datetime | None:
    try:
        return datetime.strptime(file.stem.removeprefix("stepdown-backup-"), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None


def _jobs(at: datetime, jobs: list[str]) -> Iterator[Looked]:
    runs = {run.job: run for run in JobRun.objects.filter(job__in=jobs)}
    late = [job for job in jobs if job not in runs or at - runs[job].ran_at > LONGEST_WITHOUT_JOBS]
    failed = [job for job in jobs if job in runs and runs[job].fault]
    if late:
        yield Looked(f"Jobs have not run for half an hour: {', '.join(late)}. Look at the timer.", is_well=False)
    if failed:
        yield Looked(f"Jobs failed when they ran last: {', '.join(failed)}.", is_well=False)
    if not late and not failed:
        yield Looked(f"All {len(jobs)} jobs ran in the last half hour.", is_well=True)
