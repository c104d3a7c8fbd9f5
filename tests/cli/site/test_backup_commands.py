"""`stepdown site backup`, `restore`: what the commands do, say and refuse."""

import io
import sys
from pathlib import Path

import pytest

from stepdown.cli import main
from stepdown.records.models import AuditEvent, Colleague, SafeCopy
from tests.records.safekeeping.places import NOT_OURS, OURS, empty, take_guards_down

ADD = ["site", "add-colleague", "--name", "Maya Okafor", "--email", "maya@example.org", "--team", "Edge-of-care team"]
ADD += ["--authority", "Northborough", "--role", "manager", "--no-password"]
TO = ["--to", str(OURS.to_public())]


@pytest.fixture
def site(transactional_db, tmp_path):
    """A site with one account, and the file of the key that opens its backups."""
    take_guards_down()
    assert main(ADD) == 0
    (tmp_path / "key.txt").write_text(f"# ours\n{OURS}\n")
    (tmp_path / "another.txt").write_text(f"{NOT_OURS}\n")
    yield tmp_path
    take_guards_down()


def test_a_backup_and_its_restoring_print_the_same_digest(site: Path, capsys):
    assert main(["site", "backup", str(site), *TO]) == 0
    (backup,) = site.glob("stepdown-backup-*.age")
    assert backup.stat().st_mode & 0o777 == 0o600, "nobody but its owner reads it"
    taken = capsys.readouterr()
    assert "keep them elsewhere" in taken.err
    assert AuditEvent.objects.latest("id").act == "back_up"
    empty()
    assert main(["site", "restore", str(backup), "--identity", str(site / "key.txt")]) == 0
    back = capsys.readouterr()
    assert back.out == taken.out
    assert "What happened since then is not in it" in back.err
    assert Colleague.objects.get().name == "Maya Okafor"
    assert SafeCopy.objects.get().kind == "restored"


def test_a_backup_is_never_written_over_another_or_for_nobody(site: Path, capsys):
    out = site / "backup.age"
    out.write_text("another")
    assert main(["site", "backup", str(out), *TO]) == 1
    assert "is there already" in capsys.readouterr().err
    assert main(["site", "backup", str(site / "b.age")]) == 1
    assert "Say for whom it is locked" in capsys.readouterr().err
    assert main(["site", "backup", str(site / "b.age"), "--to", "age1abc"]) == 1
    assert "is not a public key of age's" in capsys.readouterr().err
    assert main(["site", "backup", str(site / "no folder" / "b.age"), *TO]) == 1
    assert "cannot be written (No such file or directory)" in capsys.readouterr().err
    assert main(["site", "backup", *TO]) == 2
    assert "STEPDOWN_BACKUP_FOLDER" in capsys.readouterr().err
    assert sorted(p.name for p in site.iterdir()) == ["another.txt", "backup.age", "key.txt"]
    assert not SafeCopy.objects.exists()


def test_the_settings_say_where_backups_lie_and_for_whom(site: Path, settings):
    settings.BACKUP_FOLDER, settings.BACKUP_RECIPIENTS = str(site), [str(OURS.to_public()), str(NOT_OURS.to_public())]
    assert main(["site", "backup"]) == 0
    (backup,) = site.glob("stepdown-backup-*.age")
    empty()
    assert main(["site", "restore", str(backup), "--identity", str(site / "another.txt")]) == 0


def test_a_passphrase_is_read_and_never_an_argument_and_a_short_one_is_refused(site: Path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("too short\n"))
    assert main(["site", "backup", str(site / "b.age"), "--passphrase"]) == 1
    assert "at least 12 characters" in capsys.readouterr().err
    assert main(["site", "restore", str(site / "none.age"), "--identity", str(site / "key.txt")]) == 1
    assert "cannot be read (No such file or directory)" in capsys.readouterr().err
    assert main(["site", "restore", str(site / "key.txt"), "--identity", str(site / "none.txt")]) == 1
    assert "none.txt cannot be read" in capsys.readouterr().err
