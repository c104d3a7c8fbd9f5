"""The site under trial: its processes, begun and killed, and a look at its database beside it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.faults.databases import Database
from benchmarks.faults.record import PASSWORD
from benchmarks.faults.window import Window
from benchmarks.faults.writers import Write
from tests.cli.site.environment import environment
from tests.served.site import answers, free_port, wait_for


class Site:
    """A served site over a database."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.database, self.port, self._leader, self.breaks = database, free_port(), 0, ""
        # A process is forked safely while it has one thread: the library of linear algebra would begin more.
        more = {"STEPDOWN_STATIC": str(folder / "static"), "OPENBLAS_NUM_THREADS": "1"}
        more["SAID_BY_THE_SITE"] = str(folder / "said")
        self._forking = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.faults.forking", str(self.port)],
            env=environment(**database.environment, **more),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.families: list[str] = self._ask("make")
        self._windows: dict[str, Window] = {}

    def start(self) -> float:
        """Serve it; the seconds until it answers."""
        began = time.perf_counter()
        self.database.start()
        self._leader = self._ask("start", breaks=self.breaks)
        wait_for(lambda: answers(self.port))
        return time.perf_counter() - began

    def kill(self) -> None:
        """Kill all its processes: no handler runs, nothing is tidied up."""
        if self._leader:
            os.killpg(self._leader, signal.SIGKILL)
            self._ask("bury", process=self._leader)
            self._leader = 0
            wait_for(lambda: not answers(self.port))

    def window_of(self, name: str) -> Window:
        """The window in which a colleague logged in, once: a session outlasts a kill."""
        if name not in self._windows:
            self._windows[name] = Window(self.port)
            self._windows[name].log_in(f"{name}@example.org", PASSWORD)
        return self._windows[name]

    def stored(self, writes: Sequence[Write]) -> list[str]:
        """What the database holds of each."""
        return list(self._ask("stored", writes=[write.told() for write in writes]))

    def wrong(self) -> list[str]:
        """What is wrong with the whole of it."""
        return list(self._ask("whole"))

    def command(self, *said: str) -> tuple[int, str]:
        """The exit code of a command of the site's administration, and what it said."""
        code, words = self._ask("site", said=said)
        return code, words

    def end(self) -> None:
        """End everything."""
        self.kill()
        self._forking.communicate()

    def _ask(self, do: str, **more: object) -> Any:
        print(json.dumps({"do": do, **more}), file=self._forking.stdin, flush=True)
        answer = self._forking.stdout.readline()  # type: ignore[union-attr]  # it is a pipe
        if not answer:
            raise RuntimeError(f"it could not be done: {do}")
        return json.loads(answer)


@contextmanager
def served(folder: Path, database: Database) -> Iterator[Site]:
    """A site that answers, killed at the end."""
    site = Site(folder, database)
    try:
        site.start()
        yield site
    finally:
        site.end()
