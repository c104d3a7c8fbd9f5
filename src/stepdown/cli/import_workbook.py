"""`stepdown import workbook FILES…`: a team's own workbook or sheet as a dataset, and a first draft of its mapping."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.dataset.dataset import Dataset
    from stepdown.exchange.read import Loaded
    from stepdown.exchange.wide.draft.compose import Draft
    from stepdown.exchange.wide.draft.read import Drafted

WORKBOOK = "workbook"
_FOR_OTHERS: dict[str, object] = {"also": [], "assume_none": [], "identity": None, "notes": None}
_FOR_WORKBOOKS: dict[str, object] = {"mapping": None, "draft_mapping": None, "sheet": None}


def wrong_usage(args: Namespace) -> str:
    """What is wrong with how the command was asked; empty where nothing is."""
    is_workbook = args.kind == WORKBOOK
    kind = "a workbook" if is_workbook else args.kind
    for name, nothing in (_FOR_OTHERS if is_workbook else _FOR_WORKBOOKS).items():
        if getattr(args, name) != nothing:
            return f"--{name.replace('_', '-')} is not for {kind}."
    if args.sheet and not args.draft_mapping:
        return "--sheet says which sheet a mapping is drafted for; in the mapping, its line 'sheet' says it."
    if args.draft_mapping and (args.out or args.mapping or len(args.files) > 1):
        return "a mapping is drafted from one file, before anything is imported: --draft-mapping MAPPING alone."
    return "" if args.out or args.draft_mapping else "say where the dataset is to be: --out DATASET."


def import_workbook(args: Namespace) -> int:
    """Draft a mapping, or import: 0 done, 1 something must be put right first, 2 nothing could be read or written."""
    files = [Path(file) for file in args.files]
    return _draft(files[0], args) if args.draft_mapping else _import(files, args)


def _draft(file: Path, args: Namespace) -> int:
    """Write the draft. What it leaves to decide is no fault of the file: a draft that is written is done."""
    from stepdown.cli.findings_screen import screen, show_findings
    from stepdown.dataset.whole import whole_file_or_nothing
    from stepdown.exchange.wide.draft.read import draft_mapping

    out: Path = args.draft_mapping
    if out.exists():
        print(f"stepdown import: {out} is there already, perhaps with your answers in it.", file=sys.stderr)
        return 2
    drafted = draft_mapping(file, args.sheet)
    if drafted.draft is not None:
        with whole_file_or_nothing(out) as path:
            path.write_text(drafted.text, encoding="utf-8")
    code = 0 if drafted.draft else 1 if drafted.heading_row else 2
    if args.json:
        print(json.dumps(_told(drafted, out), indent=2, ensure_ascii=False))
        return code
    console = screen()
    show_findings(console, drafted.findings)
    if drafted.draft is None:
        console.print(f"No mapping was drafted from {file}. Put right what is found and draft again.")
    else:
        _show(drafted.draft, out, file)
    return code


def _told(drafted: "Drafted", out: Path) -> dict[str, object]:
    draft = drafted.draft
    return {
        "mapping": str(out) if draft else None,
        "sheet": drafted.sheet,
        "heading_row": drafted.heading_row or None,
        "questions": [{"at": at, "question": question} for at, question in draft.questions] if draft else [],
        "not_mapped": dict(draft.not_mapped) if draft else {},
        "findings": [finding.as_dict() for finding in drafted.findings],
    }


def _show(draft: "Draft", out: Path, file: Path) -> None:
    """What is fed, what is left to decide and what was not mapped."""
    from stepdown.cli.findings_screen import screen

    console = screen()
    for part in draft.parts:
        fed = [heading for line in part.lines if line.is_fed for heading in line.headings]
        console.print(f"{part.table}: {', '.join(dict.fromkeys(fed)) or 'nothing yet'}")
    if draft.not_mapped:
        console.print(f"Not mapped: {', '.join(draft.not_mapped)}")
    if draft.questions:
        console.print("Left to decide:", style="bold")
    for at, question in draft.questions:
        console.print(f"  {at}: {question}")
    console.print(f"The draft is in {out}. Read each line, answer what is left, and say what may be left out. Then:")
    console.print(f"  stepdown import workbook {file} --mapping {out} --out DATASET")


def _import(files: list[Path], args: Namespace) -> int:
    from stepdown.dataset.store import write_dataset
    from stepdown.dataset.whole import OutputRefusedError
    from stepdown.exchange.read import load_together

    try:
        loaded = load_together(files, args.mapping)
        found = loaded.dataset
        if found is not None:
            about = found.manifest
            found = write_dataset(
                found.tables, args.out, title=about.title, sources=about.sources, invented=about.invented
            )
    except (OutputRefusedError, OSError) as error:
        print(f"stepdown import: {error}", file=sys.stderr)
        return 2
    print(_as_json(loaded, found)) if args.json else _say(loaded, args)
    return 0 if found else 2 if loaded.is_unreadable else 1


def _as_json(loaded: "Loaded", kept: "Dataset | None") -> str:
    said = {
        "usable": kept is not None,
        "digest": kept.manifest.digest if kept else None,
        "rows": dict(loaded.rows),
        "findings": [finding.as_dict() for finding in loaded.findings],
    }
    return json.dumps(said, indent=2, ensure_ascii=False)


def _say(loaded: "Loaded", args: Namespace) -> None:
    from stepdown.cli.findings_screen import SHOWN, screen, show_findings

    console = screen()
    show_findings(console, loaded.findings)
    if len(loaded.findings) > SHOWN:
        console.print(f"{len(loaded.findings):,} findings. stepdown check writes all of them.")
    if loaded.dataset is None:
        console.print("Nothing was written. Put right what is found and import again.")
        return
    rows = ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in loaded.rows.items() if count)
    console.print(f"{rows or 'No rows'}. The dataset is in {args.out}.")
