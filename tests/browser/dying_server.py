"""A server of the site that can be made to stop in the middle of saving, so that a test can kill it there.

    python -m tests.browser.dying_server FOLDER PORT

FOLDER holds the database; while a file ``armed`` stands in it, whoever records a contact comes as far as the middle of
the transaction, a file ``reached`` says so, and nothing more happens.
"""

import os
import sys
import time
from datetime import timedelta
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

HOURS_OF_SLEEP = 1


class Threaded(ThreadingMixIn, WSGIServer):
    """A request that stands still does not keep others waiting."""

    daemon_threads = True


class Quiet(WSGIRequestHandler):
    """Writes no log."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def serve(folder: Path, port: int) -> None:
    """Make the record where there is none, and serve it until killed."""
    database = folder / "record.sqlite3"
    is_new = not database.exists()
    os.environ["DATABASE_URL"] = f"sqlite:///{database}"
    os.environ["DJANGO_SETTINGS_MODULE"] = "stepdown.web.settings.test"
    import django

    django.setup()
    if is_new:
        _make_record()
    _stop_half_way(folder)
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.core.wsgi import get_wsgi_application

    application = StaticFilesHandler(get_wsgi_application())
    with make_server("127.0.0.1", port, application, Threaded, Quiet) as server:
        (folder / "up").touch()
        server.serve_forever()


def _make_record() -> None:
    from django.core.management import call_command

    from stepdown.domain.disciplines import Discipline
    from stepdown.web import clock
    from tests.cast import the_cast, working

    call_command("migrate", verbosity=0, interactive=False)
    working(the_cast(), Discipline.DOMESTIC_ABUSE, at=clock.now() - timedelta(hours=6))


def _stop_half_way(folder: Path) -> None:
    """Stand in for what follows from a contact: by then it is written, and nothing is committed."""
    from stepdown.records.actions.contacts import record

    follows = record.what_follows

    def stop(*given: object, **named: object) -> None:
        if (folder / "armed").exists():
            (folder / "reached").touch()
            time.sleep(HOURS_OF_SLEEP * 3600)
        follows(*given, **named)

    record.what_follows = stop


if __name__ == "__main__":
    serve(Path(sys.argv[1]), int(sys.argv[2]))
