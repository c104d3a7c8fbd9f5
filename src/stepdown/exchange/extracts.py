"""The one door for a case system's files: a kind and paths in, extracts and findings out."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding, Severity
from stepdown.domain.word import Word
from stepdown.exchange.annex_a.read import read_annex_a
from stepdown.exchange.annex_a.to_extract import annex_a_extract
from stepdown.exchange.case_files.case_tables import Account, CaseTables
from stepdown.exchange.case_files.converted import Converted
from stepdown.exchange.case_files.rules import TWO_OF_ONE_YEAR
from stepdown.exchange.cin_census.read import read_cin_census
from stepdown.exchange.cin_census.to_extract import cin_extract
from stepdown.exchange.delimited.folder import CSV_SUFFIXES, PARQUET_SUFFIX
from stepdown.exchange.dfe_api.read import read_dfe_api
from stepdown.exchange.dfe_api.to_extract import dfe_api_extract
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.named_files import Wanted, files_of, why_not_read
from stepdown.exchange.progress import Progress
from stepdown.exchange.ssd.read import read_ssd
from stepdown.exchange.ssd.to_extract import ssd_extract
from stepdown.exchange.ssda903.read import read_ssda903
from stepdown.exchange.ssda903.to_extract import ssda903_extract
from stepdown.linkage.extract.case_extract import CaseExtract

type Read = Callable[[Sequence[Path], Limits, Progress], CaseTables]
type Convert = Callable[[CaseTables, date], Converted]


class FileKind(Word):
    """The kinds of a case system's files that are read."""

    CIN_CENSUS = "cin-census", "Children in need census (XML, one file a year)"
    SSDA903 = "ssda903", "Looked-after children return (CSV, XML or workbook, one set a year)"
    ANNEX_A = "annex-a", "Ofsted's Annex A (workbook)"
    SSD = "ssd", "Standard Safeguarding Dataset (tables as CSV or Parquet)"
    DFE_API = "dfe-api", "The Department's daily collection (JSON)"


@dataclass(frozen=True, slots=True)
class Taken:
    """What the files of one kind gave. ``accounts``: of each file or set, the records of each of its tables."""

    kind: FileKind
    extracts: tuple[CaseExtract, ...]
    findings: tuple[Finding, ...]
    accounts: Mapping[str, Mapping[str, Account]]

    @property
    def is_sound(self) -> bool:
        """Whether every file could be read; what is wrong in single records does not stop them."""
        return bool(self.extracts) and all(finding.severity is not Severity.STOPS for finding in self.findings)


def take(
    kind: FileKind,
    paths: Sequence[Path],
    today: date,
    limits: Limits = DEFAULT_LIMITS,
    progress: Progress = lambda _: None,
) -> Taken:
    """Read files of one kind, each year's by itself. Never raises for what they hold: that is in the findings."""
    paths, findings = _to_read(kind, paths, limits)
    if any(finding.severity is Severity.STOPS for finding in findings) and (_WANTED[kind].folders or not paths):
        return Taken(kind, (), tuple(findings), {})
    read, convert = _READERS[kind]
    extracts, accounts = list[CaseExtract](), dict[str, Mapping[str, Account]]()
    for together in _SETS[kind](paths):
        tables = read(together, limits, progress)
        converted = convert(tables, today) if tables.is_readable else Converted(None, ())
        findings += (*tables.findings, *converted.findings)
        accounts[_name(together)] = tables.accounts
        extracts += [converted.extract] if converted.extract else []
    findings += _of_one_year(extracts) if kind in _YEARLY else []
    return Taken(kind, tuple(extracts), tuple(findings), accounts)


def _to_read(kind: FileKind, paths: Sequence[Path], limits: Limits) -> tuple[Sequence[Path], list[Finding]]:
    """What is to be read: of files that are read each by itself, those that can be; else all that was named."""
    wanted = _WANTED[kind]
    files, findings = files_of(list(_opened(paths)) if kind is FileKind.SSDA903 else paths, wanted)
    refused = {file: finding for file in files if (finding := why_not_read(file, wanted, limits))}
    findings += refused.values()
    return paths if wanted.folders else [file for file in files if file not in refused], findings


