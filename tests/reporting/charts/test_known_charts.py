"""Charts of figures that a reader can check with a ruler."""

import re
import struct

import pytest

from stepdown.domain.safeguarding import Movement
from stepdown.reporting.charts import bars, distribution, dumbbell, flow, sankey
from stepdown.reporting.charts.figures import Share, points, whole_percent
from stepdown.reporting.charts.png import to_png
from stepdown.results.intervals import Interval, wilson
from tests.reporting.charts.picture import drawn, number, parse, said, shapes

CARE, PLAN, NEED, CLOSED = "Looked after", "Child protection plan", "Child in need", "Closed or early help"
DOWN, SAME, UP = Movement.STEPPED_DOWN, Movement.UNCHANGED, Movement.STEPPED_UP

PILOT = sankey.Movements(
    tuple(map(sankey.Level, (CARE, PLAN, NEED, CLOSED), (3, 33, 21, 0))),
    tuple(map(sankey.Level, (CARE, PLAN, NEED, CLOSED), (4, 26, 9, 18))),
    (
        sankey.Flow(CARE, CARE, SAME, 2),
        sankey.Flow(CARE, NEED, DOWN, 1),
        sankey.Flow(PLAN, CARE, UP, 2),
        sankey.Flow(PLAN, PLAN, SAME, 19),
        sankey.Flow(PLAN, NEED, DOWN, 7),
        sankey.Flow(PLAN, CLOSED, DOWN, 5),
        sankey.Flow(NEED, PLAN, UP, 7),
        sankey.Flow(NEED, NEED, SAME, 1),
        sankey.Flow(NEED, CLOSED, DOWN, 13),
    ),
    tuple(map(sankey.Total, (DOWN, SAME, UP), (Share(26, 57), Share(22, 57), Share(9, 57)))),
)


def test_bars_of_levels_are_as_high_as_their_children():
    heights = [float(dict(look)["height"]) for kind, look in shapes(sankey.draw(PILOT, "a", "T"))
               if kind == "rect" and dict(look)["width"] == "16"]  # fmt: skip
    assert [round(height / heights[0] * 3, 1) for height in heights] == [3, 33, 21, 4, 26, 9, 18]


def test_the_key_of_the_movements_is_their_totals():
    words = said(sankey.draw(PILOT, "a", "T"))
    assert "Stepped down 26 of 57 (46%)" in words
    assert "Unchanged 22 of 57 (39%)" in words
    assert "Stepped up 9 of 57 (16%)" in words


def test_the_key_names_a_movement_that_has_no_total():
    value = sankey.Movements((sankey.Level("A", 9),), (sankey.Level("B", 9),), (sankey.Flow("A", "B", UP, 9),), ())
    assert "▲ Stepped up" in said(sankey.draw(value, "a", "T"))


def test_a_large_flow_bears_its_sign_and_count_and_a_level_without_children_is_not_drawn():
    words = said(sankey.draw(PILOT, "a", "T"))
    assert [sign for sign in ("▼ 13", "= 19", "▲ 7", "▼ 7", "▼ 5") if sign not in words] == []
    assert words.count(CLOSED) == 1


def test_movements_are_described_from_level_to_level():
    assert sankey.describe(PILOT) == (
        "Where children stood at referral, and where at closure. Stepped down 26 of 57 (46%); Unchanged 22 of 57 "
        "(39%); Stepped up 9 of 57 (16%). Looked after 3: 2 to Looked after, 1 to Child in need. Child protection plan "
        "33: 2 to Looked after, 19 to Child protection plan, 7 to Child in need, 5 to Closed or early help. Child in "
        "need 21: 7 to Child protection plan, 1 to Child in need, 13 to Closed or early help."
    )


def test_each_movement_has_a_look_of_its_own_without_colour():
    every = tuple(sankey.Flow("A", "B", kind, 50) for kind in Movement)
    value = sankey.Movements((sankey.Level("A", 250),), (sankey.Level("B", 250),), every, ())
    svg = sankey.draw(value, "a", "T")
    signs = re.findall(r"[▼=▲►?] 50", said(svg))
    assert len(set(signs)) == len(Movement)


@pytest.mark.parametrize(
    ("before", "after", "flow", "refusal"),
    [
        (("A", "A"), ("B",), ("A", "B", 1), "a level is named twice: A, A"),
        (("A",), ("B",), ("B", "B", 1), "a flow names no level: B"),
        (("A",), ("B",), ("A", "B", -1), "a count cannot be below nought"),
    ],
)
def test_movements_that_cannot_be_drawn_are_refused(before, after, flow, refusal):
    sides = [tuple(sankey.Level(name, 1) for name in side) for side in (before, after)]
    with pytest.raises(ValueError, match=refusal):
        sankey.Movements(*sides, (sankey.Flow(flow[0], flow[1], UP, flow[2]),), ())


def _factor(before, after, known, change=None):
    shares = [Share(k, known, wilson(k, known)) for k in (before, after)]
    return dumbbell.PairedFactor("Factor", *shares, change)


def test_the_marks_of_a_pair_stand_at_their_shares():
    value = dumbbell.PairedChange((_factor(0, 10, 10), _factor(5, 5, 20)), "children")
    circles = drawn(parse(dumbbell.draw(value, "a", "T")), "circle")[2:]
    at = [number(circle, "cx") for circle in circles]
    filled = [circle.get("fill") != "#ffffff" for circle in circles]
    nought, full = at[1], at[0]
    assert filled == [True, False, False, True]
    assert [round((x - nought) / (full - nought), 3) for x in at] == [1, 0, 0.25, 0.25]


