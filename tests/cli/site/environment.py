"""Running a command or a line of code under settings of its own, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping

SOUND = {
    "DJANGO_SETTINGS_MODULE": "stepdown.web.settings.production",
    "STEPDOWN_SECRET_KEY": "k" * 64,
    "STEPDOWN_HOSTS": "desk.example.org,desk2.example.org",
    "DATABASE_URL": "postgresql://desk:secret@127.0.0.1:1/desk",
}
"""Settings of production with which the site can be set up (nothing answers at that address)."""

_OURS = ("STEPDOWN_", "DJANGO_", "DATABASE_")


def environment(**ours: str) -> dict[str, str]:
    """The environment with our variables alone as given."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    return kept | ours


def ran(code: str, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """A line of Python, run."""
    return subprocess.run(
        [sys.executable, "-c", code], env=environment(**env), capture_output=True, text=True, check=False
    )


def command(*arguments: str, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """A command of the command line, run."""
    code = f"import sys; from stepdown.cli import main; sys.exit(main({list(arguments)!r}))"
    return ran(code, env)
