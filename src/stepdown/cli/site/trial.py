"""A backup restored for trial: into an embedded database in a place of its own, which is thrown away."""

import os
import secrets
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.records.safekeeping.locked import Key

SETTINGS = "stepdown.web.settings.trial"
_THE_SITES = ("DATABASE_URL", "STEPDOWN_SECRET_KEY")
"""What of the environment leads to the site's own record: also as the name of a file."""
_COMMAND = (sys.executable, "-c", "import sys; from stepdown.cli import main; sys.exit(main(sys.argv[1:]))", "site")


def restored_in_a_trial(file: Path, key: "Key", within: Path | None) -> str:
    """The digest of the record that came back; empty, with the reason printed, where none did.

    In processes of their own, so that nothing of it can touch the site's database. Nobody else can read the place.
    """
    with TemporaryDirectory(prefix="stepdown-trial-", dir=within) as place:
        env = {name: value for name, value in os.environ.items() if not name.startswith(_THE_SITES)} | {
            "DJANGO_SETTINGS_MODULE": SETTINGS,
            "STEPDOWN_SITE": str(Path(place) / "record.sqlite3"),
            "STEPDOWN_SECRET_KEY": secrets.token_urlsafe(64),
        }
        _run(env, "migrate")
        return _run(env, "restore", str(file.absolute()), *_opening(Path(place), key), typed=key.passphrase)


def _opening(place: Path, key: "Key") -> tuple[str, ...]:
    if key.passphrase:
        return ("--passphrase",)
    identities = place / "key.txt"
    identities.write_text("\n".join(key.identities), encoding="utf-8")
    return ("--identity", str(identities))


def _run(env: dict[str, str], *command: str, typed: str = "") -> str:
    done = subprocess.run(  # noqa: S603  # our own commands, with a path for an argument
        (*_COMMAND, *command), env=env, input=f"{typed}\n", capture_output=True, text=True, check=False
    )
    if done.returncode:
        print(done.stderr, end="", file=sys.stderr)
        return ""
    return done.stdout.strip()
