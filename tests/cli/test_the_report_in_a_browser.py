"""The documents of the demonstration, looked at by a browser: accessible, and nothing runs off the page."""

import pytest

from stepdown.cli import main
from stepdown.reporting.renderers import RENDERERS

WIDTHS = (1280, 390, 320)  # a laptop, a phone, and a laptop at 400% zoom


PAGES = ("published/release/report.html", "published/internal/business-case.html")
"""The report with its section of costs, and the business case as a document of its own."""


@pytest.fixture(scope="module")
def demo(demonstration, tmp_path_factory):
    made, out = demonstration / "demo", tmp_path_factory.mktemp("published")
    results, costs = made / "evaluation/internal/results.json", made / "service-cost.toml"
    words = ["cost", "borrowed-base-rate", "--results", results, "--service-cost", costs, "--out", out / "published"]
    with pytest.MonkeyPatch.context() as light:
        for name in RENDERERS:
            if not name.endswith(".html"):
                light.setitem(RENDERERS, name, lambda _: b"")
        main([str(word) for word in words])
    return out


@pytest.fixture(params=PAGES)
def report(demo, request):
    return demo / request.param


@pytest.mark.browser
def test_the_report_has_no_accessibility_violation_with_every_table_open(browser, report):
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport={"width": min(WIDTHS), "height": 900})
    page.goto(report.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    page.close()
    assert [(violation["id"], len(violation["nodes"])) for violation in found] == []


@pytest.mark.browser
@pytest.mark.parametrize("width", WIDTHS)
def test_the_report_never_scrolls_sideways(browser, report, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(report.as_uri())
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert wide <= width
