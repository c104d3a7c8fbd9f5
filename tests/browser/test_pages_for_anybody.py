"""What anybody can read is looked at by axe, and fits a desk, a phone and the narrowest screen."""

import pytest

from tests.browser.conftest import DESK, PHONE
from tests.browser.test_every_page import NARROWEST
from tests.browser.visitor import TOO_WIDE

pytestmark = pytest.mark.browser
SAID = {"name": "Digital support", "phone": "01632 960 100", "email": "desk-help@northborough-council.example.org",
        "hours": "8 am to 6 pm, Monday to Friday", "out_of_hours": "The duty manager"}  # fmt: skip


def test_what_anybody_can_read_is_clean_to_axe_and_fits(visit, settings):
    settings.SUPPORT = SAID
    visitor = visit("Maya Okafor")
    too_wide = []
    for name in ("get_help", "accessibility", "about"):
        visitor.go(name)
        for size in (DESK, PHONE, NARROWEST):
            visitor.page.set_viewport_size(size)
            too_wide += [name] if visitor.page.evaluate(TOO_WIDE) > 0 else []
        visitor.page.set_viewport_size(DESK)
    assert too_wide == []
