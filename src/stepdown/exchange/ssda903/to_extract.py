"""From the tables of a return to what it tells of each child, in the field's words."""

from datetime import date, timedelta

from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.case_files.converted import Converted
from stepdown.exchange.case_files.understanding import Understanding
from stepdown.exchange.ssda903.absences import absences
from stepdown.exchange.ssda903.care import care
from stepdown.exchange.ssda903.people import people
from stepdown.exchange.ssda903.placements import placements
from stepdown.exchange.ssda903.year import return_year
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.ladder.coverage import Coverage

_KINDS = frozenset({ActivityKind.LOOKED_AFTER, ActivityKind.SHORT_BREAKS})


def ssda903_extract(tables: CaseTables, year: int | None = None) -> Converted:
    """What a return tells: of its own year, from 1 April to 31 March, every episode of any day of it.

    ``year``: the one in which the return ends; None where its names and dates must say. There is no extract where they
    do not, or where the return cannot be used as it was read.
    """
    if not tables.is_readable:
        return Converted(None, ())
    year, doubt = return_year(tables, year)
    if year is None:
        return Converted(None, (doubt,) if doubt else ())
    u = Understanding(tables, tables.about.get("unit", "row"))
    last = date(year, 3, 31)
    told = care(u, last)
    extract = CaseExtract(
        tables.file,
        last,
        (Coverage(_KINDS, date(year - 1, 4, 1), last + timedelta(days=1)),),
        people(u, tables, told),
        tuple(told.activities),
        placements=tuple(placements(told.stays)),
        happenings=tuple(absences(u)),
    )
    return Converted(extract, (*([doubt] if doubt else []), *u.findings()))
