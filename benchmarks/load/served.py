"""A site over a record of so many families, served as the product serves it, on one of the two databases."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.postgres import postgres

DURABLE = "-c max_connections=60 -c shared_buffers=1GB"
"""A PostgreSQL that waits for the disk, as one with real families must."""
_SERVE = "import sys; from stepdown.cli import main; sys.exit(main(sys.argv[1:]))"
_PATIENCE = 120


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record lies, as the settings have it, and where what is measured may be written."""

    folder: Path
    settings: dict[str, str]

    def run(self, module: str, *arguments: str) -> None:
        """Run one of these programs over the record. RuntimeError with what it said where it fails."""
        command = [sys.executable, "-m", f"benchmarks.load.{module}", *arguments]
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{module} failed: {done.stderr[-2000:]}")
        print(done.stderr, end="", file=sys.stderr, flush=True)

    @contextmanager
    def served(self) -> Iterator[int]:
        """The port at which the site is served, until it is not needed any more."""
        port = _free_port()
        command = [sys.executable, "-c", _SERVE, "serve", "--port", str(port)]
        server = subprocess.Popen(command, env=self._environment, start_new_session=True, stderr=subprocess.DEVNULL)
        try:
            _wait_for(port)
            yield port
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait()

    @property
    def _environment(self) -> dict[str, str]:
        return os.environ | self.settings


@contextmanager
def place(database: str, folder: Path) -> Iterator[Place]:
    """An empty place for a record: ``sqlite``, or ``postgresql`` on a server of its own."""
    kept = {"STEPDOWN_SECRET_KEY": secrets.token_urlsafe(64), "STEPDOWN_HOSTS": "127.0.0.1"}
    kept |= {"STEPDOWN_STATIC": str(folder / "static"), "STEPDOWN_SECOND_FACTOR": "offered"}
    (folder / "static").mkdir()
    if database == "sqlite":
        site = {"DJANGO_SETTINGS_MODULE": "stepdown.web.settings.demo", "STEPDOWN_SITE": str(folder / "record.sqlite3")}
        yield Place(folder, kept | site)
        return
    with postgres(DURABLE) as address:
        site = {"DJANGO_SETTINGS_MODULE": "stepdown.web.settings.production", "DATABASE_URL": address}
        yield Place(folder, kept | site)


def _free_port() -> int:
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        with closing(socket.socket()) as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError("The site did not come up.")
