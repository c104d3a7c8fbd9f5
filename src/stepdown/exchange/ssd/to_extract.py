"""From the dataset's tables to what they tell of each child, in the field's words."""

from datetime import date

from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.case_files.cases import referrals
from stepdown.exchange.case_files.converted import Converted
from stepdown.exchange.case_files.last_day import last_day
from stepdown.exchange.case_files.understanding import Understanding
from stepdown.exchange.ssd.activities import REFERRALS, activities
from stepdown.exchange.ssd.assessments import assessments
from stepdown.exchange.ssd.care import happenings, placements
from stepdown.exchange.ssd.coverage import coverage, doubts, is_told
from stepdown.exchange.ssd.families import children_among, families, mothers
from stepdown.exchange.ssd.layout import TABLES
from stepdown.exchange.ssd.people import people
from stepdown.exchange.ssd.strangers import strangers
from stepdown.linkage.extract.case_extract import CaseExtract

_BEGINS = {name: table.begins for name, table in TABLES.items() if table.begins}


def ssd_extract(tables: CaseTables, today: date, as_at: date | None = None) -> Converted:
    """What the tables tell; nothing where something in them must be put right first.

    ``as_at``: the day on which they were made, else the newest on which anything in them began, up to ``today``.
    """
    if not tables.is_readable:
        return Converted(None, ())
    made_on, said = last_day(tables, _BEGINS, today, as_at)
    if made_on is None:
        return Converted(None, tuple(said))
    u = Understanding(tables, "row")
    told = coverage(tables, made_on)
    work = (
        tuple(activities(u, tells_of_early_help=is_told(tables, "early_help_episodes"))),
        tuple(referrals(u, REFERRALS)),
        tuple(assessments(u)),
        tuple(placements(u)),
        tuple(happenings(u)),
    )
    with_whom = {record.child for records in work for record in records}
    everybody = people(u, tells_of_disability=is_told(tables, "disability"))
    children = children_among(u, everybody, with_whom)
    extract = CaseExtract(tables.file, made_on, (told,), children, *work, tuple(families(u)), tuple(mothers(u)))
    return Converted(extract, (*said, *doubts(tables, told), *strangers(tables), *u.findings()))
