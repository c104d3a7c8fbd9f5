"""`python -m tests.deployed FOLDER [HEADING]`: type the page's commands in the bare Debian in FOLDER, and log in there.

With a heading of the page it goes on there, in a machine that had come so far.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.deployed.page import PAGE, ROOT, commands, upgrade

HERE = Path(__file__).parent
RELEASE = "stepdown.tar.gz"
LINK = ["stepdown-as", "stepdown", "site", "password-link", "--email", "maya@example.org"]
AGAIN = "VERSION=0.1.0\nexport DEBIAN_FRONTEND=noninteractive\n"


def main(folder: Path, since: str = "") -> int:
    """Try it: 0 all of it held, 1 where the page, or what came of it, did not."""
    place = folder / "tmp"
    subprocess.run(
        ["git", "-C", str(ROOT), "archive", "--format=tar.gz", "-o", str(place / RELEASE), "HEAD"], check=True
    )
    text = PAGE.read_text(encoding="utf-8")
    stand_in = (HERE / "without_systemd.sh").read_text(encoding="utf-8")
    shutil.copy(HERE / "visitor.py", place)
    with _as_a_machine(folder):
        print("== the page, from nothing to a backup that was compared", flush=True)
        if _typed(folder, f"set -eu\n{stand_in}\ncd /tmp\nset -v\n{commands(text, since)}"):
            return 1
        print("== a colleague", flush=True)
        link = subprocess.run(["chroot", str(folder), *LINK], stdout=subprocess.PIPE, text=True, check=True).stdout
        if _run(folder, "python3", "/tmp/visitor.py", "/etc/stepdown/tls/fullchain.pem", link.strip()):
            return 1
        print("== a new version (the same, put in its place anew)", flush=True)
        failed = _typed(folder, f"set -eu\n{stand_in}\n{AGAIN}set -v\n{upgrade(text)}")
        return failed or _run(folder, "sh", "-c", "nginx -s stop; kill $(cat /tmp/site.pid)")


@contextmanager
def _as_a_machine(folder: Path) -> Iterator[None]:
    """What a machine has that a folder has not: processes, devices, a name for itself, and this machine's own trust."""
    mounts = [("proc", "/proc"), ("bind", "/dev"), ("tmpfs", "/run")]
    with (folder / "etc" / "hosts").open("a") as hosts:
        hosts.write("127.0.0.1 localhost desk.example.org other.example.org\n")
    for kind, where in mounts:
        how = ["--rbind", "/dev"] if kind == "bind" else ["-t", kind, kind]
        subprocess.run(["mount", *how, str(folder) + where], check=True)
    try:
        yield
    finally:
        for _, where in reversed(mounts):
            subprocess.run(["umount", "-l", str(folder) + where], check=False)


def _typed(folder: Path, script: str) -> int:
    (folder / "tmp" / "typed.sh").write_text(script, encoding="utf-8")
    return _run(folder, "bash", "/tmp/typed.sh")


def _run(folder: Path, *command: str) -> int:
    return subprocess.run(["chroot", str(folder), *command], stdin=subprocess.DEVNULL, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:3]))
