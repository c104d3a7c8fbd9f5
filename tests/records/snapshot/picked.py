"""The rows of some families picked from tables of all, by what leads where: what reading theirs alone must give."""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import TopologicalSorter

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.contract import CONTRACT

_OF_WORK = ("involvements", "contacts")


def of_families(tables: Mapping[str, pa.Table], families: Iterable[str]) -> dict[str, pa.Table]:
    """The rows that belong to these families, table by table. A row that belongs to no family is left out."""
    ids: dict[str, pa.Array] = {"families": pa.array(list(families), pa.string())}
    kept = {"families": tables["families"].filter(pc.is_in(tables["families"]["family_id"], ids["families"]))}
    for name in _in_order(tables):
        kept[name] = tables[name].filter(_of_them(name, tables[name], ids))
        if key := _own_id(name):
            ids[name] = kept[name][key].combine_chunks()
    if "workers" in tables:
        chunks = [chunk for name in _OF_WORK for chunk in kept[name]["worker_id"].chunks]
        at_work = pa.chunked_array(chunks, pa.string()).combine_chunks()
        kept["workers"] = tables["workers"].filter(pc.is_in(tables["workers"]["worker_id"], at_work))
    return kept


def _of_them(name: str, rows: pa.Table, ids: Mapping[str, pa.Array]) -> pa.ChunkedArray:
    """Whether each row leads to one of the rows kept, and to none that is not."""
    leads, strays = pa.scalar(value=False), pa.scalar(value=False)
    for column, to in _leads(name):
        there = pc.is_in(rows[column], ids[to])
        leads = pc.or_(leads, there)
        strays = pc.or_(strays, pc.and_not(pc.is_valid(rows[column]), there))
    return pc.and_not(leads, strays)


def _leads(name: str) -> list[tuple[str, str]]:
    """The columns by which a row belongs to a row of another table; who did the work is not one of them."""
    columns = ((column.name, column.refers_to) for column in CONTRACT[name].columns)
    return [(column, to) for column, to in columns if to is not None and to not in (name, "workers")]


def _own_id(name: str) -> str:
    key = CONTRACT[name].key
    return key[0] if len(key) == 1 else ""


def _in_order(tables: Iterable[str]) -> Iterator[str]:
    """The tables that lead to families, each after those that its rows lead to."""
    names = [name for name in tables if name not in ("families", "workers")]
    order = TopologicalSorter({name: {to for _, to in _leads(name)} for name in names}).static_order()
    return (name for name in order if name != "families")
