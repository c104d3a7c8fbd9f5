"""What holds of every chart, whatever it is given."""

import re
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stepdown.reporting.charts.svg import PAPER, WASH, WIDTH
from stepdown.reporting.renderers.picture import inline
from stepdown.reporting.report import Chart, ReportTable
from tests.reporting.charts.picture import corners, parse, words
from tests.reporting.charts.values import CHARTS, HOSTILE, labels

MARKS = {"svg", "title", "desc", "defs", "pattern", "rect", "line", "path", "circle", "text"}

few = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
every_chart = pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__.rpartition(".")[2])


@every_chart
@few
@given(data=st.data())
def test_a_picture_is_named_and_described_for_who_cannot_see_it(chart, data):
    value, title = data.draw(CHARTS[chart]), data.draw(labels)
    root = parse(chart.draw(value, "figure-1", title))
    name, description = root[0], root[1]
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{name.get('id')} {description.get('id')}" == "figure-1-title figure-1-desc"
    assert _visible(name.text) == _visible(title)
    assert _visible(description.text) == _visible(chart.describe(value)) != ""


def _visible(text):
    """Text as XML keeps it: forbidden characters replaced, blanks alike."""
    return re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text or "").split()


@every_chart
@few
@given(data=st.data())
def test_nothing_is_drawn_outside_the_picture_and_no_text_over_another(chart, data):
    root = parse(chart.draw(data.draw(CHARTS[chart]), "a", "Title"))
    _, _, width, height = map(float, root.get("viewBox").split())
    texts = words(root)
    points = corners(root) + [(t.left, t.top) for t in texts] + [(t.right, t.bottom) for t in texts]
    assert width == WIDTH
    assert [(x, y) for x, y in points if not (-1 <= x <= width + 1 and -1 <= y <= height + 1)] == []
    assert [(a.said, b.said) for i, a in enumerate(texts) for b in texts[:i] if a.overlaps(b)] == []


@every_chart
@few
@given(data=st.data())
def test_text_can_be_read(chart, data):
    for text in words(parse(chart.draw(data.draw(CHARTS[chart]), "a", "Title"))):
        assert text.size >= 12
        assert min(_contrast(text.fill, PAPER), _contrast(text.fill, WASH)) >= 4.5


def _contrast(one, other):
    """The contrast ratio of two colours (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@every_chart
@few
@given(data=st.data())
def test_a_report_page_takes_it_and_its_ids_are_its_own(chart, data):
    value = data.draw(CHARTS[chart])
    svg = chart.draw(value, "moves", "Title")
    ids = re.findall(r' id="([^"]*)"', svg)
    table = ReportTable("t", "T", "child", "source", "Row", (), ())
    assert inline(Chart("moves", "Title", svg, chart.describe(value), table))
    assert len(set(ids)) == len(ids)
    assert all(each.startswith("moves-") for each in ids)
    assert set(re.findall(r'="url\(#([^)]*)\)"', svg)) <= set(ids)


@every_chart
@few
@given(data=st.data())
def test_the_same_value_gives_the_same_bytes(chart, data):
    value = data.draw(CHARTS[chart])
    assert chart.draw(value, "a", "Title") == chart.draw(value, "a", "Title")


def test_the_bytes_do_not_hang_on_the_order_of_hashes():
    script = (
        "from stepdown.domain.safeguarding import Movement as M\n"
        "from stepdown.reporting.charts.sankey import *\n"
        "levels = tuple(Level(n, None) for n in 'abcd')\n"
        "flows = tuple(Flow(a, b, M.STEPPED_UP, None) for a in 'abcd' for b in 'abcd')\n"
        "print(draw(Movements(levels, levels, flows, ()), 'a', 'Title'))"
    )
    command = [sys.executable, "-c", script]
    runs = [subprocess.run(command, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True) for seed in "123"]
    assert len({run.stdout for run in runs}) == 1


@every_chart
@pytest.mark.parametrize("chart_id", ["", "1st", "a b", 'a"', "a<", "é"])
@given(data=st.data())
@settings(max_examples=1)
def test_an_id_that_a_page_could_not_hold_is_refused(chart, chart_id, data):
    with pytest.raises(ValueError, match="cannot be a chart's id"):
        chart.draw(data.draw(CHARTS[chart]), chart_id, "Title")


@every_chart
@pytest.mark.parametrize("title", HOSTILE)
@given(data=st.data())
@settings(max_examples=2)
def test_a_hostile_title_stays_text(chart, title, data):
    root = parse(chart.draw(data.draw(CHARTS[chart]), "a", title))
    assert _visible(root[0].text) == _visible(title)
    assert {each.tag.rpartition("}")[2] for each in root.iter()} <= MARKS
