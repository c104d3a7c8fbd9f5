"""From the records of a census to what it tells of each child, in the field's words."""

from datetime import date, timedelta

from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.case_files.cases import referrals
from stepdown.exchange.case_files.converted import Converted
from stepdown.exchange.case_files.understanding import Understanding
from stepdown.exchange.cin_census.activities import CASES, activities
from stepdown.exchange.cin_census.assessments import assessments
from stepdown.exchange.cin_census.people import people
from stepdown.exchange.cin_census.year import FIRST_WITH_PLANS, census_year, outside_the_year
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.ladder.coverage import Coverage

_ALWAYS = frozenset({ActivityKind.CHILD_IN_NEED, ActivityKind.CHILD_PROTECTION_PLAN, ActivityKind.SECTION_47})


def cin_extract(tables: CaseTables) -> Converted:
    """What a census tells: of its own year, from 1 April to 31 March, every case open on any day of it."""
    year, doubt = census_year(tables.file, tables.about)
    if year is None:
        return Converted(None, (doubt,) if doubt else ())
    u = Understanding(tables, "line")
    kinds = _ALWAYS | ({ActivityKind.CHILD_IN_NEED_PLAN} if year >= FIRST_WITH_PLANS else frozenset())
    last = date(year, 3, 31)
    extract = CaseExtract(
        tables.file,
        last,
        (Coverage(kinds, date(year - 1, 4, 1), last + timedelta(days=1)),),
        people(u),
        tuple(activities(u)),
        tuple(referrals(u, CASES)),
        tuple(assessments(u)),
    )
    return Converted(extract, (*([doubt] if doubt else []), *outside_the_year(tables, year), *u.findings()))
