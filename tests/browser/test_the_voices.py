"""The whole way of the voices by keyboard alone, two colleagues at once: from a text to the mixed-methods report.

Eva leads and codes, Amir codes the same text without seeing her work. Nothing is ever touched: a page that is touched
tells. Every page on the way is looked at by axe, in the width of a desk and of a phone.
"""

from datetime import timedelta

import pytest

from stepdown.themes.project.events.analysis import RowFilled
from tests.browser.conftest import PHONE
from tests.browser.visitor import Visitor
from tests.browser.voices.coding import amir_codes, both_finish, eva_codes, eva_resolves_every_difference
from tests.browser.voices.combining import (
    eva_chooses_a_quote,
    eva_fills_a_row,
    eva_names_the_areas,
    eva_writes_up,
    the_display_is_closed,
)
from tests.browser.voices.report import eva_takes_it_out, its_marks_lead_to_evidence
from tests.cast import MONDAY
from tests.projects import a_project
from tests.themes.a_project import with_findings
from tests.web.coding import begun_twice, state_of

pytestmark = pytest.mark.browser

LONG = "northborough.example/early_help/what_was_said_of_the_first_week_and_of_the_last"
LATER = MONDAY + timedelta(days=30)
TELLS = "addEventListener('pointerdown', () => touched(document.title), true)"


@pytest.fixture
def project(cast, the_clock):
    """Texts and a framework, and a text that waits to be coded twice; no area, no quote, no finding."""
    the_clock(LATER)
    project = a_project(cast)
    begun_twice(cast, project)
    return project


@pytest.fixture
def touched() -> list[str]:
    """The pages that a pointer or a finger touched."""
    return []


@pytest.fixture
def by_keyboard(visit, touched):
    """Open a window in which everything is done by keyboard, and each page seen as wide as a desk and a phone."""

    def note(page: str) -> None:
        touched.append(page)

    def open_window(name: str) -> Visitor:
        visitor = visit(name, keyboard=True, also=(PHONE,))
        visitor.page.expose_function("touched", note)
        visitor.page.add_init_script(TELLS)
        return visitor

    return open_window


def test_from_a_text_to_the_report_by_keyboard_alone(by_keyboard, project, touched, tmp_path):
    eva, amir = by_keyboard("Eva Lund"), by_keyboard("Amir Sadiq")
    eva_codes(eva)
    amir_codes(amir)
    both_finish(eva, amir)
    eva_resolves_every_difference(eva)
    decided = {key[2]: one.is_coded for key, one in state_of(project).doubles["d"].resolutions.items()}
    assert decided == {"trust": True, "time": False}
    eva_names_the_areas(eva)
    eva_chooses_a_quote(eva)
    eva_writes_up(eva, "Interview")
    the_display_is_closed(eva)
    eva_writes_up(eva, "Focus group")
    eva_fills_a_row(eva)
    eva_takes_it_out(eva, tmp_path)
    its_marks_lead_to_evidence(eva, tmp_path)
    assert touched == []


def test_a_long_word_widens_no_page_on_a_phone(visit, cast, the_clock):
    the_clock(LATER)
    told = with_findings()
    row = told.project.analysis.rows["way"]
    told.tell(RowFilled(area="way", stands=row.stands, words=LONG, quotes=row.quotes, follows=LONG, by_whom=LONG))
    project = a_project(cast, told)
    eva = visit("Eva Lund", size=PHONE)
    for name in ("joint_display", "voices_report"):
        eva.go(name, project_id=project.pk)
        assert eva.reads(LONG)


def test_a_page_that_is_touched_tells(by_keyboard, project, touched):
    eva = by_keyboard("Eva Lund")
    eva.page.reload()
    eva.page.get_by_role("link", name="Voices").click()
    assert touched
