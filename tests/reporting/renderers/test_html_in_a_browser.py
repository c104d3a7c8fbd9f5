"""The page in a real browser: no accessibility violation, no sideways scrolling, and on paper the banner everywhere."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from stepdown.reporting.renderers.html import to_html
from tests.reporting.renderers.sample_report import sample_report

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    file: Path = tmp_path_factory.mktemp("page") / "report.html"
    file.write_text(to_html(sample_report()), encoding="utf-8")
    return file.as_uri()


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_no_violation_with_details_shut_or_open(browser: Any, address: str, width: int):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(address)
    for _ in ("shut", "open"):
        violations = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in violations] == []
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.close()


def test_at_320_pixels_only_tables_and_charts_scroll_sideways(browser: Any, address: str):
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.evaluate(
        "Array.from(document.querySelectorAll('.scroll')).some(each => each.scrollWidth > each.clientWidth)"
    )
    page.close()


def test_on_paper_closed_details_are_open_and_links_back_are_gone(browser: Any, address: str):
    page = browser.new_page()
    page.goto(address)
    page.emulate_media(media="print")
    assert page.locator("#table-waits table").bounding_box()["height"] > 0
    assert page.locator(".every-page").evaluate("each => getComputedStyle(each).display") == "table-header-group"
    assert page.locator(".back").first.evaluate("each => getComputedStyle(each).display") == "none"
    page.close()


def test_the_page_works_without_a_network(browser: Any, address: str):
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert asked == [address]
    page.close()
