"""Reading a folder of CSV and Parquet files, each named for its table; or one such file alone."""

from dataclasses import replace
from pathlib import Path

from stepdown.dataset.check.rule import Place
from stepdown.dataset.column import Table
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.finding import Finding, Severity
from stepdown.dataset.raw import RawTable
from stepdown.exchange.delimited.csv_file import read_csv, starts
from stepdown.exchange.delimited.encoding import decode
from stepdown.exchange.delimited.parquet_file import read_parquet
from stepdown.exchange.headings import heading_row, not_found, recognised
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.names import closest, table_named
from stepdown.exchange.own_sheets import INVENTED
from stepdown.exchange.reading import Reading
from stepdown.exchange.rules.files import NO_KNOWN_TABLE
from stepdown.exchange.rules.tables import TABLE_GIVEN_TWICE
from stepdown.exchange.rules.texts import UNKNOWN_FILE
from stepdown.exchange.sizes import why_not_of_a_size
from stepdown.exchange.table_rows import raw_table

CSV_SUFFIXES = (".csv", ".tsv", ".txt")
PARQUET_SUFFIX = ".parquet"
READ_ME_FILE = "read-me.txt"


def read_folder(folder: Path, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """The tables of a folder's files, in the order of their names. Never raises for what the files hold."""
    raws: dict[str, RawTable] = {}
    findings: list[Finding] = []
    for path in sorted(p for p in folder.iterdir() if not p.name.startswith(".") and p.name != READ_ME_FILE):
        findings += _read_into(raws, path, limits)
    if not raws and all(f.severity is Severity.WARNS for f in findings):
        findings.append(NO_KNOWN_TABLE.finding(Place(folder.name), {"parts": "files"}))
    return Reading(tuple(raws.values()), tuple(findings), invented=_says_it_is_invented(folder))


def read_one_file(path: Path, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """The one table that a CSV or Parquet file is named for."""
    raws: dict[str, RawTable] = {}
    findings = _read_into(raws, path, limits)
    stopping = tuple(replace(f, severity=Severity.STOPS) if f.rule == UNKNOWN_FILE.id else f for f in findings)
    return Reading(tuple(raws.values()), stopping)


def _read_into(raws: dict[str, RawTable], path: Path, limits: Limits) -> list[Finding]:
    """Read one file into ``raws`` if it is a table of the contract; the findings, whatever it is."""
    name = table_named(path.stem)
    if name is None or path.suffix.lower() not in (*CSV_SUFFIXES, PARQUET_SUFFIX):
        return [_unknown(path)]
    if name in raws:
        return [TABLE_GIVEN_TWICE.finding(Place(path.name), {"first": raws[name].file, "table": name})]
    if path.suffix.lower() == PARQUET_SUFFIX:
        raw, findings = read_parquet(path, name)
    else:
        raw, findings = read_csv_table(path, CONTRACT[name], limits)
    if raw is not None:
        raws[name] = raw
    return findings


def read_csv_table(path: Path, table: Table, limits: Limits) -> tuple[RawTable | None, list[Finding]]:
    """One CSV file as the rows of a table, whatever the file is called; None where it cannot be read as one."""
    utf8, findings = read_text(path, limits)
    if utf8 is None:
        return None, findings
    start = max(starts(utf8), key=lambda s: max((recognised(row, table) for row in s.rows), default=0))
    heading = heading_row(start.rows, table)
    if heading is None:
        return None, [*findings, not_found(path.name, None, table)]
    body, found = read_csv(path.name, utf8, start, heading)
    findings += found
    if body is None:
        return None, findings
    raw, found = raw_table(body, table)
    return raw, [*findings, *found]


def read_text(path: Path, limits: Limits) -> tuple[bytes | None, list[Finding]]:
    """A text file as UTF-8, or None and the finding that says why it cannot be read."""
    if refused := why_not_of_a_size(path, limits):
        return None, [refused]
    decoded = decode(path.name, path.read_bytes())
    return decoded.utf8, list(decoded.findings)


def _says_it_is_invented(folder: Path) -> bool:
    read_me = folder / READ_ME_FILE
    return read_me.is_file() and INVENTED in read_me.read_text(encoding="utf-8", errors="replace")


def _unknown(path: Path) -> Finding:
    like = closest(path.stem, list(CONTRACT))
    suggestion = f" Did you mean {like}.csv?" if like else ""
    return UNKNOWN_FILE.finding(Place(path.name), {"suggestion": suggestion})
