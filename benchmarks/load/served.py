"""A site over a record of so many families, served as the product serves it, on one of the two databases."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.faults.databases import Database, database
from tests.cli.site.environment import environment
from tests.served.site import SERVE, answers, free_port, wait_for


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record lies, and where what is measured may be written."""

    folder: Path
    database: Database

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
        port = free_port()
        command = [sys.executable, "-c", SERVE, "serve", "--port", str(port)]
        server = subprocess.Popen(command, env=self._environment, start_new_session=True, stderr=subprocess.DEVNULL)
        try:
            wait_for(lambda: answers(port))
            yield port
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait()

    @property
    def _environment(self) -> dict[str, str]:
        return environment(**self.database.environment)


@contextmanager
def place(name: str, folder: Path) -> Iterator[Place]:
    """An empty place for a record: ``sqlite``, or ``postgresql`` on a server of its own that waits for the disk."""
    with database(name, folder) as kept:
        yield Place(folder, kept)
