"""From extracts of any kinds to a dataset: stitched, put together, and kept with its identities and notes apart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.finding import Finding
from stepdown.dataset.store import write_dataset
from stepdown.exchange.extracts import Taken
from stepdown.exchange.identity.write import write_identity
from stepdown.exchange.notes import Notes, write_notes
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.families.rebuild import Families
from stepdown.linkage.families.rebuild import rebuild as rebuild_families
from stepdown.linkage.history import History, history
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.ladder.conflicts import Conflict, conflicts
from stepdown.linkage.tables.tables import tables_of

TITLE = "A council's children, from its case system's files"


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The history of the children of several files, as tables of a dataset, and what does not fit together."""

    history: History
    tables: Mapping[str, pa.Table]
    families: Families
    conflicts: tuple[Conflict, ...]
    findings: tuple[Finding, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Where the three parts of an import go: the dataset, the identities, and the notes for people to read."""

    dataset: Path
    identity: Path
    notes: Path


def rebuild(taken: Sequence[Taken], assumed_none: Iterable[ActivityKind] = ()) -> Rebuilt:
    """Every child's story from what was taken in. Each kind of file is stitched over its years first."""
    extracts: list[CaseExtract] = [extract for of_kind in taken for extract in of_kind.extracts]
    whole = history([of_kind.extracts for of_kind in taken], assumed_none)
    families = rebuild_families(list(whole.people.values()), whole.families, whole.kinships)
    return Rebuilt(
        whole,
        tables_of(whole, extracts, families),
        families,
        tuple(conflict for story in whole.stories() for conflict in conflicts(story)),
        tuple(finding for of_kind in taken for finding in of_kind.findings),
        tuple(extract.source for extract in extracts),
    )


def keep(rebuilt: Rebuilt, places: Places) -> Dataset:
    """Write the three parts, each whole or not at all. OutputRefusedError where a place holds something else."""
    told = rebuilt.history
    write_notes(places.notes, Notes(rebuilt.findings, rebuilt.conflicts, told, rebuilt.families))
    write_identity(list(told.people.values()), told.families, places.identity)
    return write_dataset(rebuilt.tables, places.dataset, title=TITLE, sources=rebuilt.sources)
