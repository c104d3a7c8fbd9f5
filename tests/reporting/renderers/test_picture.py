"""A chart's picture enters a page only when it holds nothing active and nothing from outside."""

from dataclasses import replace

import pytest
from lxml import etree

from stepdown.reporting.renderers.picture import inline
from stepdown.reporting.report import Chart, ReportTable
from tests.reporting.renderers.sample_report import HOSTILE, svg

CHART = Chart("moves", HOSTILE, svg(), "26 stepped down.", ReportTable("t", "T", "children", "s", "r", (), ()))
NAME = "{http://www.w3.org/2000/svg}"


def holding(inside: str) -> Chart:
    return replace(CHART, svg=f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>')


def test_the_picture_is_named_and_described():
    root = etree.fromstring(inline(CHART))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "moves-title moves-desc"
    assert root.findtext(f"{NAME}title") == HOSTILE
    assert root.findtext(f"{NAME}desc") == "26 stepped down."


def test_a_picture_that_names_itself_is_named_once():
    root = etree.fromstring(inline(holding("<title>old</title><desc>old</desc><rect/>")))
    assert [child.tag.removeprefix(NAME) for child in root] == ["title", "desc", "rect"]


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<style>@import 'x'</style>",
        "<foreignObject/>",
        "<image href='data:x'/>",
        "<a href='https://example.org'/>",
        "<rect onclick='alert(1)'/>",
        "<use href='https://example.org/x#y'/>",
        "<rect fill='url(https://example.org/x)'/>",
        "<rect style='fill: url(\"//example.org\")'/>",
        "<html:p xmlns:html='http://www.w3.org/1999/xhtml'/>",
    ],
)
def test_what_acts_or_reaches_outside_is_refused(inside: str):
    with pytest.raises(ValueError, match="chart 'moves': a picture cannot hold"):
        inline(holding(inside))


@pytest.mark.parametrize("text", ["<svg", "", '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'])
def test_what_is_not_plain_svg_is_refused(text: str):
    with pytest.raises(ValueError, match="chart 'moves'"):
        inline(replace(CHART, svg=text))


def test_a_reference_within_the_picture_is_kept():
    assert 'fill="url(#hatch)"' in inline(holding('<rect fill="url(#hatch)"/><use href="#hatch"/>'))
