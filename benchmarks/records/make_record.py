"""A record of so many invented families: usage ``python -m benchmarks.records.make_record DATABASE FAMILIES``."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.records.site import set_up


def main(database: str, families: int) -> None:
    """Invent a service, and load it as its team would load its earlier data."""
    set_up(database)
    from django.core.management import call_command
    from django.utils import timezone

    from stepdown.invented.write import write_pilot
    from stepdown.records.actions.colleagues.teams import TeamNamed
    from stepdown.records.actions.loading.load import load_dataset

    call_command("migrate", verbosity=0, interactive=False)
    with TemporaryDirectory() as folder:
        dataset = write_pilot(Path(folder) / "data", 1, families)
        load_dataset(by=None, at=timezone.localtime(), dataset=dataset, team=TeamNamed("Team", "Council"))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
