"""``stepdown replay``: a publication's numbers, printed beside recomputed."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.written_file import UnreadableError

if TYPE_CHECKING:
    from stepdown.evaluation.replay.publication import Publication
    from stepdown.evaluation.replay.sources import Sources, Text
    from stepdown.evaluation.replay.verdict import Replay

WRITTEN = {"replay.html", "replay.docx", "replay.pdf", "replay.json"}
LARGEST = 20_000_000
"""A figures file larger than this, in bytes, is not one that a person made."""


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    kept = ", ".join(_kept())
    parser.add_argument(
        "figures",
        metavar="FIGURES",
        help="a figures file (.csv), a margins file (.toml), a folder that holds figures.csv and margins.toml, "
        f"or the name of a kept study ({kept})",
    )
    parser.add_argument("--margins", type=Path, metavar="FILE", help="the margins file that the figures refer to")
    parser.add_argument("--json", action="store_true", help="print one JSON value on standard output, and nothing else")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write the report to this new folder")
    parser.add_argument(
        "--most", type=_most, default=10_000, metavar="N", help="stop after N tables that fit a reading (10000)"
    )


def run(arguments: Namespace) -> int:
    """0 where nothing is inconsistent, 1 where something is, 2 where a file cannot be read."""
    from stepdown.cli.replay_screen import show_findings, show_replay
    from stepdown.dataset.whole import OutputRefusedError
    from stepdown.evaluation.replay.as_json import as_json
    from stepdown.evaluation.replay.sources import replay_sources

    try:
        publication, replayed = replay_sources(_sources(arguments.figures, arguments.margins), arguments.most)
        if arguments.out is not None and not replayed.findings:
            _write(arguments.out, publication, replayed)
    except (UnreadableError, OutputRefusedError) as error:
        print(f"stepdown replay: {error}", file=sys.stderr)
        return 2
    if arguments.json:
        print(json.dumps(as_json(publication, replayed), ensure_ascii=False, indent=1))
    elif replayed.findings:
        show_findings(replayed.findings)
    else:
        show_replay(publication, replayed)
    return 2 if replayed.findings else int(replayed.found_inconsistency())


def _kept() -> list[str]:
    """The names of the studies that come with the program."""
    return sorted(path.parent.name for path in _studies().glob("*/figures.csv"))


def _studies() -> Path:
    return Path(str(files("stepdown.evaluation.replay.studies")))


def _most(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text} is not a number of tables: give a whole number from 1")
    return int(text)


def _sources(named: str, margins: Path | None) -> "Sources":
    """The files that the command names."""
    from stepdown.evaluation.replay.sources import Sources

    place = Path(named) if Path(named).exists() or named not in _kept() else _studies() / named
    if place.is_dir():
        figures, beside, study = (_optional(place / name) for name in ("figures.csv", "margins.toml", "study.toml"))
        if figures is None and beside is None:
            raise UnreadableError(f"{named} holds neither figures.csv nor margins.toml.")
        return Sources(named, figures, beside if margins is None else _text(margins), study)
    if place.suffix == ".toml":
        return Sources(place.name, margins=_text(place))
    return Sources(place.name, _text(place), None if margins is None else _text(margins))


def _optional(path: Path) -> "Text | None":
    return _text(path) if path.exists() else None


def _text(path: Path) -> "Text":
    """A file's text; UnreadableError says what the file is instead."""
    from stepdown.evaluation.replay.sources import Text

    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError(f"{path} is larger than any figures file. Give a file of at most 20 MB.")
        held = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableError(f"there is no file {path}. Kept studies: {', '.join(_kept())}.") from None
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror}.") from None
    if held.startswith(b"PK"):
        raise UnreadableError(f"{path} is a workbook. Save the sheet of figures as CSV UTF-8.")
    try:
        return Text(path.name, held.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UnreadableError(f"{path} is not UTF-8 text. Save it as CSV UTF-8.") from None


def _write(out: Path, publication: "Publication", replayed: "Replay") -> None:
    """The report in every format, whole or not at all; an older replay in the same folder is replaced."""
    from stepdown.dataset.whole import whole_or_nothing
    from stepdown.evaluation.replay.as_json import as_json
    from stepdown.reporting.renderers.docx import to_docx
    from stepdown.reporting.renderers.html import to_html
    from stepdown.reporting.renderers.pdf import to_pdf
    from stepdown.reporting.replay_report import replay_report

    report = replay_report(publication, replayed)
    with whole_or_nothing(out, lambda old: {path.name for path in old.iterdir()} <= WRITTEN) as made:
        (made / "replay.html").write_text(to_html(report), encoding="utf-8")
        (made / "replay.docx").write_bytes(to_docx(report))
        (made / "replay.pdf").write_bytes(to_pdf(report))
        plain = json.dumps(as_json(publication, replayed), ensure_ascii=False, indent=1)
        (made / "replay.json").write_text(plain, encoding="utf-8")
    print(f"The report is in {out / 'replay.html'}.", file=sys.stderr)
