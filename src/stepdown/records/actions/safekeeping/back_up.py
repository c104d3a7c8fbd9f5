"""A backup is taken: the whole record at one moment, in a file that the server itself cannot open."""

from datetime import datetime
from pathlib import Path

from stepdown.records.actions.safekeeping.note import note_backup
from stepdown.records.safekeeping.dump import Dump
from stepdown.records.safekeeping.files import locked_file
from stepdown.records.safekeeping.locked import Lock
from stepdown.records.safekeeping.manifest import Manifest
from stepdown.records.safekeeping.packed import packed


def back_up(out: Path, *, at: datetime, lock: Lock) -> Manifest:
    """Write the backup while the site works on; what it holds. Refusal, with nothing written, where it cannot be."""
    dump = Dump(at)
    with locked_file(out, packed(dump), lock):
        note_backup(by=None, at=at, record_of=at, digest=dump.manifest.sha256)
    return dump.manifest
