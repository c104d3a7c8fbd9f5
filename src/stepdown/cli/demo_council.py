"""`stepdown demo-council OUT`: an invented council's files about the same children, a team's data, and the truth."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("out", metavar="OUT", type=Path, help="a new folder")
    parser.add_argument("--children", metavar="N", type=int, default=1000, help="how many children (default 1,000)")
    parser.add_argument("--seed", metavar="S", type=int, default=1, help="another council for another number")
    parser.add_argument("--families", metavar="N", type=int, default=81, help="families of the team (default 81)")


def run(args: Namespace) -> int:
    """Write the files and say what they are; 2 where they cannot be written there."""
    from rich.console import Console

    from stepdown.dataset.whole import OutputRefusedError
    from stepdown.invented.council.files import write_council

    if args.children < 1 or args.families < 1:
        print("stepdown demo-council: give whole numbers from 1.", file=sys.stderr)
        return 2
    try:
        with Console(stderr=True).status("Making up a council") as status:
            council = write_council(
                args.out, args.seed, args.children, args.families, lambda what: status.update(f"Writing {what}")
            )
    except (OutputRefusedError, OSError) as error:
        print(f"stepdown demo-council: {error}", file=sys.stderr)
        return 2
    print(f"{len(council.children):,} invented children of {len(council.households):,} families are in {args.out}.")
    print("Nobody in these files exists. Next: docs/how-to/import-council-files.md walks one family through them.")
    return 0
