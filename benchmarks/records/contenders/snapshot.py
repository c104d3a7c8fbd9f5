"""Stepdown: the record as the dataset, in Parquet files. Says how many contacts it has."""

import json
import sys
from pathlib import Path

from benchmarks.records.site import set_up


def main(database: str, out: Path) -> None:
    """Take the snapshot."""
    set_up(database)
    from django.utils import timezone

    from stepdown.records.snapshot.snapshot import snapshot

    with snapshot(timezone.localtime(), invented=True) as taken:
        out.write_text(json.dumps({"contacts": taken.manifest.rows["contacts"]}), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
