"""Short ways to write down the files of several years about Tia."""

from dataclasses import replace
from datetime import date

from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.ladder.activity import Activity
from stepdown.linkage.ladder.coverage import Coverage
from tests.linkage.ladder.stories import EVERYTHING, said


def year(ending: int, written: list) -> CaseExtract:
    """The file of the year that ends on 31 March; it tells of everything in that year."""
    told = Coverage(EVERYTHING, date(ending - 1, 4, 1), date(ending, 4, 1))
    found = [w if isinstance(w, Activity) else said(*w) for w in written]
    return CaseExtract(
        f"{ending}.xml",
        date(ending, 3, 31),
        (told,),
        activities=tuple(replace(a, origin=replace(a.origin, file=f"{ending}.xml")) for a in found),
    )
