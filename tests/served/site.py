"""A site that is served by `stepdown serve`, and killed without a word."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.cli.site.environment import environment
from tests.memory import forget_peak, peak_of
from tests.processes import of_group
from tests.served.database import Database, database

PATIENCE = 60.0
"""Seconds until what never comes is given up."""
SERVE = "import sys; from stepdown.cli import main; sys.exit(main(sys.argv[1:]))"


class Site:
    """A served site with its record in a folder."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.folder, self.database, self.port = folder, database, free_port()
        self._run("-m", "tests.served.record", str(folder)).check_returncode()
        self.start()

    @property
    def links(self) -> list[str]:
        """The tokens of the personal links."""
        return (self.folder / "links").read_text(encoding="utf-8").split()

    @property
    def project(self) -> str:
        """The id of the project."""
        return (self.folder / "project").read_text(encoding="utf-8")

    def start(self) -> None:
        """Serve it, and wait until it answers."""
        command = [sys.executable, "-c", SERVE, "serve", "--port", str(self.port)]
        # A group of its own, so that all its processes can be killed at once.
        self._served = subprocess.Popen(
            command, env=self._environment, start_new_session=True, stderr=subprocess.DEVNULL
        )
        wait_for(lambda: answers(self.port))

    def kill(self) -> None:
        """Kill all its processes: no handler runs, nothing is tidied up."""
        os.killpg(self._served.pid, signal.SIGKILL)
        self._served.wait()
        wait_for(lambda: not answers(self.port))

    def forget_peaks(self) -> None:
        """From now on the most memory is counted anew."""
        for process in of_group(self._served.pid):
            forget_peak(process)

    def peak(self) -> float:
        """The most memory, in mebibytes, that any of its processes has held at once."""
        return max(peak_of(process) for process in of_group(self._served.pid))

    @property
    def _environment(self) -> dict[str, str]:
        return environment(**self.database.environment)

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([sys.executable, *arguments], env=self._environment, check=False)


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    """A site of its own, killed at the end."""
    with database(folder) as kept:
        site = Site(folder, kept)
        try:
            yield site
        finally:
            site.kill()


def wait_for(is_so: Callable[[], object]) -> None:
    """Wait until it is so."""
    until = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < until, "it never came"
        time.sleep(0.05)


def free_port() -> int:
    """A port at which nothing listens."""
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def answers(port: int) -> bool:
    """Whether something listens there."""
    with closing(socket.socket()) as one:
        return one.connect_ex(("127.0.0.1", port)) == 0
