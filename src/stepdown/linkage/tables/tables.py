"""A whole history as tables of a dataset."""

from collections.abc import Iterable, Mapping

import pyarrow as pa

from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.families.rebuild import rebuild
from stepdown.linkage.history import History
from stepdown.linkage.ladder.timeline import timeline
from stepdown.linkage.tables.beside import events, placements
from stepdown.linkage.tables.levels import flags, levels
from stepdown.linkage.tables.people import children, coverage, families
from stepdown.linkage.tables.rows import table_of


def tables_of(history: History, extracts: Iterable[CaseExtract]) -> Mapping[str, pa.Table]:
    """The tables of a dataset, each with the contract's types; a table of which the files have nothing is not there."""
    timelines = [timeline(story) for story in history.stories() if story.child in history.people]
    rebuilt = rebuild(list(history.people.values()), history.families, history.kinships)
    rows = {
        "coverage": coverage(extracts),
        "families": families(rebuilt),
        "children": children(history, rebuilt),
        "safeguarding": levels(timelines),
        "safeguarding_flags": flags(timelines),
        "placements": placements(history.placements),
        "events": events(history.happenings),
    }
    made = {name: table_of(name, found) for name, found in rows.items()}
    return {name: table for name, table in made.items() if table.num_rows}
