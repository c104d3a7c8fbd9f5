"""What was found in case files and waits for decisions, as it is kept: sealed, and only until it is decided."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import TypeAdapter

from stepdown.dataset.finding import Finding
from stepdown.exchange.extracts import Taken
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.looked_through import FoundChild, LookedThrough
from stepdown.linkage.matching.proposal import Unmatched
from stepdown.records.models.case_files import CaseFiles
from stepdown.records.sealed import Purpose, opened, seal

_PURPOSE = Purpose.CASE_FILES
MOST_KEPT = 1000
"""Findings that are kept to be shown; all of them are counted."""


@dataclass(frozen=True, slots=True)
class SetRead:
    """One set of files that were read together: its kind, and the records of it."""

    kind: str
    name: str
    read: int
    kept: int
    set_aside: int


@dataclass(frozen=True, slots=True)
class FilesRead:
    """What came of reading: the sets, the findings, and the last day of which they tell."""

    sets: tuple[SetRead, ...]
    findings: tuple[Finding, ...]
    as_at: date
    assumed_none: tuple[ActivityKind, ...]
    not_told: tuple[ActivityKind, ...]
    looked: LookedThrough


@dataclass(frozen=True, slots=True)
class Found:
    """What waits: the children of the files who may be the record's, whom nobody was found for, and the findings."""

    children: Mapping[str, FoundChild]
    unmatched: tuple[Unmatched, ...]
    names: tuple[str, ...]
    findings: tuple[Finding, ...]


_FOUND: TypeAdapter[Found] = TypeAdapter(Found)


def sets_of(taken: Sequence[Taken]) -> tuple[SetRead, ...]:
    """Each set of files with its records over all of its tables."""
    return tuple(
        SetRead(
            str(of_kind.kind),
            name,
            sum(account.read for account in tables.values()),
            sum(account.kept for account in tables.values()),
            sum(account.set_aside for account in tables.values()),
        )
        for of_kind in taken
        for name, tables in of_kind.accounts.items()
    )


def sealed_found(read: FilesRead) -> bytes:
    """What waits, sealed."""
    names = tuple(one.name for one in read.sets)
    found = Found(read.looked.children, read.looked.unmatched, names, read.findings[:MOST_KEPT])
    return seal(_PURPOSE, zlib.compress(_FOUND.dump_json(found)))


def found_of(files: CaseFiles) -> Found:
    """What waits of case files that are not decided. ValueError where nothing waits any more."""
    if files.found is None:
        raise ValueError("Nothing waits: the files were brought in or dropped.")
    return _FOUND.validate_json(zlib.decompress(opened(_PURPOSE, bytes(files.found))))
