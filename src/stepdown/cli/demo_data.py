"""``stepdown demo-data OUT``: the invented pilot, at any size."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


def add_arguments(command: ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("out", type=Path, metavar="OUT", help="a new folder for the data")
    command.add_argument("--seed", type=int, default=1, help="who has what, and when; the counts stay (default 1)")
    command.add_argument(
        "--families", type=_families, default=90, metavar="N", help="how many families (default 90, the pilot)"
    )


def run(arguments: Namespace) -> int:
    """Write the data and say what and where; 2 where OUT holds something else."""
    from stepdown.dataset.whole import OutputRefusedError
    from stepdown.invented.write import write_pilot

    try:
        with _progress_bar() as progress:
            dataset = write_pilot(arguments.out, arguments.seed, arguments.families, progress)
    except OutputRefusedError as refused:
        print(f"stepdown demo-data: {refused}", file=sys.stderr)
        return 2
    print(f"{dataset.manifest.title}.")
    print(f"{dataset.manifest.rows['families']:,} families are in {arguments.out}.")
    return 0


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
