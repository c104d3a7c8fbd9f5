"""Every page of the URL table is looked at by axe, can be reached by keyboard, and fits the narrowest screen."""

import pytest

from tests.browser.visitor import TOO_WIDE
from tests.cast import MONDAY
from tests.web.test_every_page import NAMES, OF_A_FAMILY_ON_ITS_WAY_OUT, SEES, address, things

pytestmark = pytest.mark.browser

__all__ = ["things"]

AFTER_AN_ANSWER = {"follow_up_consultation", "refer_from_consultation", "close_consultation"}
LOOKED_AT = sorted({*NAMES} - {*OF_A_FAMILY_ON_ITS_WAY_OUT} - AFTER_AN_ANSWER)
"""Those that are there when something else has come first are looked at where it comes: in the other tests here."""
NARROWEST = {"width": 320, "height": 640}


def test_every_page_is_clean_to_axe_and_fits_the_narrowest_screen(cast, visit, the_clock, things):
    the_clock(MONDAY.replace(day=10))
    visitors = {"maya": visit("Maya Okafor"), "sam": visit("Sam Pryce")}
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
