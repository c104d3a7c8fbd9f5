"""A record of so many invented families: usage ``python -m benchmarks.load.make_record FAMILIES [FAMILIES_OF_A_TEAM]``.

The settings are those of the environment. The demonstration's record is made as the demonstration makes it, and grown.
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import django

from stepdown.invented.write import PILOT_FAMILIES

OF_A_TEAM = 1_000
"""Families in the record of one team: about eight years of the pilot's work."""


def main(families: int, of_a_team: int = OF_A_TEAM) -> None:
    """Make it, and say how long each part took."""
    django.setup()
    from django.core.management import call_command

    from benchmarks.load.grow import Size, grow
    from stepdown.cli.site.demo_day import begin_the_day
    from stepdown.cli.site.demo_record import make_demo_record
    from stepdown.cli.site.ready import now

    begun = time.perf_counter()
    call_command("migrate", verbosity=0, interactive=False)
    with TemporaryDirectory() as folder:
        make_demo_record(1, at=now(), case_files=Path(folder) / "case-files")
    begin_the_day(now())
    loaded = time.perf_counter()
    grow(Size(families // PILOT_FAMILIES - 1, max(1, of_a_team // PILOT_FAMILIES)))
    print(f"made in {loaded - begun:.1f} s, grown in {time.perf_counter() - loaded:.1f} s", file=sys.stderr)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
