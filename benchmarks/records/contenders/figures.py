"""Stepdown's figures of the record: usage ``… ADDRESS OUT MOMENT streamed|in_memory``. Says what was found.

``in_memory`` is the earlier way: every row is read into lists, the lists become tables, and the engine copies them.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from benchmarks.records.site import set_up


def main(address: str, out: Path, moment: str, way: str) -> None:
    """Take the figures, and say the dataset's digest, how many families it has, and a digest of the results."""
    set_up(address)
    digest, families, text = _WAYS[way](datetime.fromisoformat(moment))
    results = hashlib.sha256(text[text.index('"relations"') :].encode()).hexdigest()  # without the dataset's title
    out.write_text(json.dumps({"digest": digest, "families": families, "results": results}), encoding="utf-8")


type Found = tuple[str, int, str]


def _streamed(at: datetime) -> Found:
    from stepdown.records.figures import take
    from stepdown.records.studies import Chosen

    taken = take(at, Chosen())
    return taken.dataset_digest, taken.families, taken.text


def _in_memory(at: datetime) -> Found:
    from stepdown.records.figures import evaluated
    from stepdown.records.studies import Chosen, asked_of, study_in_force
    from stepdown.results.document import findings_text
    from tests.records.snapshot.in_memory import snapshot_in_memory

    dataset = snapshot_in_memory(at)
    study = asked_of(study_in_force(), Chosen(), dataset)
    findings = evaluated(dataset, study, lambda _: None)
    return dataset.manifest.digest, dataset.manifest.rows["families"], findings_text(findings)


_WAYS: Mapping[str, Callable[[datetime], Found]] = {"streamed": _streamed, "in_memory": _in_memory}


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], sys.argv[4])
