"""Sentences of an evaluation, as its release says them."""

import json
from collections.abc import Mapping
from pathlib import Path

from stepdown.cli.written_file import UnreadableError, text_of


def released_sentences(path: Path) -> Mapping[str, str]:
    """A sentence for each result of a release, by its id. UnreadableError where the file is something else."""
    try:
        found = json.loads(text_of(path))
        return {result["id"]: f"{result['sentence']} (evaluation)" for result in found["results"]}
    except (json.JSONDecodeError, KeyError, TypeError) as fault:
        raise UnreadableError(
            f"{path} is no release of an evaluation. Give the release/results.json that 'stepdown evaluate' wrote: "
            "its figures may be shown."
        ) from fault
