"""Reads and checks data, saying what is found; the commands that need a dataset begin here."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.exchange.read import Loaded


def load_or_say(data: Path, mapping: Path | None = None) -> "Loaded":
    """The data, read and checked; what is found in them is shown, and all of it written to a file."""
    from stepdown.cli.findings_screen import show
    from stepdown.exchange.findings_file import write_findings
    from stepdown.exchange.read import load

    loaded = load(data, mapping)
    if loaded.findings:
        out = Path(f"{data.resolve().stem}-findings.csv")
        write_findings(loaded.findings, out)
        show(loaded, data, out)
    return loaded
