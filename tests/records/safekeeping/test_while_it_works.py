"""A backup is the record at one moment, however much is written meanwhile; and nobody who writes waits for it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep

import pytest
from django.db import connection, connections, transaction

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.models import AuditEvent, Colleague, SafeCopy
from stepdown.records.safekeeping.dump import Dump
from stepdown.records.safekeeping.locked import Key
from stepdown.records.safekeeping.manifest import migrations_here
from tests.cast import MONDAY
from tests.records.safekeeping.places import LOCK, empty, put_back
from tests.records.safekeeping.writing import PASSPHRASE, written

PATIENCE = 30.0
WHICH = "while it works"


@contextmanager
def working_on(colleague: Colleague) -> Iterator[list[Exception]]:
    """Two who go on writing, two entries in each transaction; the faults that they met."""
    ended, faults = Event(), []

    def write() -> None:
        try:
            while not ended.wait(0.002):
                with transaction.atomic():
                    for _ in range(2):
                        trail.note_list(Act.READ_LIST, by=colleague, at=MONDAY, which=WHICH)
        except Exception as fault:
            faults.append(fault)
            raise
        finally:
            connections.close_all()

    threads = [Thread(target=write) for _ in range(2)]
    for thread in threads:
        thread.start()
    try:
        yield faults
    finally:
        ended.set()
        for thread in threads:
            thread.join()


def wait_until_written(least: int) -> None:
    """Until others have written so many entries, seen by a connection of its own."""
    seen: list[int] = []

    def look() -> None:
        seen.append(AuditEvent.objects.filter(about_id=WHICH).count())
        connections.close_all()

    until = monotonic() + PATIENCE
    while not seen or seen[-1] < least:
        assert monotonic() < until, "nobody could write while the backup was taken"
        looking = Thread(target=look)
        looking.start()
        looking.join()
        sleep(0.01)


def test_a_backup_taken_while_others_write_is_the_record_at_one_moment(record):
    with working_on(record.dee) as faults:
        wait_until_written(4)
        dump = Dump(MONDAY)
        lines = iter(dump)
        taken = [next(lines), next(lines)]
        already = AuditEvent.objects.filter(about_id=WHICH).count()
        wait_until_written(already + 10)
        taken.extend(lines)
    assert faults == []
    in_it = sum(WHICH.encode() in line for line in taken)
    assert in_it == already, "what came after its moment is not in it"
    assert in_it % 2 == 0, "no transaction is half in it"
    empty()
    assert put_back(written(taken, LOCK)).digest == dump.manifest.sha256


@pytest.mark.skipif(connection.vendor != "postgresql", reason="from the embedded database to PostgreSQL")
def test_a_backup_of_the_embedded_database_comes_back_to_postgresql(record, tmp_path: Path):
    empty()
    env = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    script = [sys.executable, "-m", "tests.records.safekeeping.writing", str(tmp_path / "b.age")]
    script += ["migrated"] if migrations_here() else []
    subprocess.run(script, check=True, env=env)
    put_back((tmp_path / "b.age").read_bytes(), Key(passphrase=PASSPHRASE))
    assert Colleague.objects.filter(name="Dee Hallam").exists()
    assert SafeCopy.objects.get().kind == "restored"
