"""Until which day files tell that do not say when they were made."""

from collections.abc import Mapping
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.case_files.rules import AFTER_TODAY, NEWEST_TAKEN, NO_DAY
from stepdown.exchange.case_files.times import times_said


def last_day(
    tables: CaseTables, begins: Mapping[str, str], today: date, as_at: date | None
) -> tuple[date | None, list[Finding]]:
    """The day that was given, else the newest on which anything began and that is not after today; and what to tell.

    ``begins``: the column of each table that has the day on which what it tells of began.
    """
    columns = {name: tables.tables[name] for name in begins if name in tables.tables}
    findings = [told for name, rows in columns.items() for told in _after(rows, begins[name], today)]
    if as_at is not None:
        return as_at, findings
    newest = [
        pc.max(rows[begins[name]].filter(_by(rows, begins[name], today))).as_py() for name, rows in columns.items()
    ]
    found = max((day for day in newest if day is not None), default=None)
    if found is None:
        return None, [*findings, NO_DAY.finding(Place(tables.file))]
    said = {"newest": f"{found.day} {found:%B %Y}"}
    return found, [*findings, NEWEST_TAKEN.finding(Place(tables.file), said)]


def years_before(day: date, years: int) -> date:
    """The same day some years before; of 29 February, 1 March where there is none."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return date(day.year - years, 3, 1)


def _by(rows: pa.Table, name: str, today: date) -> pa.ChunkedArray:
    return pc.fill_null(pc.less_equal(rows[name], pa.scalar(today)), fill_value=False)


def _after(rows: pa.Table, name: str, today: date) -> list[Finding]:
    later = rows.filter(pc.greater(rows[name], pa.scalar(today)))
    if not later.num_rows:
        return []
    first = later.slice(0, 1).to_pylist()[0]
    source, _, sheet = str(first["source_id"]).partition("#")
    place = Place(source, sheet or None, first["source_row"], name, first[name].isoformat())
    return [AFTER_TODAY.finding(place, times_said(later.num_rows))]
