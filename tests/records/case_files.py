"""Case files of the cast's council: what two returns of it would tell of the Ashdowns and of children nobody knows."""

from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.people import Sex
from stepdown.exchange.case_files.case_tables import Account
from stepdown.exchange.extracts import FileKind, Taken
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Name, Person
from stepdown.linkage.ladder.activity import Activity, ActivityKind, Origin
from stepdown.linkage.ladder.coverage import Coverage

FIRST, UNTIL = date(2024, 4, 1), date(2026, 1, 1)
TIA, BEN, LOU = "C1", "C2", "C7"


def told(child: str, kind: ActivityKind, first: date, until: date | Missing | None = None) -> Activity:
    """One thing that the files say."""
    return Activity(child, kind, first, until, Origin("census.xml", f"child {child}"))


PEOPLE = (
    Person(TIA, Origin("census.xml", "line 5"), born_on=date(2013, 6, 3), sex=Sex.FEMALE),
    Person(BEN, Origin("census.xml", "line 9"), born_on=date(2018, 9, 20), sex=Sex.MALE),
    Person(LOU, Origin("census.xml", "line 14"), born_on=date(2015, 1, 1), names=(Name("Lou", "Carr"),)),
)
ACTIVITIES = (
    told(TIA, ActivityKind.CHILD_IN_NEED, date(2024, 6, 1)),
    told(TIA, ActivityKind.LOOKED_AFTER, date(2024, 9, 1), date(2024, 12, 1)),
    told(TIA, ActivityKind.CHILD_PROTECTION_PLAN, date(2025, 11, 3)),
    told(TIA, ActivityKind.SECTION_47, date(2025, 10, 20), date(2025, 11, 3)),
    told(LOU, ActivityKind.CHILD_IN_NEED, date(2025, 2, 1)),
)
ALL_TOLD = Coverage(frozenset(ActivityKind), FIRST, UNTIL)


def files_of(people: tuple[Person, ...] = PEOPLE, activities: tuple[Activity, ...] = ACTIVITIES) -> Taken:
    """The files as they are once read."""
    extract = CaseExtract("census.xml", date(2025, 12, 31), (ALL_TOLD,), people, activities)
    account = {"census.xml": {"children": Account(len(people) + 1, len(people))}}
    return Taken(FileKind.CIN_CENSUS, (extract,), (), account)
