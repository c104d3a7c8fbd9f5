"""`stepdown evaluate STUDY.toml --data DATA --out DIR`: from data and a study to results and a report."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from stepdown.cli.engines import add_engine_arguments, opener_or_say
from stepdown.cli.publishing import add_publishing_arguments, publishing_of


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("study", metavar="STUDY.toml", type=Path, help="the study file: what is asked of the data")
    parser.add_argument("--data", metavar="DATA", type=Path, required=True, help="a workbook, a folder, a dataset")
    parser.add_argument("--mapping", metavar="FILE", type=Path, help="the mapping file of a single wide sheet")
    parser.add_argument(
        "--out", metavar="DIR", type=Path, required=True, help="a new folder, or that of an earlier run"
    )
    add_publishing_arguments(parser)
    add_engine_arguments(parser)


def run(args: Namespace) -> int:
    """Evaluate: 0 done, 1 the data or the study were refused, 2 something could not be read."""
    from stepdown.cli.loading import load_or_say
    from stepdown.cli.running import run_study
    from stepdown.cli.written_file import UnreadableError, read_written
    from stepdown.evaluation.study import parse_study

    study = read_written(args.study, parse_study, "a study")
    opener = opener_or_say(args) if study else None
    if study is None or opener is None:
        return 2
    loaded = load_or_say(args.data, args.mapping)
    if loaded.dataset is None:
        return 2 if loaded.is_unreadable else 1
    try:
        publishing = publishing_of(args, study)
    except UnreadableError as error:
        print(f"stepdown evaluate: {error}", file=sys.stderr)
        return 2
    made = run_study(loaded.dataset, study, args.out, publishing, opener)
    if made:
        print(made, file=sys.stderr)
    return 0 if made else 1
