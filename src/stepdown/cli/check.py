"""`stepdown check DATA`: read a file or folder, say all that is wrong with it and where, and what to do."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.exchange.read import Loaded


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("data", metavar="DATA", type=Path, help="a workbook, a folder of CSV or Parquet, a dataset")
    parser.add_argument("--mapping", metavar="FILE", type=Path, help="the mapping file of a single wide sheet")
    parser.add_argument("--json", action="store_true", help="print one JSON value and nothing else")
    parser.add_argument("--findings", metavar="FILE", type=Path, help="where to write all findings, as CSV")


def run(args: Namespace) -> int:
    """Check: 0 nothing stops, 1 something must be put right, 2 nothing could be read."""
    from stepdown.cli.findings_screen import show
    from stepdown.dataset.whole import OutputRefusedError
    from stepdown.exchange.findings_file import write_findings
    from stepdown.exchange.read import load

    loaded = load(args.data, args.mapping)
    out = args.findings or Path(f"{args.data.resolve().stem}-findings.csv")
    try:
        if loaded.findings:
            write_findings(loaded.findings, out)
    except (OutputRefusedError, OSError) as error:
        print(f"stepdown check: the findings could not be written: {error}", file=sys.stderr)
        return 2
    print(_as_json(loaded)) if args.json else show(loaded, args.data, out)
    return _exit_code(loaded)


def _exit_code(loaded: "Loaded") -> int:
    if loaded.is_unreadable:
        return 2
    return 0 if loaded.dataset else 1


def _as_json(loaded: "Loaded") -> str:
    manifest = loaded.dataset.manifest if loaded.dataset else None
    said = {
        "usable": loaded.dataset is not None,
        "digest": manifest.digest if manifest else None,
        "invented": manifest.invented if manifest else None,
        "rows": dict(loaded.rows),
        "findings": [finding.as_dict() for finding in loaded.findings],
    }
    return json.dumps(said, indent=2, ensure_ascii=False)
