"""Backups in memory, and a database that is emptied as if it had been made anew."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connection
from pyrage import x25519

from stepdown.records.actions.safekeeping.restore import restore
from stepdown.records.models import SafeCopy
from stepdown.records.safekeeping.dump import Dump
from stepdown.records.safekeeping.locked import Key, Lock, write_locked, write_opened
from stepdown.records.safekeeping.manifest import Manifest
from stepdown.records.safekeeping.packed import packed, unpacked
from tests.cast import MONDAY
from tests.records.safekeeping.writing import written

OURS, NOT_OURS = x25519.Identity.generate(), x25519.Identity.generate()
LOCK, KEY = Lock((str(OURS.to_public()),)), Key((str(OURS),))

_GUARDS = {
    "postgresql": (
        "set constraints all immediate",
        "drop trigger if exists audit_stands on records_auditevent",
        "drop trigger if exists audit_is_not_emptied on records_auditevent",
        "drop trigger if exists audit_stands on records_auditlink",
        "drop trigger if exists audit_is_not_emptied on records_auditlink",
    ),
    "sqlite": (
        "drop trigger if exists audit_event_is_not_changed",
        "drop trigger if exists audit_event_is_not_deleted",
        "drop trigger if exists audit_link_is_not_changed",
        "drop trigger if exists audit_link_is_not_deleted",
    ),
}


def take_guards_down() -> None:
    """As the owner of a database can: else nothing empties it."""
    with connection.cursor() as cursor:
        for statement in _GUARDS[connection.vendor]:
            cursor.execute(statement)


def empty() -> None:
    """The database as one that was made and migrated and never used."""
    take_guards_down()
    call_command("flush", verbosity=0, interactive=False)


def back_up(lock: Lock = LOCK) -> tuple[bytes, Manifest]:
    """A backup of the record, and what it says of itself."""
    dump, out = Dump(MONDAY), io.BytesIO()
    write_locked(packed(dump), out, lock)
    return out.getvalue(), dump.manifest


@contextmanager
def opened(content: bytes, key: Key = KEY) -> Iterator[Iterator[bytes]]:
    """The lines of a backup."""
    with unpacked(lambda out: write_opened(io.BytesIO(content), out, key)) as lines:
        yield lines


def put_back(content: bytes, key: Key = KEY) -> SafeCopy:
    """The record restored from a backup."""
    with opened(content, key) as lines:
        return restore(lines, at=MONDAY)


def changed(content: bytes, change: Callable[[list[bytes]], list[bytes]]) -> bytes:
    """A backup as somebody would make it who holds its key and changes its lines."""
    with opened(content) as lines:
        others = change(list(lines))
    return written(others, LOCK)
