"""A server with a survey that can be made to stop in the middle of handing answers in, to be killed there.

    python -m tests.browser.dying_survey FOLDER PORT

As ``dying_server``; a file ``link`` in the folder says the token of a personal link.
"""

import sys
import time
from pathlib import Path

from tests.browser import dying_server


def make_record(folder: Path) -> None:
    """A survey of families, and one of its links."""
    from django.core.management import call_command

    from tests.cast import the_cast
    from tests.projects import a_project
    from tests.web.answering import every_kind, link, opened, with_sheets

    call_command("migrate", verbosity=0, interactive=False)
    cast = the_cast()
    survey = opened(cast, a_project(cast, with_sheets()), every_kind(), sheet="parent_or_carer")
    (folder / "link").write_text(link(survey))


def stop_half_way(folder: Path) -> None:
    """Stand in for the last thing that is written when answers are handed in: nothing is committed by then."""
    from stepdown.records.actions.surveys import answer

    count = answer._count

    def stop(survey: object, today: object, what: str) -> None:
        if what == "handed_in" and (folder / "armed").exists():
            (folder / "reached").touch()
            time.sleep(dying_server.HOURS_OF_SLEEP * 3600)
        count(survey, today, what)

    answer._count = stop


if __name__ == "__main__":
    place = Path(sys.argv[1])
    dying_server._make_record = lambda: make_record(place)
    dying_server._stop_half_way = stop_half_way
    dying_server.serve(place, int(sys.argv[2]))
