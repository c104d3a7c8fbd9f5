"""From the daily data to what they tell of each child, in the field's words."""

from datetime import date, timedelta

from stepdown.dataset.check.rule import Place
from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.case_files.cases import referrals
from stepdown.exchange.case_files.converted import Converted
from stepdown.exchange.case_files.last_day import last_day, years_before
from stepdown.exchange.case_files.understanding import Understanding
from stepdown.exchange.dfe_api.activities import REFERRALS, activities
from stepdown.exchange.dfe_api.assessments import assessments
from stepdown.exchange.dfe_api.care import placements
from stepdown.exchange.dfe_api.findings import NOTHING_OF_OTHERS
from stepdown.exchange.dfe_api.people import people
from stepdown.exchange.dfe_api.read import UNIT
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.ladder.coverage import Coverage

KINDS = frozenset(
    {
        *(ActivityKind.CHILD_IN_NEED, ActivityKind.CHILD_IN_NEED_PLAN, ActivityKind.CHILD_PROTECTION_PLAN),
        *(ActivityKind.SECTION_47, ActivityKind.LOOKED_AFTER),
    }
)
_BEGINS = {
    "episodes": "referral_date",
    **dict.fromkeys(("assessments", "plans", "enquiries", "protection_plans", "placements"), "start_date"),
}
_YEARS = 2


def dfe_api_extract(tables: CaseTables, today: date, as_at: date | None = None, first: date | None = None) -> Converted:
    """What the daily data tell, of the children in them and of no other child.

    ``as_at``: the day on which the file was made, else the newest on which anything began, up to ``today``.
    ``first``: the first day of which it tells, else 1 April two years before or earlier, as those who send it choose: a
    case that was closed before is not sent, so that an older day in the file does not mean that it tells of that time.
    """
    if not tables.is_readable:
        return Converted(None, ())
    made_on, said = last_day(tables, _BEGINS, today, as_at)
    if made_on is None:
        return Converted(None, tuple(said))
    u = Understanding(tables, tables.about.get(UNIT, "object"))
    told = Coverage(KINDS, first or window_begins(made_on), made_on + timedelta(days=1))
    extract = CaseExtract(
        tables.file,
        made_on,
        (told,),
        people(u),
        tuple(activities(u)),
        tuple(referrals(u, REFERRALS)),
        tuple(assessments(u)),
        tuple(placements(u)),
        tells_of_others=False,
    )
    days = {"first": told.first.isoformat(), "last": made_on.isoformat()}
    return Converted(extract, (*said, NOTHING_OF_OTHERS.finding(Place(tables.file), days), *u.findings()))


def window_begins(made_on: date) -> date:
    """The first day of the financial year in which the day two years before lies."""
    before = years_before(made_on, _YEARS)
    return date(before.year if before.month >= 4 else before.year - 1, 4, 1)
