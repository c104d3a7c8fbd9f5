"""Pictures of one child and of a family: what is drawn where, what is said, and not by colour alone."""

import struct
from datetime import date

import pytest

from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.reporting.charts.png import to_png
from stepdown.reporting.charts.timeline import child, family
from stepdown.reporting.charts.timeline.axis import LEFT, RIGHT, TimeAxis
from stepdown.reporting.charts.timeline.line import Days, Flag, Line, Mark
from tests.reporting.charts.picture import drawn, number, parse, said, words

CLOSED, EARLY_HELP, NEED, PLAN, CARE = SafeguardingLevel
AS_AT = date(2024, 3, 31)

IVY = Line(
    "Ivy",
    (
        Days(date(2022, 4, 1), date(2022, 9, 15), NEED, "cin-2023.xml, line 4521"),
        Days(date(2022, 9, 15), date(2023, 3, 5), PLAN, "cin-2023.xml, line 4527"),
        Days(date(2023, 4, 5), None, CLOSED),
    ),
    (Mark(date(2022, 10, 16), "Referred"), Mark(date(2023, 6, 12), "Closed")),
    (Flag("Section 47 enquiry", date(2022, 9, 4), date(2022, 9, 15)),),
)
TOM = Line("Tom", (Days(date(2022, 4, 1), date(2023, 1, 1), CARE), Days(date(2023, 1, 1), None, LeftLadder.ADOPTED)))


def drawn_child(*stretches: Days, marks: tuple[Mark, ...] = ()) -> str:
    return child.draw(child.Child(Line("Ivy", stretches, marks), AS_AT), "a", "T")


def bars(svg: str, fill: str) -> list[tuple[float, float]]:
    """The left edge and the width of each shape of a fill."""
    return [(number(r, "x"), number(r, "width")) for r in drawn(parse(svg), "rect") if r.get("fill") == fill]


def test_a_child_is_told_in_a_sentence_and_whole():
    value = child.Child(IVY, AS_AT)
    assert child.sentence(value) == (
        "From 1 April 2022 to 31 March 2024, Ivy was under a child protection plan for 171 days, a child in need for "
        "167 days and closed to social care for 362 days; of 31 days it is not known. At the end, on 31 March 2024: "
        "closed to social care, which goes on."
    )
    assert child.describe(value) == (
        "Ivy: from 1 April 2022 child in need; from 15 September 2022 child protection plan; from 5 March 2023 not "
        "known; from 5 April 2023 closed to social care, which goes on. Beside the level: section 47 enquiry from "
        "4 September 2022 until 15 September 2022. Referred, 16 October 2022; Closed, 12 June 2023."
    )


def test_the_table_has_every_stretch_flag_and_date_and_where_it_is_written():
    table = child.table(child.Child(IVY, AS_AT), "t", "Ivy", "A dataset")
    assert (table.row_heading, *table.columns) == ("From", "Until", "Days", "What", "Kind", "Written in")
    assert [(row.heading, *(cell.text for cell in row.cells)) for row in table.rows] == [
        ("1 Apr 2022", "15 Sep 2022", "167", "Child in need", "Level", "cin-2023.xml, line 4521"),
        ("15 Sep 2022", "5 Mar 2023", "171", "Child protection plan", "Level", "cin-2023.xml, line 4527"),
        ("5 Mar 2023", "5 Apr 2023", "31", "Not known", "Level", ""),
        ("5 Apr 2023", "goes on", "", "Closed to social care", "Level", ""),
        ("4 Sep 2022", "15 Sep 2022", "11", "Section 47 enquiry", "Beside the level", ""),
        ("16 Oct 2022", "", "", "Referred", "Date", ""),
        ("12 Jun 2023", "", "", "Closed", "Date", ""),
    ]


def test_the_five_rungs_are_named_whatever_the_child_s_levels():
    told = said(drawn_child(Days(date(2024, 1, 1), None, CLOSED)))
    assert [level.label for level in SafeguardingLevel if level.label not in told] == []


def test_a_stretch_stands_on_its_rung_and_is_as_long_as_its_days():
    svg = drawn_child(Days(date(2024, 1, 1), date(2024, 2, 1), PLAN), Days(date(2024, 2, 1), None, NEED))
    ((left, width),) = bars(svg, "#1d70b8")
    assert left == LEFT
    assert width == pytest.approx((RIGHT - LEFT) * 31 / 91, abs=0.01)
    heights = [number(r, "y") for r in drawn(parse(svg), "rect") if r.get("fill") in ("#1d70b8", "#92bde3")]
    assert heights[0] < heights[1]


def test_a_single_day_in_thirty_years_can_be_seen():
    svg = drawn_child(Days(date(1994, 1, 1), date(2024, 1, 1), CLOSED), Days(date(2024, 1, 1), date(2024, 1, 2), CARE))
    ((_, width),) = bars(svg, "#0f2d4a")
    assert width == 3


def test_the_last_day_itself_is_drawn_within_the_picture():
    ((left, width),) = bars(drawn_child(Days(date(1994, 1, 1), AS_AT, CLOSED), Days(AS_AT, None, CARE)), "#0f2d4a")
    assert (left + width, width) == (RIGHT, 3)


