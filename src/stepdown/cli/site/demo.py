"""The demonstration's site: an embedded database made anew, the invented pilot in it, and one-click log-in."""

import os
import secrets
import shutil
import sys
from functools import partial
from pathlib import Path

from stepdown.cli.site.ready import now, ready_or_say
from stepdown.cli.site.serving import Serving, is_free, serve

SETTINGS = "stepdown.web.settings.demo"
CASE_FILES = "case-files"
_PORTS = 20


def serve_demo(folder: Path, seed: int, port: int) -> int:
    """Make the record in a folder and serve it until stopped. What was changed in an earlier demonstration is gone."""
    folder.mkdir(parents=True, exist_ok=True)
    database = folder / "record.sqlite3"
    for old in folder.glob(f"{database.name}*"):
        old.unlink()
    # Set, and not only where nothing is set: a demonstration never touches the site of real families.
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    os.environ["STEPDOWN_SITE"] = str(database.absolute())
    os.environ["STEPDOWN_STATIC"] = str((folder / "static").absolute())
    os.environ["STEPDOWN_MAILS"] = str((folder / "mails").absolute())
    os.environ["STEPDOWN_SECRET_KEY"] = secrets.token_urlsafe(64)
    if not ready_or_say(SETTINGS):
        return 2
    shutil.rmtree(folder / CASE_FILES, ignore_errors=True)
    _make_record(seed, folder / CASE_FILES)
    return serve(Serving("127.0.0.1", _free_port(port), workers=1), SETTINGS, partial(_say_up, folder / CASE_FILES))


def _make_record(seed: int, case_files: Path) -> None:
    from django.core.management import call_command
    from django.db import connection

    from stepdown.cli.site.demo_day import begin_the_day
    from stepdown.cli.site.demo_figures import release_the_figures
    from stepdown.cli.site.demo_handover import hand_over
    from stepdown.cli.site.demo_record import make_demo_record
    from stepdown.cli.site.demo_voices import bring_the_voices

    call_command("migrate", verbosity=0, interactive=False)
    make_demo_record(seed, at=now(), case_files=case_files)
    begin_the_day(now())
    hand_over(now())
    release_the_figures(now())
    bring_the_voices(seed, now())
    connection.close()


def _free_port(first: int) -> int:
    """The port asked for, or the next that is free."""
    return next((port for port in range(first, first + _PORTS) if is_free("127.0.0.1", port)), first)


def _say_up(case_files: Path, address: str) -> None:
    print(
        f"The site is at {address} Everybody in it is invented; choose whom to be. Stop with Ctrl-C.\n"
        f"Case files of its council, for the manager to send, are in {case_files}.",
        file=sys.stderr,
    )
