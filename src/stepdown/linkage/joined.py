"""A team's dataset with the council's story of each child who was linked: levels, flags, placements, events."""

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

STORY = ("safeguarding", "safeguarding_flags", "placements", "events")
"""The tables of a child's story, each with the child in ``child_id``."""


def joined(
    team: Mapping[str, pa.Table], council: Mapping[str, pa.Table], who: Mapping[str, str]
) -> Mapping[str, pa.Table]:
    """The team's tables; of linked children (team's id to council's) the council's story stands for the team's own.

    Of children who were not linked, the team's own rows stay as they are; the council's other children are not in it.
    """
    taken = {name: _renamed(council[name], who) for name in STORY if name in council}
    kept = {name: _without(team[name], who) if name in taken else team[name] for name in team}
    for name, rows in taken.items():
        kept[name] = pa.concat_tables([kept[name], rows], promote_options="default") if name in kept else rows
    if "coverage" in council:
        both = [table["coverage"] for table in (team, council) if "coverage" in table]
        kept["coverage"] = pa.concat_tables(both, promote_options="default")
    return {name: table for name, table in kept.items() if table.num_rows or name in team}


def _renamed(rows: pa.Table, who: Mapping[str, str]) -> pa.Table:
    """The rows of linked children, by the team's ids."""
    theirs, ours = pa.array(who.values(), pa.string()), pa.array(who.keys(), pa.string())
    place = pc.index_in(rows["child_id"], theirs)
    is_linked = place.is_valid()
    named = ours.take(place.filter(is_linked).combine_chunks())
    found = rows.filter(is_linked)
    return found.set_column(found.schema.get_field_index("child_id"), "child_id", named)


def _without(rows: pa.Table, who: Mapping[str, str]) -> pa.Table:
    return rows.filter(pc.invert(pc.is_in(rows["child_id"], pa.array(who.keys(), pa.string()))))
