"""`stepdown site verify-audit`: whether anything of what happened has been changed, taken away or put in."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.domain.chain import Break
    from stepdown.records.chained import Chained


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "--anchors",
        metavar="FILE",
        type=Path,
        help="lines that this command printed before and that were kept elsewhere, each a link's number and digest",
    )


def run(args: Namespace) -> int:
    """Look: 0 where all is as it was written, 1 where it is not, 2 where the database or the file cannot be read.

    Printed is the newest link's number and digest, to be kept where nobody who can change the database reaches.
    """
    from stepdown.cli.site.ready import database_is_ready_or_say
    from stepdown.records.chained import look_through_chain
    from stepdown.records.guards import guards_stand

    try:
        anchors = dict(_anchors(args.anchors.read_text("utf-8").splitlines() if args.anchors else ()))
    except (OSError, ValueError) as error:
        print(f"stepdown site verify-audit: {args.anchors} cannot be read: {error}.", file=sys.stderr)
        return 2
    if not database_is_ready_or_say():
        return 2
    found = look_through_chain(anchors)
    _say(found)
    if not guards_stand():
        print("The database does not refuse changes of the audit. Run: stepdown site migrate", file=sys.stderr)
        return 1
    return 1 if found.broken else 0


def _anchors(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    for place, line in enumerate(lines, 1):
        match line.split():
            case []:
                continue
            case [number, digest] if number.isdecimal() and len(digest) == 64:
                yield int(number), digest
            case _:
                raise ValueError(f"line {place} is not a link's number and its digest")


def _say(found: "Chained") -> None:
    if found.broken:
        print(f"The audit is not whole. {_told(found.broken)}", file=sys.stderr)
    else:
        links = found.newest.number if found.newest else 0
        print(f"All is as it was written. Entries: {found.entries:,}. Links: {links:,}.", file=sys.stderr)
    if found.waiting:
        print(f"Not chained yet: {found.waiting:,}. The job chain_audit does it.", file=sys.stderr)
    if found.newest and not found.broken:
        print(f"{found.newest.number} {found.newest.digest}")


def _told(broken: "Break") -> str:
    if broken.entry is None:
        return f"Link {broken.link:,} {broken.how}."
    return f"Entry {broken.entry:,}, in link {broken.link:,}, {broken.how}."
