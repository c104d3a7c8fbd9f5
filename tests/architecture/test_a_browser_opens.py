"""The browser that script/test found is one that the tests can drive."""

from typing import Any

import pytest


@pytest.mark.browser
def test_the_browser_shows_a_page(browser: Any):
    page = browser.new_page()
    page.set_content("<title>Stepdown</title>")
    assert page.title() == "Stepdown"
    page.close()
