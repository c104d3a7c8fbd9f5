"""A whole history as tables of a dataset."""

from collections.abc import Iterable, Mapping

import pyarrow as pa

from stepdown.dataset.told import told
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.families.rebuild import Families
from stepdown.linkage.history import History
from stepdown.linkage.ladder.timeline import timeline
from stepdown.linkage.tables.beside import events, placements
from stepdown.linkage.tables.levels import flags, levels
from stepdown.linkage.tables.people import children, coverage, families


def tables_of(history: History, extracts: Iterable[CaseExtract], rebuilt: Families) -> Mapping[str, pa.Table]:
    """The tables of a dataset, each with the contract's types; a table of which the files have nothing is not there."""
    read = list(extracts)
    timelines = [timeline(story) for story in history.stories() if story.child in history.people]
    rows = {
        "coverage": coverage(read),
        "families": families(rebuilt),
        "children": children(history, rebuilt),
        "safeguarding": levels(timelines),
        "safeguarding_flags": flags(timelines),
        "placements": placements(history.placements),
        "events": events(history.happenings),
    }
    source = ", ".join(dict.fromkeys(extract.source for extract in read))
    made = {name: told(name, found, source) for name, found in rows.items()}
    return {name: table for name, table in made.items() if table.num_rows}
