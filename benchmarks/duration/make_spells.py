"""Invented stretches of work: how many days each was watched, and whether it closed, ended in care, or went on."""

from pathlib import Path

import duckdb

DAYS = (90, 180, 365)
ENDS = ("closed", "care")

_DRAWN = """
copy (
    with drawn as (
        select
            range as child,
            range // 2 as family,
            1 + hash(range * 7 + 1) % 900 as closes,
            1 + hash(range * 7 + 2) % 4000 as enters_care,
            1 + hash(range * 7 + 3) % 1200 as leaves_watch
        from range($children)
    )

    select
        'work' as measure,
        'child' as unit,
        cast(child as varchar) as unit_id,
        cast(family as varchar) as family_id,
        0 as entered,
        cast(least(closes, enters_care, leaves_watch) as integer) as "left",
        case
            when leaves_watch < least(closes, enters_care) then null
            when closes <= enters_care then 'closed'
            else 'care'
        end as cause,
        'not_known' as missing
    from drawn
) to '{out}' (format parquet)
"""


def make_spells(children: int, folder: Path) -> Path:
    """A Parquet file of so many children, made once."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"spells-{children}.parquet"
    if not path.exists():
        duckdb.execute(_DRAWN.format(out=path).replace("$children", str(children)))
    return path
