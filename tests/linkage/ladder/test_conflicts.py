"""What cannot all be so is listed once, with the first day on which it cannot."""

from dataclasses import replace

import pytest

from stepdown.domain.safeguarding import LeftLadder
from stepdown.linkage.ladder.activity import Origin
from stepdown.linkage.ladder.conflicts import ConflictKind, conflicts
from stepdown.linkage.ladder.coverage import Coverage
from tests.linkage.ladder.stories import EVERYTHING, KIND, TOLD, UNKNOWN_END, a_story, said

CASE = said(KIND.CHILD_IN_NEED, "2021-05-01")
PLAN = said(KIND.CHILD_PROTECTION_PLAN, "2021-09-01")
CARE = said(KIND.LOOKED_AFTER, "2021-10-01")

FOUND = {
    "two cases at once": ((CASE, said(KIND.CHILD_IN_NEED, "2021-08-01")), ConflictKind.OVERLAP, "2021-08-01"),
    "two files that differ": (
        (CASE, replace(said(KIND.CHILD_IN_NEED, "2021-08-01"), origin=Origin("return.csv", "row 2"))),
        ConflictKind.SOURCES_DIFFER,
        "2021-08-01",
    ),
    "a plan and no case": ((PLAN,), ConflictKind.PLAN_WITHOUT_CASE, "2021-09-01"),
    "a plan that outlasts its case": (
        (said(KIND.CHILD_IN_NEED, "2021-05-01", "2022-01-01"), PLAN),
        ConflictKind.PLAN_WITHOUT_CASE,
        "2022-01-01",
    ),
    "care and a plan": ((CASE, PLAN, CARE), ConflictKind.DUAL_STATUS, "2021-10-01"),
    "both plans": ((CASE, PLAN, said(KIND.CHILD_IN_NEED_PLAN, "2021-06-01")), ConflictKind.TWO_PLANS, "2021-09-01"),
    "care that goes on and does not": (
        (said(KIND.LOOKED_AFTER, "2021-06-01", "2021-07-01", continues=True),
         said(KIND.LOOKED_AFTER, "2021-07-03", "2021-08-01")),
        ConflictKind.GAP,
        "2021-07-01",
    ),
    "a case after an adoption": (
        (CASE, said(KIND.LOOKED_AFTER, "2021-06-01", "2022-01-01", left=LeftLadder.ADOPTED)),
        ConflictKind.AFTER_LEAVING,
        "2022-01-01",
    ),
    "an end that cannot be": (
        (said(KIND.CHILD_IN_NEED, "2021-05-01", UNKNOWN_END),),
        ConflictKind.END_NOT_KNOWN,
        "2021-05-01",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("activities", "kind", "day"), FOUND.values(), ids=FOUND.keys())
def test_what_cannot_be_is_found_once(activities, kind: ConflictKind, day: str):
    assert [(c.kind, c.day.isoformat()) for c in conflicts(a_story(*activities))] == [(kind, day)]


SOUND = {
    "a case, a plan in it, care after the plan": (
        CASE, said(KIND.CHILD_PROTECTION_PLAN, "2021-06-01", "2021-10-01"), CARE,
    ),
    "one case after another, on one day": (
        said(KIND.CHILD_IN_NEED, "2021-05-01", "2021-06-01"), said(KIND.CHILD_IN_NEED, "2021-06-01"),
    ),
    "care that goes on": (
        said(KIND.LOOKED_AFTER, "2021-06-01", "2021-07-01", continues=True), said(KIND.LOOKED_AFTER, "2021-07-01"),
    ),
    "an enquiry in an enquiry's time is no level": (CASE, said(KIND.SECTION_47, "2021-05-02", "2021-05-10")),
}  # fmt: skip


@pytest.mark.parametrize("activities", SOUND.values(), ids=SOUND.keys())
def test_what_fits_together_is_no_conflict(activities):
    assert conflicts(a_story(*activities)) == ()


def test_where_no_file_tells_of_cases_a_plan_needs_none():
    told = Coverage(EVERYTHING - {KIND.CHILD_IN_NEED}, TOLD.first, TOLD.until)
    assert conflicts(a_story(PLAN, coverages=(told,))) == ()
