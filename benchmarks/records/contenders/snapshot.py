"""Stepdown: the record as the dataset, kept as Parquet. Says how many contacts it has."""

import json
import sys
from pathlib import Path

from benchmarks.records.site import set_up


def main(database: Path, out: Path) -> None:
    """Take the snapshot and keep it."""
    set_up(database)
    from django.utils import timezone

    from stepdown.records.snapshot.snapshot import write_snapshot

    taken = write_snapshot(timezone.localtime(), out.with_suffix(".dataset"), invented=True)
    out.write_text(json.dumps({"contacts": taken.manifest.rows["contacts"]}), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