def _of_one_year(extracts: Iterable[CaseExtract]) -> Iterator[Finding]:
    """Of two yearly files of one year the second would take back whatever only the first has."""
    first: dict[date, str] = {}
    for extract in extracts:
        if extract.as_at in first:
            said = {"first": first[extract.as_at], "year": f"{extract.as_at:%Y}"}
            yield TWO_OF_ONE_YEAR.finding(Place(extract.source), said)
        first.setdefault(extract.as_at, extract.source)


def _each(paths: Sequence[Path]) -> Iterator[Sequence[Path]]:
    """A file by itself."""
    yield from ([path] for path in paths)


def _all(paths: Sequence[Path]) -> Iterator[Sequence[Path]]:
    yield paths


def _by_year(paths: Sequence[Path]) -> Iterator[Sequence[Path]]:
    """A folder, a workbook or an XML file is a year of its own; CSV files are together with those of their year."""
    of_year: dict[str, list[Path]] = {}
    for path in _opened(paths):
        year = re.match(r"(?:19|20)\d\d", path.name)
        is_part = path.is_file() and path.suffix.lower() in _PARTS
        key = f"{path.parent}/{year[0] if year else ''}" if is_part else str(path)
        of_year.setdefault(key, []).append(path)
    yield from of_year.values()


_PARTS = (".csv", ".tsv", ".txt")


def _opened(paths: Iterable[Path]) -> Iterator[Path]:
    """The files of a folder that holds several years, each with its year in its name; any other folder as it is."""
    for path in paths:
        inside = sorted(path.iterdir()) if path.is_dir() else []
        years = {found[0] for file in inside if (found := re.match(r"(?:19|20)\d\d", file.name))}
        yield from inside if len(years) > 1 else [path]


def _name(together: Sequence[Path]) -> str:
    more = f" and {len(together) - 1} more" if len(together) > 1 else ""
    return f"{together[0].name}{more}"


_YEARLY = (FileKind.CIN_CENSUS, FileKind.SSDA903)
_WANTED: Mapping[FileKind, Wanted] = {
    FileKind.CIN_CENSUS: Wanted("the census's XML file"),
    FileKind.SSDA903: Wanted(
        "the return's CSV files, XML file or workbook",
        (*CSV_SUFFIXES, ".xml", ".xlsx", ".xlsm", ".xls"),
        workbooks=True,
        folders=True,
    ),
    FileKind.ANNEX_A: Wanted("a workbook of the lists of Annex A", workbooks=True),
    FileKind.SSD: Wanted(
        "the dataset's tables, as CSV or Parquet files", (*CSV_SUFFIXES, PARQUET_SUFFIX), folders=True
    ),
    FileKind.DFE_API: Wanted("the daily data's JSON files"),
}
_SETS: Mapping[FileKind, Callable[[Sequence[Path]], Iterator[Sequence[Path]]]] = {
    FileKind.CIN_CENSUS: _each,
    FileKind.SSDA903: _by_year,
    FileKind.ANNEX_A: _each,
    FileKind.SSD: _all,
    FileKind.DFE_API: _each,
}
_READERS: Mapping[FileKind, tuple[Read, Convert]] = {
    FileKind.CIN_CENSUS: (lambda one, limits, told: read_cin_census(one[0], limits, told), lambda t, _: cin_extract(t)),
    FileKind.SSDA903: (read_ssda903, lambda tables, _: ssda903_extract(tables)),
    FileKind.ANNEX_A: (lambda one, limits, told: read_annex_a(one[0], limits, told), annex_a_extract),
    FileKind.SSD: (read_ssd, ssd_extract),
    FileKind.DFE_API: (lambda one, limits, told: read_dfe_api(one[0], limits, told), dfe_api_extract),
}
