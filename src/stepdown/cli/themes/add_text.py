"""`stepdown themes add-text FOLDER FILE`: a transcript comes in, clean; nothing of it is kept before it is."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from stepdown.cli.themes.folder import takes_coder, takes_folder
from stepdown.cli.themes.register_file import register_of, takes_register
from stepdown.cli.themes.telling import JSON_HELP, count_of, print_json, say, say_findings
from stepdown.themes.sources import SourceKind

if TYPE_CHECKING:
    from stepdown.cli.themes.text.prepare import Waits
    from stepdown.themes.bringing_in.waiting import WaitingText
    from stepdown.themes.project.log import Log
    from stepdown.themes.project.rules import Hand
    from stepdown.themes.pseudonyms.register import Register
    from stepdown.themes.texts.heard import Heard


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    parser.add_argument("text", metavar="FILE", type=Path, help="a transcript: docx, odt, rtf, txt, vtt, srt or pdf")
    parser.add_argument("--kind", choices=[str(kind) for kind in SourceKind], required=True, help="what it is")
    parser.add_argument("--title", metavar="WORDS", required=True, help="a name that tells nobody apart")
    parser.add_argument("--held-on", metavar="YYYY-MM-DD", type=date.fromisoformat, help="the day of the talk")
    parser.add_argument("--minutes", metavar="N", type=int, help="how long it took")
    parser.add_argument(
        "--delete-recording-by", metavar="YYYY-MM-DD", type=date.fromisoformat, help="when its recording must be gone"
    )
    _takes_pairs(parser, "--speaker", "LABEL=WHO", "who a label is: a pseudonym, interviewer or nobody")
    _takes_pairs(parser, "--replace", "WORDS=PSEUDONYM", "what stands for words that tell who somebody is")
    _takes_pairs(parser, "--leave", "WORDS=REASON", "words that look like a name and can stay, and why")
    takes_register(parser)
    takes_coder(parser)
    parser.add_argument("--json", action="store_true", help=JSON_HELP)


def _takes_pairs(parser: ArgumentParser, option: str, metavar: str, words: str) -> None:
    parser.add_argument(option, metavar=metavar, action="append", default=[], help=f"{words}; once for each")


def run(args: Namespace) -> int:
    """Bring it in: 0 done, 1 where something must be decided first, 2 where a file cannot be read."""
    from stepdown.cli.themes.folder import hand_of
    from stepdown.cli.themes.text.prepare import Told, Waits, prepared
    from stepdown.cli.written_file import bytes_of
    from stepdown.exchange.project_folder.folder import read_folder
    from stepdown.exchange.transcripts.read import TRANSCRIPT_LIMITS, read_transcript

    log, register = read_folder(args.folder), register_of(args.register)
    hand, content = hand_of(log, args.coder), bytes_of(args.text, TRANSCRIPT_LIMITS.file_bytes)
    read = read_transcript(content, args.text.name)
    say_findings(read.findings)
    if read.heard is None:
        return 2
    told = Told(args.speaker, args.replace, args.leave)
    text = prepared(_waiting(args, read.heard), read.heard, told, project=log.project, register=register)
    if isinstance(text, Waits):
        return _waits(text, as_json=args.json)
    return _bring_in(args, log, text, hand=hand, register=register)


def _waiting(args: Namespace, heard: "Heard") -> "WaitingText":
    from stepdown.themes.bringing_in.waiting import waiting

    known = {
        "held_on": args.held_on, "minutes": args.minutes, "recording_delete_by": args.delete_recording_by,
    }  # fmt: skip
    return waiting(SourceKind(args.kind), args.title, heard).model_copy(update=known)


def _waits(waits: "Waits", *, as_json: bool) -> int:
    if as_json:
        print_json({"brought_in": False, **waits.values})
        return 1
    say(f"Nothing was brought in. {waits.why}")
    for line in waits.lines:
        say(line)
    return 1


def _bring_in(args: Namespace, log: "Log", text: "WaitingText", *, hand: "Hand", register: "Register") -> int:
    from stepdown.cli.themes.folder import keep, now
    from stepdown.themes.bringing_in.stand import brought_in
    from stepdown.themes.project.propose import written

    event = brought_in(text, log.project, register, source=uuid4().hex)
    keep(args.folder, log, written(log, [event], by=hand.coder, at=now()))
    if args.json:
        print_json({"brought_in": True, "source": event.source, "turns": len(event.turns)})
    replaced = sum(event.replaced.values())
    say(f"“{event.title}” is in the project: {count_of(len(event.turns), 'turn')}, {replaced:,} words replaced.")
    return 0
