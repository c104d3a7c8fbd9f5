"""`stepdown compare DESIGN.toml --out DIR`: districts with the team beside districts without it."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.publishing import PROFILES

if TYPE_CHECKING:
    from stepdown.evaluation.comparing.design import AreaDesign


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "design", metavar="DESIGN.toml", type=Path, help="the design: what is counted, where and from when"
    )
    parser.add_argument(
        "--out", metavar="DIR", type=Path, required=True, help="a new folder, or that of an earlier run"
    )
    parser.add_argument("--profile", choices=PROFILES, help="how figures are protected, instead of the design's choice")


def run(args: Namespace) -> int:
    """Compare: 0 done, 1 the counts were refused, 2 something could not be read."""
    from stepdown.cli.written_file import UnreadableError, read_written, text_of
    from stepdown.evaluation.comparing.design import parse_design

    design = read_written(args.design, parse_design, "a design")
    if design is None:
        return 2
    try:
        counts = text_of(args.design.parent / design.counts)
    except UnreadableError as unreadable:
        print(f"stepdown compare: counts: {unreadable}", file=sys.stderr)
        return 2
    made = _write(counts, design, args.out, args.profile)
    if made:
        print(made, file=sys.stderr)
    return 0 if made else 1


def _write(counts: str, design: "AreaDesign", out: Path, profile: str | None) -> Path | None:
    from stepdown.cli.running import is_a_run, telling, write_files
    from stepdown.dataset.whole import OutputRefusedError, whole_or_nothing
    from stepdown.evaluation.comparing.compare import compare
    from stepdown.evaluation.refusal import EvaluationRefusal
    from stepdown.reporting.comparison.assemble import files_of_a_comparison, protect_comparison
    from stepdown.reporting.disclosure.protect import DisclosureError

    try:
        with whole_or_nothing(out, may_replace=is_a_run) as made, telling() as tell:
            findings = compare(counts, design, tell)
            tell("protecting small counts")
            protected = protect_comparison(findings, design, profile)
            write_files(made, files_of_a_comparison(findings, protected, design, tell))
    except (OutputRefusedError, EvaluationRefusal, DisclosureError) as refused:
        print(f"stepdown compare: {refused}", file=sys.stderr)
        return None
    return out
