"""`stepdown import KIND FILES… --out DATASET`: a council's files, each child's story rebuilt, or a team's workbook."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.exchange.extracts import FileKind, Taken
    from stepdown.exchange.progress import Progress
    from stepdown.exchange.rebuilding import Places
    from stepdown.linkage.ladder.activity import ActivityKind


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("kind", metavar="KIND", help="cin-census, ssda903, annex-a, ssd, dfe-api or workbook")
    parser.add_argument(
        "files", metavar="FILES", nargs="+", help="files or folders of that kind, of one year or several"
    )
    parser.add_argument(
        *("--also",), metavar="KIND FILE", nargs="+", action="append", default=[], help="another kind, and its files"
    )
    parser.add_argument("--out", metavar="DATASET", type=Path, help="the folder of the dataset")
    parser.add_argument(
        "--mapping", metavar="FILE", type=Path, help="workbook: the mapping file of a single wide sheet"
    )
    parser.add_argument(
        *("--draft-mapping",),
        metavar="FILE",
        type=Path,
        help="workbook: write a first draft of the mapping, and no data",
    )
    parser.add_argument("--sheet", metavar="NAME", help="--draft-mapping: the sheet (the one with most known headings)")
    parser.add_argument("--identity", metavar="DIR", type=Path, help="where names and numbers go (DATASET-identity)")
    parser.add_argument("--notes", metavar="DIR", type=Path, help="where findings and conflicts go (DATASET-notes)")
    parser.add_argument(
        *("--assume-none",), metavar="WHAT", nargs="+", default=[], help="assumed not to have been, such as early_help"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON value and nothing else")


def run(args: Namespace) -> int:
    """Import: 0 done, 1 something must be put right first, 2 nothing could be read or wrong usage."""
    from stepdown.cli.import_workbook import WORKBOOK, import_workbook, wrong_usage
    from stepdown.dataset.whole import OutputRefusedError

    if wrong := wrong_usage(args):
        print(f"stepdown import: {wrong}", file=sys.stderr)
        return 2
    if args.kind == WORKBOOK:
        return import_workbook(args)
    try:
        asked = [_asked(args.kind, args.files), *(_asked(kind, files) for kind, *files in args.also)]
        assumed = _assumed(args.assume_none)
        return _import(args, [_take(kind, files) for kind, files in asked], assumed)
    except (ValueError, OutputRefusedError, OSError) as error:
        print(f"stepdown import: {error}", file=sys.stderr)
        return 2


def _asked(kind: str, files: Sequence[str]) -> "tuple[FileKind, list[Path]]":
    from stepdown.cli.import_workbook import WORKBOOK
    from stepdown.exchange.extracts import FileKind

    if kind not in list(FileKind):
        raise ValueError(f"'{kind}' is not a kind of file. Use one of: {', '.join((*FileKind, WORKBOOK))}.")
    if not files:
        raise ValueError(f"name the files of {kind}.")
    return FileKind(kind), [Path(file) for file in files]


def _assumed(words: Iterable[str]) -> "list[ActivityKind]":
    from stepdown.linkage.ladder.activity import ActivityKind

    levels = [str(kind) for kind in ActivityKind if kind.level]
    if unknown := [word for word in words if word not in levels]:
        raise ValueError(f"'{unknown[0]}' cannot be assumed not to have been. Use one of: {', '.join(levels)}.")
    return [ActivityKind(word) for word in words]


def _take(kind: "FileKind", files: Sequence[Path]) -> "Taken":
    from stepdown.exchange.extracts import take

    with _progress(kind.label) as told:
        return take(kind, files, date.today(), progress=told)  # noqa: DTZ011 - the day where the command is run


def _import(args: Namespace, taken: "list[Taken]", assumed: "list[ActivityKind]") -> int:
    from stepdown.cli.import_screen import show, told
    from stepdown.exchange.rebuilding import keep, rebuild

    if not all(of_kind.is_sound for of_kind in taken):
        print(json.dumps(told(taken), indent=2)) if args.json else show(taken, None, None)
        return 2 if not any(of_kind.extracts for of_kind in taken) else 1
    rebuilt = rebuild(taken, assumed)
    places = _places(args)
    dataset = keep(rebuilt, places)
    print(json.dumps(told(taken, rebuilt, dataset), indent=2)) if args.json else show(taken, rebuilt, places)
    return 0


def _places(args: Namespace) -> "Places":
    from stepdown.exchange.rebuilding import Places

    out: Path = args.out
    beside = {part: out.with_name(f"{out.name}-{part}") for part in ("identity", "notes")}
    return Places(out, args.identity or beside["identity"], args.notes or beside["notes"])


@contextmanager
def _progress(what: str) -> "Iterator[Progress]":
    """A line on standard error that counts what has been read, for a person who waits."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("Reading {task.description}: {task.completed:,.0f}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done: bar.update(task, completed=done)
