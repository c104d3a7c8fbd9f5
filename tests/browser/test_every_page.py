"""Every page of the URL table is looked at by axe, can be reached by keyboard, and fits the narrowest screen."""

from datetime import timedelta

import pytest

from stepdown.records.actions.consultations.answer import Advice, answer
from stepdown.records.actions.evaluation.freeze import freeze_figures
from stepdown.records.actions.evaluation.keep import keep_figures
from tests.browser.visitor import TOO_WIDE
from tests.cast import MONDAY
from tests.records.evaluation.a_run import pilots_figures
from tests.web.addresses import NAMES, OF_A_FAMILY_ON_ITS_WAY_OUT, SEES, address
from tests.web.things import asked_of_dee, things

pytestmark = pytest.mark.browser

__all__ = ["things"]

AFTER_AN_ANSWER = {"follow_up_consultation", "refer_from_consultation", "close_consultation"}
LOOKED_AT = sorted({*NAMES} - {*OF_A_FAMILY_ON_ITS_WAY_OUT} - AFTER_AN_ANSWER)
"""Those that are there when something else has come first are looked at where it comes: in the other tests here."""
NARROWEST = {"width": 320, "height": 640}


def test_every_page_is_clean_to_axe_and_fits_the_narrowest_screen(cast, visit, the_clock, things):
    the_clock(MONDAY.replace(day=10))
    visitors = {
        "maya": visit("Maya Okafor"),
        "sam": visit("Sam Pryce"),
        "eva": visit("Eva Lund"),
        "inga": visit("Inga Duarte"),
        "fran": visit("Fran Doyle"),
        "ada": visit("Ada Byrne"),
    }
    too_wide = []
    for name in LOOKED_AT:
        visitor = visitors[SEES.get(name, "maya")]
        visitor.page.goto(visitor.base + address(name, things, cast))
        visitor.look()
        usual = visitor.page.viewport_size
        visitor.page.set_viewport_size(NARROWEST)
        too_wide += [name] if visitor.page.evaluate(TOO_WIDE) > 0 else []
        visitor.page.set_viewport_size(usual)
    assert too_wide == []


def test_the_pages_of_figures_that_were_counted_are_clean_to_axe(cast, visit, the_clock):
    run = keep_figures(by=cast.maya, at=MONDAY, figures=pilots_figures())
    files = {"report.html": b"<h1>"}
    maya = visit("Maya Okafor")
    about = {"run_id": run.pk}
    for name in ("figures", "business_case", "freeze_figures"):
        maya.go(name, **(about if name != "figures" else {}))
    for name in ("figure", "families_behind"):
        maya.go(name, **about, result_id="flow.referred.families")
    frozen = freeze_figures(by=cast.maya, at=MONDAY, run=run, profile="internal", why="The board", files=files)
    maya.go("frozen_run", run_id=frozen.pk)
    another = visit("Max Lindqvist")
    for name in ("frozen_run", "release_figures", "turn_down_release"):
        another.go(name, run_id=frozen.pk)


def test_what_can_be_done_after_an_answer_is_clean_to_axe(cast, visit, the_clock):
    one = asked_of_dee(cast)
    answer(by=cast.dee, at=MONDAY + timedelta(hours=1), consultation=one, advice=Advice("Ask her alone", minutes=9))
    sam = visit("Sam Pryce")
    for name in sorted(AFTER_AN_ANSWER):
        sam.go(name, consultation_id=one.pk)
