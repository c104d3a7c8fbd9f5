"""Reading a folder of CSV and Parquet files, each named for its table; or one such file alone."""

from dataclasses import replace
from pathlib import Path

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
        findings.append(_no_table(folder))
    return Reading(tuple(raws.values()), tuple(findings), invented=_says_it_is_invented(folder))


def read_one_file(path: Path, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """The one table that a CSV or Parquet file is named for."""
    raws: dict[str, RawTable] = {}
    findings = _read_into(raws, path, limits)
    stopping = tuple(replace(f, severity=Severity.STOPS) if f.rule == "unknown_file" else f for f in findings)
    return Reading(tuple(raws.values()), stopping)


def _read_into(raws: dict[str, RawTable], path: Path, limits: Limits) -> list[Finding]:
    """Read one file into ``raws`` if it is a table of the contract; the findings, whatever it is."""
    name = table_named(path.stem)
    if name is None or path.suffix.lower() not in (*CSV_SUFFIXES, PARQUET_SUFFIX):
        return [_unknown(path)]
    if name in raws:
        problem = f"{raws[name].file} is the table {name} too; only that one was read."
        return [Finding("table_given_twice", problem, "Keep one file for each table.", path.name)]
    if path.suffix.lower() == PARQUET_SUFFIX:
        raw, findings = read_parquet(path, name)
    else:
        raw, findings = _read_csv_table(path, CONTRACT[name], limits)
    if raw is not None:
        raws[name] = raw
    return findings


def _read_csv_table(path: Path, table: Table, limits: Limits) -> tuple[RawTable | None, list[Finding]]:
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
    size = path.stat().st_size
    if size == 0:
        return None, [Finding("empty_file", "The file is empty.", "Fill it in, or take it away.", path.name)]
    if size > limits.file_bytes:
        problem = f"The file is too large to be read: it has {size:,} bytes, more than {limits.file_bytes:,}."
        return None, [Finding("too_large", problem, "Give the table as a Parquet file instead.", path.name)]
    decoded = decode(path.name, path.read_bytes())
    return decoded.utf8, list(decoded.findings)


def _says_it_is_invented(folder: Path) -> bool:
    read_me = folder / READ_ME_FILE
    return read_me.is_file() and INVENTED in read_me.read_text(encoding="utf-8", errors="replace")


def _unknown(path: Path) -> Finding:
    like = closest(path.stem, list(CONTRACT))
    meant = f" Did you mean {like}.csv?" if like else ""
    problem = f"The file is not a table that Stepdown knows, so it was not read.{meant}"
    remedy = "If it should be read, name it for its table, such as children.csv; if not, nothing need be done."
    return Finding("unknown_file", problem, remedy, path.name, severity=Severity.WARNS)


def _no_table(folder: Path) -> Finding:
    problem = "The folder holds no file that is a table that Stepdown knows."
    return Finding("no_known_table", problem, "Name each file for its table, such as children.csv.", folder.name)
