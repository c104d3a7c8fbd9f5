"""`stepdown site check`: a monitor is told what is well and what is not; a backup is verified by restoring it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from stepdown.cli import main
from stepdown.cli.site import ready
from stepdown.records.guards import put_up_guards
from stepdown.records.jobs import JOBS
from stepdown.records.models import AuditEvent, JobRun
from tests.cast import MONDAY
from tests.records.safekeeping.places import NOT_OURS, OURS, take_guards_down

TO = ["--to", str(OURS.to_public())]


@pytest.fixture
def well(transactional_db, tmp_path: Path, settings, monkeypatch):
    """A site in which all is well: its folder of backups, with one from an hour ago."""
    monkeypatch.setattr(ready, "now", lambda: MONDAY)
    take_guards_down()
    put_up_guards()
    settings.BACKUP_FOLDER = str(tmp_path)
    hour_ago = (MONDAY - timedelta(hours=1)).astimezone(UTC)
    (tmp_path / f"stepdown-backup-{hour_ago:%Y%m%dT%H%M%SZ}.age").touch()
    JobRun.objects.bulk_create(JobRun(job=job, ran_at=MONDAY - timedelta(minutes=5)) for job in JOBS)
    yield tmp_path
    take_guards_down()


def test_all_is_well(well, capsys):
    assert main(["site", "check"]) == 0
    said = capsys.readouterr().out
    assert "LOOK" not in said
    assert "The latest backup is 1 hour old." in said
    assert "The audit is whole" in said


def test_each_thing_that_is_not_well_is_said_and_ends_with_one(well: Path, settings, capsys):
    (backup,) = well.iterdir()
    backup.rename(well / "stepdown-backup-20260228T020000Z.age")
    JobRun.objects.filter(job="chain_audit").update(ran_at=MONDAY - timedelta(minutes=31))
    JobRun.objects.filter(job="wake_tasks").update(fault="OperationalError")
    take_guards_down()
    assert main(["site", "check", "--quick"]) == 1
    said = capsys.readouterr().out
    assert "LOOK    The database does not refuse changes of the audit." in said
    assert "LOOK    The latest backup is 56 hours old." in said
    assert "LOOK    Jobs have not run for half an hour: chain_audit. Look at the timer." in said
    assert "LOOK    Jobs failed when they ran last: wake_tasks." in said
    assert "The audit is whole" not in said
    settings.BACKUP_FOLDER = ""
    assert main(["site", "check", "--quick"]) == 1
    assert "set STEPDOWN_BACKUP_FOLDER" in capsys.readouterr().out


def test_an_audit_that_is_not_whole_is_said(well, capsys):
    take_guards_down()
    assert main(["site", "run-jobs", "chain_audit"]) == 0
    assert main(["site", "backup", str(well), *TO]) == 0
    assert main(["site", "run-jobs", "chain_audit"]) == 0
    AuditEvent.objects.update(reason="put right")
    assert main(["site", "check"]) == 1
    assert "LOOK    The audit is not whole." in capsys.readouterr().out


def test_a_job_that_ran_is_noted_with_the_kind_of_its_fault_alone(db, monkeypatch):
    def breaks(_: datetime) -> int:
        raise ValueError("Kerry Ashdown")

    monkeypatch.setitem(JOBS, "wake_tasks", breaks)
    assert main(["site", "run-jobs", "wake_tasks"]) == 1
    assert JobRun.objects.get().fault == "ValueError"


def test_a_backup_of_another_key_is_refused_before_anything_is_restored(well: Path, capsys):
    out, key = well / "backup.age", well / "key.txt"
    key.write_text(f"{NOT_OURS}\n")
    assert main(["site", "backup", str(out), *TO]) == 0
    assert main(["site", "check", str(out), "--identity", str(key)]) == 1
    assert "This key does not open the file" in capsys.readouterr().err
