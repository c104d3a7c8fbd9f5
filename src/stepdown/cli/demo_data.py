"""`stepdown demo-data OUT`: the invented pilot, at any size, as a dataset or as a team's workbook."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.dataset.dataset import Dataset


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("out", metavar="OUT", type=Path, help="a new folder; with --workbook, a file")
    parser.add_argument(
        "--seed", metavar="N", type=int, default=1, help="changes who has what and when, never a count (default 1)"
    )
    parser.add_argument(
        "--families", metavar="N", type=_families, default=90, help="how many families (default 90: the pilot)"
    )
    parser.add_argument("--workbook", action="store_true", help="write one workbook (.xlsx), as a team would keep it")


def run(args: Namespace) -> int:
    """Write the data and say what they are and where; 2 where they cannot be written there."""
    from stepdown.dataset.whole import OutputRefusedError
    from stepdown.exchange.template.workbook import TooManyRowsError

    try:
        dataset = _workbook(args) if args.workbook else _dataset(args, args.out)
    except (OutputRefusedError, TooManyRowsError, OSError) as error:
        print(f"stepdown demo-data: {error}", file=sys.stderr)
        return 2
    print(f"{dataset.manifest.title}.")
    print(f"{dataset.manifest.rows['families']:,} families are in {args.out}.")
    return 0


def _dataset(args: Namespace, out: Path) -> "Dataset":
    from stepdown.invented.write import write_pilot

    with _progress_bar() as progress:
        return write_pilot(out, args.seed, args.families, progress)


def _workbook(args: Namespace) -> "Dataset":
    from stepdown.exchange.template.workbook import write_workbook

    with TemporaryDirectory() as folder:
        dataset = _dataset(args, Path(folder) / "data")
        write_workbook(dataset, args.out)
        return dataset


def _families(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text} is not a number of families: give a whole number from 1")
    return int(text)


@contextmanager
def _progress_bar() -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error, for a person who waits; nothing where nobody is looking."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Making up families", total=None, start=False)

        def told(done: int, every: int) -> None:
            bar.start_task(task)
            bar.update(task, completed=done, total=max(done, every))

        yield told
