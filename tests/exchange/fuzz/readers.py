"""Every reader under one roof: files in a folder in, what came of them out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from stepdown.dataset.finding import Finding, Severity
from stepdown.exchange.assessments_file import read_assessments
from stepdown.exchange.case_files.case_tables import Account
from stepdown.exchange.council.extract import read_extract
from stepdown.exchange.extracts import FileKind, take
from stepdown.exchange.identity.read import read_identity
from stepdown.exchange.matching_files.read import read_decisions, read_proposals, read_truth
from stepdown.exchange.rebuilding import rebuild
from tests.exchange.fuzz import sound

TODAY = date(2025, 6, 30)


@dataclass(frozen=True, slots=True)
class Came:
    """What came of reading. ``accounts``: of each table, records read and kept; None where the reader has none."""

    findings: tuple[Finding, ...]
    accounts: Mapping[str, Account] | None = None

    @property
    def is_stopped(self) -> bool:
        """Whether something has to be put right first."""
        return any(finding.severity is Severity.STOPS for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader: the sound files that it is given, and how it is called on the folder in which they lie."""

    make: Callable[[Path], object]
    read: Callable[[Path], Came]
    kind: FileKind | None = None


def taking(kind: FileKind, make: Callable[[Path], object]) -> Reader:
    """A kind of a case system's files: taken, and then made a dataset's tables, as an import does."""

    def read(folder: Path) -> Came:
        taken = take(kind, [folder] if kind in (FileKind.SSD, FileKind.SSDA903) else sorted(folder.iterdir()), TODAY)
        if taken.is_sound:
            rebuild([taken])
        accounts = {f"{file}/{name}": a for file, of in taken.accounts.items() for name, a in of.items()}
        return Came(taken.findings, accounts)

    return Reader(make, read, kind)


_OF_A_MATCHING: Mapping[str, Callable[[Path], tuple[object, tuple[Finding, ...]]]] = {
    "proposals": read_proposals,
    "decisions": read_decisions,
    "truth": read_truth,
}


def _matching(folder: Path) -> Came:
    found: list[Finding] = []
    for name, read in _OF_A_MATCHING.items():
        found += read(folder / f"{name}.csv")[1]
    return Came(tuple(found))


def _identity(folder: Path) -> Came:
    read_identity(folder / "people.csv")
    return Came(read_identity(folder).findings)


READERS: Mapping[str, Reader] = {
    "a census": taking(FileKind.CIN_CENSUS, sound.census),
    "a return as CSV": taking(FileKind.SSDA903, sound.return_as_csv),
    "a return as XML": taking(FileKind.SSDA903, sound.return_as_xml),
    "a return as a workbook": taking(FileKind.SSDA903, sound.return_as_workbook),
    "Annex A": taking(FileKind.ANNEX_A, sound.annex_a),
    "the dataset's tables": taking(FileKind.SSD, sound.ssd),
    "daily data as a list": taking(FileKind.DFE_API, sound.daily_data),
    "daily data by lines": taking(FileKind.DFE_API, sound.daily_lines),
    "daily data in a table": taking(FileKind.DFE_API, sound.staged),
    "identities": Reader(sound.identity, _identity),
    "a matching": Reader(sound.matching, _matching),
    "assessments": Reader(
        sound.assessments, lambda folder: Came(tuple(read_assessments(folder / "assessments.csv")[1]))
    ),
    "a council's extract": Reader(
        sound.extract, lambda folder: Came(read_extract(folder / "people.csv", folder / "dates.csv").findings)
    ),
}
