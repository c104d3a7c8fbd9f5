"""`stepdown check DATA`: read a file or folder, say all that is wrong with it and where, and what to do."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.dataset.finding import Finding, Severity

if TYPE_CHECKING:
    from stepdown.exchange.read import Loaded

_SHOWN = 20


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("data", metavar="DATA", type=Path, help="a workbook, a folder of CSV or Parquet, a dataset")
    parser.add_argument("--mapping", metavar="FILE", type=Path, help="the mapping file of a single wide sheet")
    parser.add_argument("--json", action="store_true", help="print one JSON value and nothing else")
    parser.add_argument("--findings", metavar="FILE", type=Path, help="where to write all findings, as CSV")


def run(args: Namespace) -> int:
    """Check: 0 nothing stops, 1 something must be put right, 2 nothing could be read."""
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
    print(_as_json(loaded)) if args.json else _show(loaded, args.data, out)
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


def _show(loaded: "Loaded", data: Path, out: Path) -> None:
    """The first findings, where the rest are, and a sentence that says how it stands and what to do next."""
    from rich.console import Console

    console = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    for finding in _gravest_first(loaded.findings)[:_SHOWN]:
        console.print(
            finding.severity.label, style="bold red" if finding.severity is Severity.STOPS else "bold", end=": "
        )
        console.print(finding.where(), style="bold")
        console.print(f"  {finding.problem}{_value(finding)}\n  {finding.remedy}\n")
    if loaded.findings:
        console.print(f"{_shown(len(loaded.findings))} All of them are in {out}.")
    console.print(_how_it_stands(loaded, data))


def _gravest_first(findings: tuple[Finding, ...]) -> list[Finding]:
    return sorted(findings, key=lambda finding: finding.severity is not Severity.STOPS)


def _value(finding: Finding) -> str:
    return "" if finding.value is None or finding.value in finding.problem else f" The cell says: {finding.value}"


def _shown(count: int) -> str:
    found = "There is 1 finding." if count == 1 else f"There are {count:,} findings."
    return found if count <= _SHOWN else f"{found} The first {_SHOWN} are shown."


def _how_it_stands(loaded: "Loaded", data: Path) -> str:
    if loaded.is_unreadable:
        return f"Nothing could be read from {data}. Put right what is found and check it again."
    rows, tables = sum(loaded.rows.values()), sum(1 for count in loaded.rows.values() if count)
    read = f"Read {rows:,} {'row' if rows == 1 else 'rows'} in {tables} {'table' if tables == 1 else 'tables'}."
    stopping = sum(finding.severity is Severity.STOPS for finding in loaded.findings)
    if stopping:
        return f"{read} {stopping:,} of the findings must be put right before the data can be used. Then check again."
    if not rows:
        return f"{read} Fill in the sheets or files, and check again."
    return f"{read} The data can be used. Next: stepdown evaluate STUDY.toml --data {data} --out DIR"
