"""`stepdown template OUT.xlsx`: write the blank service workbook."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("out", metavar="OUT.xlsx", type=Path, help="the workbook to write; an older one is replaced")


def run(args: Namespace) -> int:
    """Write the workbook: 0 done, 2 where it cannot be written there."""
    from stepdown.dataset.whole import OutputRefusedError
    from stepdown.exchange.template.workbook import write_template

    if args.out.suffix.lower() != ".xlsx":
        print("stepdown template: the name of the workbook must end in .xlsx", file=sys.stderr)
        return 2
    try:
        write_template(args.out)
    except (OutputRefusedError, OSError) as error:
        print(f"stepdown template: {error}", file=sys.stderr)
        return 2
    print(f"Wrote {args.out}. Read its first sheet, fill it in, and then run: stepdown check {args.out}")
    return 0