def test_a_change_is_written_in_points_with_its_interval():
    value = dumbbell.PairedChange((_factor(35, 22, 57, dumbbell.Difference(-0.228, -0.345, -0.1)),), "children")
    assert "61% 35 of 57 39% 22 of 57 −23 (−35 to −10)" in said(dumbbell.draw(value, "a", "T"))
    assert dumbbell.describe(value) == (
        "Share of the same children with each factor, at referral and at closure. Factor: at referral 35 of 57 (61%), "
        "at closure 22 of 57 (39%), a change of −23 (−35 to −10) percentage points."
    )


@pytest.mark.parametrize(("before", "after"), [((3, 9), (2, 9)), ((3, 10), (2, 9)), ((3, 9), (2, 10))])
def test_fewer_than_ten_known_get_their_counts_and_no_mark(before, after):
    factor = dumbbell.PairedFactor("A", Share(*before), Share(*after), dumbbell.Difference(-0.1))
    picture = dumbbell.draw(dumbbell.PairedChange((factor,), "children"), "a", "T")
    assert f"3 of {before[1]}" in said(picture)
    assert "−10" not in said(picture)
    assert len(drawn(parse(picture), "circle")) == 2  # those of the key


def test_a_bar_is_as_long_as_its_share_and_bears_its_figure():
    rows = (
        bars.Bar("Half", Share(20, 40, wilson(20, 40))),
        bars.Bar("All", Share(40, 40)),
        bars.Bar("Few", Share(3, 9)),
    )
    picture = bars.draw(bars.Bars(rows, "children"), "a", "T")
    lengths = [number(rect, "width") for rect in drawn(parse(picture), "rect")]
    assert round(lengths[0] / lengths[1], 3) == 0.5
    assert len(lengths) == 2
    assert "20 of 40 (50%)" in said(picture)
    assert bars.describe(bars.Bars(rows[:1], "children")).endswith("Half: 20 of 40 (50%), 95% interval 35% to 65%.")


CATEGORIES = (
    distribution.Category("Within 24 hours", 44),
    distribution.Category("1 to 3 days", 22),
    distribution.Category("Not known", 4, not_known=True),
)


def test_a_distribution_shows_its_counts_shares_and_marks():
    marks = (distribution.Mark("Median", "20 hours", "Within 24 hours"),)
    picture = distribution.draw(distribution.Distribution(CATEGORIES, 66, "families", marks), "a", "T")
    lengths = [number(rect, "width") for rect in drawn(parse(picture), "rect")]
    assert [round(length / lengths[1], 2) for length in lengths] == [2, 1, 0.18]
    assert "44 (67%) Median: 20 hours 1 to 3 days 22 (33%) Not known 4 " in said(picture)


def test_a_mark_in_no_category_is_refused():
    with pytest.raises(ValueError, match="which is no category"):
        distribution.Distribution(CATEGORIES, 66, "families", (distribution.Mark("Median", "1", "Elsewhere"),))
    with pytest.raises(ValueError, match="two categories have the same label"):
        distribution.Distribution(CATEGORIES * 2, 66, "families")


def _group(label, families, children):
    return flow.Group(label, flow.People(families, children))


def test_a_flow_shows_families_and_children_at_every_step():
    left = (_group("Too early", 4, 5), _group("Did not engage", 1, 1))
    value = flow.Flow(
        (flow.Step(_group("Referred", 90, 201), left), flow.Step(_group("Included", 81, 1190))),
        (_group("Closed", 41, 96), _group("Open", 26, 62)),
    )
    assert said(flow.draw(value, "a", "T")) == (
        "Referred 90 families, 201 children Left out Too early 4 families, 5 children Did not engage 1 family, 1 child "
        "Included 81 families, 1,190 children Closed 41 families, 96 children Open 26 families, 62 children"
    )
    assert flow.describe(value) == (
        "Referred: 90 families and 201 children. Left out, Too early: 4 families and 5 children. Left out, Did not "
        "engage: 1 family and 1 child. Included: 81 families and 1,190 children. Of these: Closed, 41 families and 96 "
        "children; Open, 26 families and 62 children."
    )


@pytest.mark.parametrize(
    ("share", "shown"), [(0.125, "+13"), (-0.125, "−13"), (0.004, "0"), (-0.004, "0"), (1, "+100")]
)
def test_points_are_rounded_half_up_and_bear_their_sign(share, shown):
    assert points(share) == shown


def test_a_percentage_is_rounded_half_up():
    assert (whole_percent(0.125), whole_percent(0.0), str(Share(1, 200))) == ("13%", "0%", "1 of 200 (1%)")


@pytest.mark.parametrize(
    "counts", [(-1, 5, None), (6, 5, None), (1, 5, Interval(0.5, 0.4)), (1, 5, Interval(float("nan"), 0.4))]
)
def test_what_is_no_share_is_refused(counts):
    with pytest.raises(ValueError, match=r"share|count"):
        Share(*counts)


def test_a_picture_for_documents_is_twice_the_drawing():
    picture = to_png(sankey.draw(PILOT, "a", "T"))
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">I", picture[16:20]) == (1920,)
