"""`stepdown export DATASET --as KIND --out DIR`: a dataset given to others, with a codebook."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

KINDS = ("csv", "research", "ssd", "validator-cin", "validator-903")


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("data", metavar="DATASET", type=Path, help="a dataset, a workbook or a folder of tables")
    parser.add_argument(
        *("--as",),
        dest="kind",
        choices=KINDS,
        required=True,
        help="plain sheets, one for research, or a form of the sector's: its dataset, or a validator's tables",
    )
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="a new folder")
    parser.add_argument("--key", metavar="FILE", type=Path, help="research: where the key to its ids goes, apart")
    parser.add_argument("--secret", metavar="FILE", type=Path, help="research: a file whose bytes make the ids again")


def run(args: Namespace) -> int:
    """Export: 0 done, 1 data must be put right first, 2 nothing could be read or written, or wrong usage."""
    from stepdown.cli.loading import load_or_say
    from stepdown.dataset.whole import OutputRefusedError

    if args.kind == "research" and args.key is None:
        print("stepdown export: say with --key where the key to the ids goes.", file=sys.stderr)
        return 2
    loaded = load_or_say(args.data)
    if loaded.dataset is None:
        return 2 if loaded.is_unreadable else 1
    try:
        if args.kind == "csv":
            from stepdown.exchange.export.plain import write_plain

            write_plain(loaded.dataset, args.out)
        elif args.kind == "research":
            from stepdown.exchange.export.research import write_research

            write_research(loaded.dataset, args.out, args.key, _secret(args.secret))
        else:
            from stepdown.exchange.export.forms import write_form

            losses = write_form(loaded.dataset, args.kind, args.out)
            print(
                f"The export is in {args.out}. What it does not say, or leaves empty, is in losses.csv: {losses} lines."
            )
            return 0
    except (ValueError, OutputRefusedError, OSError) as error:
        print(f"stepdown export: {error}", file=sys.stderr)
        return 2
    print(f"The export is in {args.out}, its columns explained in codebook.csv.")
    return 0


def _secret(path: Path | None) -> bytes:
    """The bytes of a file, or new ones that nobody keeps: then no later extract can have the same ids."""
    from secrets import token_bytes

    secret = path.read_bytes() if path else token_bytes(32)
    if len(secret) < 16:
        raise ValueError("The secret is too short to keep anybody from trying ids out: give 16 bytes or more.")
    return secret
