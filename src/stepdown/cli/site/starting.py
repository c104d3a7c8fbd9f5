"""How a starter of a document is written: a web page or a Word document, by the name of the file."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.reporting.report import Report
    from stepdown.reporting.rights.site_facts import SiteFacts

KINDS = (".html", ".docx")


def add_out(parser: ArgumentParser) -> None:
    """The file that is written."""
    parser.add_argument("out", metavar="OUT", type=Path, help="the file to write, ending in .html or .docx")


def write_starter(args: Namespace, command: str, report_of: "Callable[[SiteFacts], Report]") -> int:
    """Write it: 0 done, 2 where the file's name, the folder or the database will not do."""
    from stepdown.cli.site.ready import database_is_ready_or_say
    from stepdown.records.starters.facts import site_facts
    from stepdown.reporting.renderers.docx import to_docx
    from stepdown.reporting.renderers.html import to_html

    out: Path = args.out
    if out.suffix not in KINDS:
        print(f"stepdown site {command}: {out} must end in .html or .docx.", file=sys.stderr)
        return 2
    if not database_is_ready_or_say():
        return 2
    report = report_of(site_facts())
    try:
        out.write_bytes(to_docx(report) if out.suffix == ".docx" else to_html(report).encode())
    except OSError as error:
        print(f"stepdown site {command}: {out} cannot be written: {error.strerror}.", file=sys.stderr)
        return 2
    print(f"Wrote {out}. It is a starter: answer what it leaves open.", file=sys.stderr)
    return 0
