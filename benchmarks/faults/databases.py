"""The databases under trial: a file, or a PostgreSQL server that waits for the disk as in production."""

import ctypes
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

import psycopg

from tests.postgres import Server, server
from tests.processes import children_of
from tests.served.site import wait_for

SETTINGS = {
    "STEPDOWN_SECRET_KEY": "k" * 64,
    "STEPDOWN_SEALING_KEYS": "s" * 64,
    "STEPDOWN_HOSTS": "127.0.0.1",
    "STEPDOWN_SECOND_FACTOR": "offered",
}
AS_IN_PRODUCTION = "-c max_connections=60"
"""PostgreSQL's own defaults: every commit waits for the disk."""


_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


class Database(Protocol):
    """What a trial needs of a database. ``ends``: how it can be ended beside the site."""

    name: str
    ends: tuple[str, ...]

    @property
    def environment(self) -> dict[str, str]:
        """The site's settings over it."""

    def end(self, how: str) -> None:
        """End it, or one process of it, without a word."""

    def start(self) -> None:
        """Start it again where it was ended."""


class File:
    """The embedded database, under the demonstration's settings: those of production take PostgreSQL alone."""

    name, ends = "SQLite", ()

    def __init__(self, folder: Path) -> None:
        self._file = folder / "record.sqlite3"

    @property
    def environment(self) -> dict[str, str]:
        """The settings of the demonstration over the file."""
        return SETTINGS | {"DJANGO_SETTINGS_MODULE": "stepdown.web.settings.demo", "STEPDOWN_SITE": str(self._file)}

    def end(self, how: str) -> None:
        """It has no process of its own."""

    def start(self) -> None:
        """Nothing was ended."""


class Postgres:
    """A PostgreSQL server, under the settings of production."""

    name, ends = "PostgreSQL", ("server", "process")

    def __init__(self, made: Server) -> None:
        self._server, self._is_down = made, False

    @property
    def environment(self) -> dict[str, str]:
        """The settings of production over it."""
        return SETTINGS | {
            "DJANGO_SETTINGS_MODULE": "stepdown.web.settings.production",
            "DATABASE_URL": self._server.address,
        }

    def end(self, how: str) -> None:
        """Kill all its processes, or one that serves a connection: the server then recovers by itself."""
        children = children_of(self._server.process)
        if how == "server":
            self._is_down = True
            for process in (self._server.process, *children):
                _kill(process)
        else:
            for process in [one for one in children if _serves(one)][:1]:
                _kill(process)

    def start(self) -> None:
        """Start it again where all of it was killed, and wait until it has recovered."""
        if self._is_down:
            self._server.start()
            self._is_down = False
        wait_for(self._answers)

    def _answers(self) -> bool:
        try:
            psycopg.connect(self._server.address).close()
        except psycopg.OperationalError:
            return False
        return True


@contextmanager
def database(name: str, folder: Path) -> Iterator[Database]:
    """A new one, ``sqlite`` or ``postgresql``, thrown away afterwards."""
    if name == "sqlite":
        yield File(folder)
        return
    _bury_orphans()
    with server(AS_IN_PRODUCTION) as made:
        kept = Postgres(made)
        try:
            yield kept
        finally:
            kept.start()


def _serves(process: int) -> bool:
    try:
        return "[local]" in Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8")
    except OSError:
        return False


def _kill(process: int) -> None:
    with suppress(ProcessLookupError, ChildProcessError):
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)  # what nobody buries still looks alive to the next server


def _bury_orphans() -> None:
    """What its parent leaves behind is from now on a child of this process, which can bury it."""
    ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
