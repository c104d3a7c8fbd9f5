"""The file ``dataset.json``: what a kept dataset says of itself."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from stepdown.dataset.contract import CONTRACT, CONTRACT_VERSION
from stepdown.dataset.dataset import Manifest

MANIFEST_FILE = "dataset.json"


class UnreadableDatasetError(Exception):
    """A folder cannot be read as a dataset. Its text is a sentence for the person, with the reason."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder} cannot be read as a dataset: {reason}.")


def manifest_text(manifest: Manifest) -> str:
    """The manifest as JSON, the same text for the same manifest."""
    return json.dumps(asdict(manifest), indent=2, ensure_ascii=False) + "\n"


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the dataset in a folder; UnreadableDatasetError if there is none that can be read."""
    try:
        said = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UnreadableDatasetError(folder, f"it has no {MANIFEST_FILE}") from error
    except (OSError, ValueError) as error:
        raise UnreadableDatasetError(folder, f"its {MANIFEST_FILE} is damaged ({error})") from error
    if not isinstance(said, dict) or said.get("contract") != CONTRACT_VERSION:
        raise UnreadableDatasetError(folder, f"it does not say that it follows version {CONTRACT_VERSION}")
    try:
        return _manifest(said)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableDatasetError(folder, f"its {MANIFEST_FILE} is not complete ({error})") from error


def _manifest(said: dict[str, Any]) -> Manifest:
    rows = {str(name): int(count) for name, count in said["rows"].items()}
    if unknown := sorted(rows.keys() - CONTRACT.keys()):
        raise ValueError(f"the contract has no table {', '.join(unknown)}")
    sources = tuple(str(source) for source in said["sources"])
    return Manifest(str(said["title"]), str(said["digest"]), rows, sources, bool(said["invented"]))
