"""`stepdown site import-council PEOPLE.csv`: what the council's own system knows is brought in, whole or not at all."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("people", metavar="PEOPLE.csv", type=Path, help="one row for each child or adult")
    parser.add_argument("--dates", metavar="DATES.csv", type=Path, help="one row for each statutory date of a child")
    parser.add_argument("--authority", metavar="NAME", required=True, help="the council whose extract it is")
    parser.add_argument("--source", metavar="NAME", required=True, help="the system that it comes from")
    parser.add_argument(
        "--as-at", metavar="YYYY-MM-DD", type=date.fromisoformat, required=True, help="the day on which it was taken"
    )


def run(args: Namespace) -> int:
    """Bring it in: 0 done, 1 where the files or the record refuse it, 2 where one cannot be read."""
    from stepdown.cli.site.ready import database_is_ready_or_say, now
    from stepdown.exchange.council.extract import read_extract
    from stepdown.records.actions.council.import_extract import Taken, import_extract

    if not database_is_ready_or_say():
        return 2
    for path in (args.people, args.dates):
        if path is not None and not path.is_file():
            print(f"stepdown site import-council: there is no file {path}.", file=sys.stderr)
            return 2
    extract = read_extract(args.people, args.dates)
    for finding in extract.findings:
        at = f"{finding.file}{f', row {finding.row}' if finding.row else ''}"
        print(f"{at}: {finding.problem} {finding.remedy}", file=sys.stderr)
    taken = Taken(args.authority, args.source, args.as_at)
    import_extract(by=None, at=now(), taken=taken, extract=extract)
    people, dates = len(extract.people), len(extract.dates)
    print(f"Brought in {people:,} {'person' if people == 1 else 'people'} and {dates:,} dates.", file=sys.stderr)
    return 0
