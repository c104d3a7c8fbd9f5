"""The register of real names as a file that its holder keeps apart: read for a check, never written and never kept."""

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.written_file import UnreadableError, text_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stepdown.dataset.column import Table
    from stepdown.themes.pseudonyms.register import Entry, Register


def takes_register(parser: ArgumentParser) -> None:
    """Where the register is."""
    parser.add_argument(
        "--register",
        metavar="FILE",
        type=Path,
        help="the register of real names, which you keep apart: a CSV file of real_name, pseudonym, kind, also_called",
    )


def register_of(path: Path | None) -> "Register":
    """The register that a file holds; an empty one where none is named. UnreadableError, which tells no name."""
    from stepdown.themes.pseudonyms.register import Register

    return Register() if path is None else _read(path)


def _read(path: Path) -> "Register":
    from stepdown.themes.pseudonyms.register import Register
    from stepdown.themes.pseudonyms.written import from_json
    from stepdown.themes.refused import Refused

    if path.suffix.lower() == ".json":
        try:
            return from_json(text_of(path))
        except (ValueError, Refused) as fault:
            raise UnreadableError(f"{path}: {fault}") from None
    register = Register()
    for row in _rows(path):
        try:
            register = register.add(_entry(row))
        except Refused as refused:
            raise UnreadableError(f"{path}, row {row['source_row']}: {refused}") from None
    return register


def _rows(path: Path) -> "list[Mapping[str, object]]":
    from stepdown.dataset.check.cells.typed import typed
    from stepdown.dataset.finding import Severity
    from stepdown.exchange.delimited.folder import read_csv_table
    from stepdown.exchange.limits import DEFAULT_LIMITS

    text_of(path)  # says why a file is not there, or no text
    table = _columns()
    raw, findings = read_csv_table(path, table, DEFAULT_LIMITS)
    rows, found = typed(table, raw) if raw is not None else (None, [])
    stops = [finding for finding in (*findings, *found) if finding.severity is Severity.STOPS]
    if rows is None or stops:
        raise UnreadableError("\n".join(f"{f.where()}: {f.remedy}" for f in stops))
    held: list[Mapping[str, object]] = rows.to_pylist()
    return held


def _columns() -> "Table":
    from stepdown.dataset.column import Table
    from stepdown.dataset.tables.shorthand import choice, key, text
    from stepdown.themes.pseudonyms.kinds import IdentifierKind

    return Table(
        "register",
        "One real name",
        (
            key("real_name", "The name as it is said"),
            text("pseudonym", doc="What stands for it", required=True),
            choice("kind", "What it is the name of", IdentifierKind, required=True),
            text("also_called", doc="Nicknames and other spellings, with a semicolon between them"),
        ),
    )


def _entry(row: "Mapping[str, object]") -> "Entry":
    from stepdown.themes.pseudonyms.kinds import IdentifierKind
    from stepdown.themes.pseudonyms.register import Entry

    further = tuple(said.strip() for said in str(row["also_called"] or "").split(";") if said.strip())
    return Entry(str(row["real_name"]), str(row["pseudonym"]), IdentifierKind(str(row["kind"])), further)
