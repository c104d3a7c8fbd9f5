"""A backup is verified by restoring it into a place that is thrown away: the site's own database is not touched."""

from pathlib import Path

import pytest

from stepdown.cli import main
from stepdown.records.safekeeping.dump import counted_here
from stepdown.records.safekeeping.manifest import migrations_here
from tests.records.safekeeping.places import OURS, back_up


@pytest.fixture
def backup(record, tmp_path: Path) -> Path:
    """A backup, and the key beside it."""
    (tmp_path / "key.txt").write_text(f"{OURS}\n")
    content, _ = back_up()
    (tmp_path / "backup.age").write_bytes(content)
    return tmp_path / "backup.age"


def test_a_backup_is_verified_by_restoring(backup: Path, capsys):
    if not migrations_here():
        pytest.skip("tables that were made without migrations come back to none that were made with them")
    place, before = backup.parent / "place", counted_here()
    place.mkdir()
    check = ["site", "check", str(backup), "--identity", str(backup.parent / "key.txt"), "--in", str(place)]
    assert main(check) == 0
    shown = capsys.readouterr()
    assert "Verified by restoring: the record as it was at 10:00 on 2 March 2026." in shown.err
    assert len(shown.out.strip()) == 64
    assert list(place.iterdir()) == [], "nothing of it is left"
    assert counted_here() == before
