"""`stepdown themes import FOLDER FILE`: what another program made comes in, under the names and times of its coders."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.themes.folder import takes_folder
from stepdown.cli.themes.register_file import register_of, takes_register
from stepdown.cli.themes.telling import JSON_HELP, count_of, print_json, say, say_findings

if TYPE_CHECKING:
    from stepdown.exchange.archive.arriving.sent import Sent
    from stepdown.exchange.archive.arriving.take_in import TakenIn


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    parser.add_argument("file", metavar="FILE", type=Path, help="a .qdpx or .qdc, or a codebook as .csv or .xlsx")
    parser.add_argument("--as", dest="coder", metavar="NAME", required=True, help="who brings it in")
    takes_register(parser)
    parser.add_argument(
        "--have-looked",
        action="store_true",
        help="what only looks like a number or an address is none; names of the register stop a text all the same",
    )
    parser.add_argument("--json", action="store_true", help=JSON_HELP)


def run(args: Namespace) -> int:
    """Take it up: 0 done (texts may wait), 1 refused, 2 where the file cannot be read."""
    from stepdown.cli.themes.folder import hand_of, now
    from stepdown.cli.written_file import bytes_of
    from stepdown.exchange.archive.arriving.looked_through import Look
    from stepdown.exchange.archive.arriving.sent import LARGEST, read_sent
    from stepdown.exchange.archive.arriving.take_in import taken_in
    from stepdown.exchange.project_folder.folder import append_to_folder, read_folder

    log = read_folder(args.folder)
    hand, sent = hand_of(log, args.coder), read_sent(bytes_of(args.file, LARGEST), args.file.name)
    if sent.arriving is None:
        _tell(args, sent, None)
        return 2
    look = Look(register_of(args.register), has_looked=args.have_looked)
    taken = taken_in(sent.arriving, log, by=hand.coder, at=now(), look=look)
    append_to_folder(args.folder, log, taken.entries)
    _tell(args, sent, taken)
    return 0


def _tell(args: Namespace, sent: "Sent", taken: "TakenIn | None") -> None:
    if args.json:
        print_json(_as_json(sent, taken))
        return
    say_findings(sent.findings)
    for lost in (*sent.left_behind, *(taken.left_out if taken else ())):
        say(f"Not taken: {lost.count or ''} × {lost.what}. {lost.why}.")
    if taken is None:
        return
    for waiting in taken.waits:
        say(waiting.said)
    came = ", ".join(f"{what.lower()}: {count:,}" for what, count in taken.counted().items())
    say(f"{count_of(len(taken.entries), 'entry', 'entries')} written. {came or 'Everything was here already'}.")


def _as_json(sent: "Sent", taken: "TakenIn | None") -> dict[str, object]:
    lost = (*sent.left_behind, *(taken.left_out if taken else ()))
    return {
        "came_in": taken.counted() if taken else {},
        "waits": [{"text": one.title, "reasons": list(one.reasons)} for one in taken.waits] if taken else [],
        "not_taken": [{"what": one.what, "count": one.count, "why": one.why} for one in lost],
        "findings": [finding.as_dict() for finding in sent.findings],
    }
