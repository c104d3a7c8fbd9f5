"""The page: complete in itself, honest about what is hidden, and with no way in for text that looks like mark-up."""

import re
from html.parser import HTMLParser

import pytest

from stepdown.reporting.renderers.html import to_html
from tests.reporting.renderers.sample_report import BANNER, HOSTILE, TRUE_COUNT, sample_report


class Page(HTMLParser):
    """Every start tag of a page with its attributes, and all its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def html() -> str:
    return to_html(sample_report())


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def test_nothing_is_fetched_and_nothing_runs(html: str, page: Page):
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in page.tags}
    assert not re.search(r"url\((?!#)|@import|@font-face", html)
    targets = [attributes["href"] for attributes in page.all("a")]
    assert all(target and target.startswith("#") for target in targets)


def test_every_link_leads_somewhere_and_no_id_is_used_twice(page: Page):
    ids = [attributes["id"] for _, attributes in page.tags if attributes.get("id")]
    assert len(ids) == len(set(ids))
    assert {attributes["href"] for attributes in page.all("a")} <= {f"#{id_}" for id_ in ids}


def test_text_that_looks_like_mark_up_is_shown_as_text(html: str, page: Page):
    assert "<script" not in html
    assert HOSTILE in page.text
    assert html.count("</style>") == 1


def test_the_language_the_title_and_the_banner_are_said(page: Page):
    assert page.all("html")[0]["lang"] == "en-GB"
    assert BANNER in page.text.split("Key points")[0]
    assert any(attributes.get("class") == "every-page" for attributes in page.all("p"))


def test_a_hidden_cell_is_c_with_its_meaning_said_aloud(html: str):
    assert TRUE_COUNT not in html
    cell = (
        '<span aria-hidden="true">c</span><span class="govuk-visually-hidden">hidden, so that nobody can be identified'
    )
    assert html.count(cell) == 2 + 8 + 1


def test_each_cell_names_its_result(page: Page):
    ids = [attributes["data-id"] for attributes in page.all("td") if "data-id" in attributes]
    assert "movements.stepped_down.0" in ids
    assert "factors.60.difference" in ids


def test_a_table_has_a_caption_and_its_headers_a_scope(page: Page):
    assert len(page.all("caption")) == len(page.all("table"))
    assert {attributes["scope"] for attributes in page.all("th")} == {"col", "row"}


def test_a_chart_is_an_image_with_a_name(page: Page):
    charts = page.all("svg")
    assert [chart["role"] for chart in charts] == ["img", "img"]
    assert charts[1]["aria-labelledby"] == "waits-chart-title waits-chart-desc"


def test_a_table_that_scrolls_can_be_reached_and_is_named(page: Page):
    regions = [attributes for attributes in page.all("div") if attributes.get("role") == "region"]
    assert len(regions) == len(page.all("table")) + len(page.all("svg"))
    assert all(
        region["tabindex"] == "0" and ("aria-label" in region or "aria-labelledby" in region) for region in regions
    )


def test_the_licence_of_the_stylesheet_goes_with_the_page(html: str):
    assert "Crown Copyright (Government Digital Service)" in html
    assert "GDS Transport" not in html.replace("licensed font", "")
