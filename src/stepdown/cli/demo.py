"""`stepdown demo`: the whole way on invented data, from a team's workbook to the report."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--out", metavar="DIR", type=Path, default=Path("demo"), help="where to write (default: demo)")
    parser.add_argument("--seed", metavar="N", type=int, default=1, help="draws other invented people (default: 1)")


def run(args: Namespace) -> int:
    """Invent, check, evaluate, report; says where the report is."""
    from stepdown.cli.loading import load_or_say
    from stepdown.cli.running import run_study
    from stepdown.evaluation.study import parse_study
    from stepdown.invented.pilot.study import study_text
    from stepdown.invented.workbook import write_pilot_workbook

    workbook: Path = args.out / "team-workbook.xlsx"
    args.out.mkdir(parents=True, exist_ok=True)
    print("Inventing a pilot of 90 families. Nobody in it exists.", file=sys.stderr)
    write_pilot_workbook(workbook, args.seed)
    (args.out / "study.toml").write_text(study_text(), encoding="utf-8")
    print(f"Checking {workbook}.", file=sys.stderr)
    loaded = load_or_say(workbook)
    if loaded.dataset is None:
        return 1
    made = run_study(loaded.dataset, parse_study(study_text()), args.out / "evaluation")
    if made is None:
        return 1
    print("The report is here, in four forms:", file=sys.stderr)
    for path in sorted((made / "release").iterdir()):
        print(path)
    return 0