def test_what_goes_on_has_an_arrow_and_is_told_to_go_on():
    open_end, ended = (drawn_child(Days(date(2024, 1, 1), until, PLAN)) for until in (None, date(2024, 4, 1)))
    assert [len(drawn(parse(svg), "path")) for svg in (open_end, ended)] == [1, 0]
    assert "An arrow: it goes on then." in said(open_end)
    assert "An arrow" not in said(ended)


def test_days_of_which_nothing_is_known_are_hatched_and_named():
    svg = drawn_child(Days(date(2022, 1, 1), date(2022, 6, 1), PLAN), Days(date(2023, 6, 1), None, NEED))
    assert len(bars(svg, "url(#a-not-known)")) == 1
    assert "Not known" in said(svg)


def test_who_left_the_ladder_has_a_labelled_end_and_nothing_after_it():
    told = said(child.draw(child.Child(TOM, AS_AT), "a", "T"))
    assert "Left the ladder: adopted 1 Jan 2023" in told
    assert "Not known" not in told


def test_of_nothing_a_picture_says_so():
    for chart, value in ((child, child.Child(Line("Una"), AS_AT)), (family, family.Family((Line("Una"),), AS_AT))):
        assert said(chart.draw(value, "a", "T")) == chart.describe(value) == chart.sentence(value)
        assert chart.sentence(value) == "There is nothing to show."


def test_dates_that_lie_near_one_another_are_told_above_one_another():
    marks = tuple(Mark(date(2024, 1, place), f"Referred again, time {place}") for place in range(1, 13))
    svg = drawn_child(Days(date(2019, 1, 1), None, NEED), marks=marks)
    lines = [w for w in words(parse(svg)) if w.said.startswith("Referred")]
    assert len({w.top for w in lines}) == len(lines) == 12
    assert not any(a.overlaps(b) for place, a in enumerate(lines) for b in lines[:place])


def test_a_date_after_the_last_day_told_of_is_not_drawn():
    assert "Ended" not in said(
        drawn_child(Days(date(2024, 1, 1), None, NEED), marks=(Mark(date(2024, 4, 1), "Ended"),))
    )


@pytest.mark.parametrize(
    ("first", "named"),
    [
        (date(2024, 3, 20), "20 Mar 2024"),
        (date(2023, 11, 15), "Dec 2023 Jan 2024 Feb 2024 Mar 2024"),
        (date(2022, 2, 1), "Jul 2022 Jan 2023 Jul 2023 Jan 2024"),
        (date(2016, 2, 29), "2017 2018 2019 2020 2021 2022 2023 2024"),
        (date(1904, 2, 29), "1920 1940 1960 1980 2000 2020"),
    ],
)
def test_days_months_or_years_are_named_as_there_is_room(first, named):
    axis = TimeAxis(first, AS_AT)
    assert said(f'<svg xmlns="http://www.w3.org/2000/svg">{axis.draw(0, 10)}</svg>') == named


def test_each_child_of_a_family_has_a_strip_and_a_date_of_one_says_whose_it_is():
    value = family.Family((IVY, TOM, Line("Una")), AS_AT)
    told = said(family.draw(value, "a", "T"))
    assert [
        word for word in ("Ivy", "Tom", "Una", "Plan", "L: Looked after", "?: Not known", "►") if word not in told
    ] == []
    assert "Referred: Ivy 16 Oct 2022" in told
    assert family.describe(value).endswith("Una: from 1 April 2022 not known.")
    table = family.table(value, "t", "Family", "A dataset")
    assert {row.heading for row in table.rows} == {"Ivy", "Tom", "Una"}


def test_a_date_of_all_the_children_is_said_once():
    value = family.Family((IVY, Line("Tom", TOM.stretches, IVY.marks)), AS_AT)
    assert said(family.draw(value, "a", "T")).count("Referred 16 Oct 2022") == 1


def test_in_a_strip_the_higher_level_is_the_higher_shape():
    levels = tuple(
        Days(date(2024, 1, 1 + rung), date(2024, 1, 2 + rung), level) for rung, level in enumerate(SafeguardingLevel)
    )
    svg = family.draw(family.Family((Line("Ivy", levels),), date(2024, 1, 5)), "a", "T")
    strips = sorted(
        (number(r, "x"), number(r, "height"))
        for r in drawn(parse(svg), "rect")
        if number(r, "width") > 100 and r.get("stroke")
    )
    heights = [height for _, height in strips]
    assert heights == sorted(heights)
    assert len(set(heights)) == 5


def test_twelve_children_of_a_family_are_all_told_apart():
    lines = tuple(Line(f"Child {place} of a family with a long name", IVY.stretches) for place in range(1, 13))
    svg = family.draw(family.Family(lines, AS_AT), "a", "T")
    assert all(f"Child {place} of" in said(svg) for place in range(1, 13))
    texts = words(parse(svg))
    assert not any(a.overlaps(b) for place, a in enumerate(texts) for b in texts[:place])


def test_a_picture_can_be_printed():
    png = to_png(family.draw(family.Family((IVY, TOM), AS_AT), "a", "T"), scale=1)
    assert struct.unpack(">I", png[16:20]) == (960,)
