"""`stepdown timeline DATASET --child ID | --family ID | --cohort --out FILE.html`: children over time, on one page."""

import csv
import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.written_file import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stepdown.dataset.dataset import Dataset
    from stepdown.evaluation.timelines.told import ToldChildren
    from stepdown.reporting.report import Report
    from stepdown.reporting.timelines.pages import Noted

CONFLICTS = "conflicts.csv"


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("data", metavar="DATASET", type=Path, help="a dataset, a workbook or a folder of tables")
    whom = parser.add_mutually_exclusive_group(required=True)
    whom.add_argument("--child", metavar="ID", help="one child, by the id in the table children")
    whom.add_argument("--family", metavar="ID", help="the children of one family")
    whom.add_argument(
        "--cohort", action="store_true", help="all children of referred families, by months from referral"
    )
    parser.add_argument(
        "--out", metavar="FILE.html", type=Path, required=True, help="the page; an older one is replaced"
    )
    parser.add_argument("--notes", metavar="DIR", type=Path, help="the notes of stepdown import (DATASET-notes)")
    parser.add_argument("--json", action="store_true", help="print one JSON value and nothing else")


def run(args: Namespace) -> int:
    """Show: 0 done, 1 nobody of that id or data must be put right, 2 nothing could be read or written."""
    from stepdown.cli.loading import load_or_say
    from stepdown.dataset.whole import OutputRefusedError
    from stepdown.evaluation.refusal import EvaluationRefusal

    try:
        loaded = load_or_say(args.data)
        if loaded.dataset is None:
            return 2 if loaded.is_unreadable else 1
        report, told = _cohort(loaded.dataset) if args.cohort else _single(args, loaded.dataset)
        _write(report, args.out)
    except EvaluationRefusal as refusal:
        print(f"stepdown timeline: {refusal}", file=sys.stderr)
        return 1
    except (UnreadableError, OutputRefusedError, OSError) as error:
        print(f"stepdown timeline: {error}", file=sys.stderr)
        return 2
    print(
        json.dumps(told, indent=2, ensure_ascii=False) if args.json else f"{report.title}: {args.out}\n{report.banner}"
    )
    return 0


def _cohort(dataset: "Dataset") -> "tuple[Report, object]":
    from stepdown.evaluation.timelines.as_json import months_json
    from stepdown.evaluation.timelines.months import by_month
    from stepdown.reporting.timelines.pages import cohort_page

    counted = by_month(dataset)
    return cohort_page(counted, dataset.manifest), months_json(counted)


def _single(args: Namespace, dataset: "Dataset") -> "tuple[Report, object]":
    from stepdown.evaluation.timelines.as_json import children_json
    from stepdown.evaluation.timelines.told import one_child, one_family
    from stepdown.reporting.timelines.pages import child_page, family_page

    told = one_child(dataset, args.child) if args.child is not None else one_family(dataset, args.family)
    noted = _noted(args, told)
    if args.child is not None:
        report = child_page(told, dataset.manifest, noted)
    else:
        report = family_page(told, args.family, dataset.manifest, noted)
    conflicts = None if noted is None else [_plain(conflict) for conflict in noted]
    return report, children_json(told) | {"conflicts": conflicts}


def _plain(noted: "Noted") -> dict[str, str]:
    return {"child_id": noted.child, "day": noted.day, "what": noted.what, "written": noted.written}


def _noted(args: Namespace, told: "ToldChildren") -> "Sequence[Noted] | None":
    """What an import noted of these children, in the folder named or in that beside the dataset; None: no notes."""
    from stepdown.reporting.timelines.pages import Noted

    folder: Path = args.notes or args.data.resolve().with_name(f"{args.data.resolve().name}-notes")
    if args.notes is None and not (folder / CONFLICTS).is_file():
        return None
    asked = {child.child for child in told.children}
    try:
        with (folder / CONFLICTS).open(encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["child"] in asked]
            return [Noted(row["child"], row["day"], row["what"], row["written"]) for row in rows]
    except (OSError, UnicodeDecodeError, KeyError, csv.Error) as fault:
        raise UnreadableError(
            f"{folder / CONFLICTS} cannot be read as the conflicts of an import ({fault})."
        ) from fault


def _write(report: "Report", out: Path) -> None:
    from stepdown.dataset.whole import whole_file_or_nothing
    from stepdown.reporting.renderers.html import to_html

    with whole_file_or_nothing(out) as made:
        made.write_text(to_html(report), encoding="utf-8")
