"""Case files brought in by a manager in a real browser, without the scripts too: from the files to a child's levels."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.exchange.cin_census.write import write_cin_census
from stepdown.linkage.extract.case_extract import CaseExtract
from tests.browser.conftest import DESK, PHONE
from tests.cast import MONDAY, person_named, working
from tests.records.case_files import ACTIVITIES, ALL_TOLD, PEOPLE
from tests.records.test_case_files import brought_in

pytestmark = pytest.mark.browser


@pytest.fixture
def census(tmp_path: Path) -> Path:
    """The census of 2025: of the Ashdowns, Tia alone has an open case in it."""
    told = tuple(a for a in ACTIVITIES if a.started_on < date(2025, 3, 31))
    path = tmp_path / "cin-2025.xml"
    write_cin_census(CaseExtract("council", date(2025, 3, 31), (ALL_TOLD,), PEOPLE, told), path)
    return path


@pytest.mark.parametrize("scripts", [True, False])
def test_a_manager_brings_case_files_in_and_takes_them_back(cast, visit, the_clock, census, scripts):
    working(cast, Discipline.DOMESTIC_ABUSE)
    the_clock(MONDAY + timedelta(days=8))
    maya = visit("Maya Okafor", scripts=scripts, keyboard=scripts, also=(PHONE,), size=DESK)
    maya.go("council_data")
    maya.follow("case files")
    maya.press("Send case files")
    maya.page.get_by_label("Children in need census").set_input_files([census])
    maya.choose("Early help")
    maya.choose("Looked after")
    maya.picture("case-files-send")
    maya.press("Read the files")
    maya.picture("case-files-found")
    maya.press("Look at who was found")
    maya.picture("case-files-matches")
    maya.follow("Tia Ashdown")
    maya.picture("case-files-match")
    maya.choose("Yes, the same child")
    maya.write("How do you know?", "The number is the council's own")
    maya.press("Decide")
    maya.press("See what would change")
    maya.picture("case-files-change")
    maya.press("Bring the files in")
    maya.picture("case-files-brought-in")
    assert person_named("Tia").standings.filter(level="child_in_need", started_on=date(2024, 6, 1)).exists()
    maya.press("Take it back")
    maya.write("Why are they taken back?", "The wrong year")
    maya.press("Take it back")
    assert not person_named("Tia").standings.filter(level="child_in_need").exists()


def test_what_was_brought_in_is_seen_on_the_childs_page_and_the_familys(cast, visit, the_clock):
    family = working(cast, Discipline.DOMESTIC_ABUSE).family_id
    brought_in(cast.maya, at=MONDAY + timedelta(days=4))
    the_clock(MONDAY + timedelta(days=8))
    dee = visit("Dee Hallam", also=(PHONE,), size=DESK)
    dee.go("person", family_id=family, person_id=person_named("Tia").pk)
    dee.picture("levels-of-a-child")
    assert dee.page.get_by_role("img", name="Safeguarding levels over time").is_visible()
    dee.open("Every day of it, as a table")
    assert dee.page.get_by_role("cell", name="Looked after").first.is_visible()
    dee.go("observations", family_id=family)
    dee.picture("levels-of-a-family")
    assert dee.page.get_by_role("img", name="Safeguarding levels over time").is_visible()
