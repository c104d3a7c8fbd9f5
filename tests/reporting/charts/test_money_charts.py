"""Charts of money that a reader can check with a ruler: left or below nought is a saving."""

import pytest

from stepdown.reporting.charts import break_even, net_cost, payers, tornado
from stepdown.reporting.charts.pounds import Measure, PoundsAxis, nice_step, pounds, ticks
from tests.reporting.charts.picture import drawn, number, parse, said, words

NET = Measure("Net cost", basis="2024-25 prices.")


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1_961_554, "£1,962,000"), (-10_499, "£10,000"), (7_706, "£7,700"), (999.5, "£1,000"), (0.4, "£0")],
)
def test_amounts_are_rounded_as_people_say_them(value, shown):
    assert pounds(value) == shown


@pytest.mark.parametrize(
    ("value", "told"),
    [(-456_000, "saves £456,000"), (628_000, "costs £628,000 more"), (0.3, "neither saves nor costs more")],
)
def test_words_say_which_way_an_amount_goes(value, told):
    assert NET.said(value) == told


def test_an_interval_is_said_from_its_low_end():
    assert NET.between(-2_000_000, 50_000) == "from saving £2,000,000 to costing £50,000 more"


def test_an_axis_always_has_nought():
    assert PoundsAxis.of([5_000, 9_000], 0, 500).low == 0
    assert ticks(-250, 260, nice_step(90)) == (-200, -100, 0, 100, 200)


def _swing(name, at_low, at_high):
    return tornado.Swing(name, f"low of {name}", f"high of {name}", at_low, at_high)


def _bars(picture):
    """The bars of a tornado, by their height: a swatch is a square, a ground of text has no edge."""
    rects = [each for each in drawn(parse(picture), "rect") if each.get("stroke") == "#1d70b8"]
    return [(number(r, "x"), number(r, "width"), r.get("fill")) for r in rects if number(r, "height") != 22]


def test_the_widest_swing_comes_first_and_the_ends_are_told_apart_without_colour():
    value = tornado.Tornado((_swing("B", -10, 10), _swing("A", -40_000, 20_000)), 0, NET)
    picture = tornado.draw(value, "a", "T")
    texts = said(picture)
    assert texts.index("A low of A") < texts.index("B low of B")
    low, high = _bars(picture)[:2]
    assert low[1] == pytest.approx(2 * high[1], rel=0.01)
    assert (low[2], high[2]) == ("url(#a-striped)", "#1d70b8")


def test_both_ends_on_one_side_of_the_central_run_are_drawn_one_over_the_other():
    value = tornado.Tornado((_swing("A", 20_000, 40_000),), 0, NET)
    texts = {each.said: each for each in words(parse(tornado.draw(value, "a", "T")))}
    assert texts["low of A"].bottom <= texts["high of A"].top
    assert texts["low of A"].right < texts["high of A"].right


def test_at_most_twelve_assumptions_are_drawn_and_the_rest_are_counted():
    value = tornado.Tornado(tuple(_swing(f"Q{n}", -n, n) for n in range(1, 16)), 0, NET)
    texts = said(tornado.draw(value, "a", "T"))
    assert "low of Q4" in texts
    assert "low of Q3" not in texts
    assert "3 more assumptions are not drawn" in texts
    assert value.rest in tornado.describe(value)


BANDS = (net_cost.Band(-200, -100, 10), net_cost.Band(-100, 0, 60), net_cost.Band(0, 100, 30))


def test_the_share_of_draws_on_each_side_is_said_in_words():
    value = net_cost.Spread(BANDS, -50, -150, 80, NET)
    told = (said(net_cost.draw(value, "a", "T")), net_cost.describe(value))
    assert all("Saves more than it costs in 70% of draws" in each for each in told)
    assert all("95% of draws: from saving £150 to costing £80 more" in each for each in told)


def test_a_bar_is_as_high_as_its_draws_and_the_sides_differ_in_texture():
    value = net_cost.Spread(BANDS, -50, -150, 80, NET)
    rects = [r for r in drawn(parse(net_cost.draw(value, "a", "T")), "rect") if r.get("stroke")]
    heights = [number(r, "height") for r in rects]
    assert [round(h / heights[1], 3) for h in heights] == [0.167, 1, 0.5]
    assert [r.get("fill") for r in rects] == ["#1d70b8", "#1d70b8", "url(#a-cost)"]


@pytest.mark.parametrize(("saving", "told"), [(0, "0%"), (1, "under 1%"), (999, "over 99%"), (1000, "100%")])
def test_a_share_is_never_said_to_be_none_or_all_where_it_is_not(saving, told):
    bands = (net_cost.Band(-1, 0, saving), net_cost.Band(0, 1, 1000 - saving))
    assert f"Saves more than it costs in {told} of draws" in net_cost.describe(net_cost.Spread(bands, 0, -1, 1, NET))


def test_a_band_with_nought_inside_is_refused():
    with pytest.raises(ValueError, match="no band of draws on one side of nought"):
        net_cost.Band(-1, 1, 5)


def test_the_break_even_and_the_borrowed_rates_stand_at_their_place():
    borrowed = (break_even.Borrowed(0.5, "Later"), break_even.Borrowed(0.25, "Earlier"))
    points = ((0.0, 100_000.0), (1.0, -300_000.0))
    value = break_even.AlongRate(points, 0.25, 0.5, borrowed, NET)
    picture = break_even.draw(value, "a", "T")
    texts = {each.said: each for each in words(parse(picture))}
    circle = drawn(parse(picture), "circle")[0]
    quarter, half = (texts[said] for said in ("A 25%", "B 50%"))
    assert (quarter.left + quarter.right) / 2 == pytest.approx(number(circle, "cx"), abs=0.1)
    assert half.left > quarter.right
    assert "Breaks even at 25%" in texts
    assert "A: 25%, borrowed. Earlier" in texts
    assert "Borrowed rate 50%: Later." in break_even.describe(value)


def test_where_nothing_breaks_even_the_chart_says_so():
    value = break_even.AlongRate(((0.0, 9.0), (1.0, 5.0)), None, None, (), NET)
    assert "Breaks even nowhere" in said(break_even.draw(value, "a", "T"))


def test_borrowed_rates_that_nearly_meet_are_named_in_two_lanes():
    borrowed = tuple(break_even.Borrowed(rate, "L") for rate in (0.11, 0.112))
    value = break_even.AlongRate(((0.0, 9.0), (1.0, -5.0)), None, None, borrowed, NET)
    first, second = (
        each for each in words(parse(break_even.draw(value, "a", "T"))) if each.said in ("A 11%", "B 11.2%")
    )
    assert not first.overlaps(second)


COUNCIL = payers.Payer("Council", 100_000, 150_000, 50_000, 0)
TRUST = payers.Payer("Trust", 100_000, 0, -20_000, 0)


def test_what_a_payer_pays_stands_beside_what_it_is_saved_and_the_difference_is_written():
    texts = said(payers.draw(payers.Payers((COUNCIL, TRUST), NET), "a", "T"))
    assert "£100,000 £200,000 saves £100,000" in texts
    assert "£100,000 −£20,000 costs £120,000 more" in texts
    assert "To the left of nought the payer pays more" in texts


def test_sorts_of_saving_are_told_apart_by_texture_and_as_long_as_they_are():
    picture = payers.draw(payers.Payers((COUNCIL,), NET), "a", "T")
    rects = [r for r in drawn(parse(picture), "rect") if r.get("stroke")][-3:]
    lengths = [number(r, "width") for r in rects]
    assert [round(length / lengths[0], 2) for length in lengths] == [1, 1.5, 0.5]
    assert [r.get("fill") for r in rects] == ["url(#a-cost)", "#1d70b8", "url(#a-striped)"]


def test_without_a_service_cost_nobody_is_said_to_pay():
    gross = payers.Payers((COUNCIL,), Measure("Gross", "Saves", "Costs more"), pays_are_known=False)
    told = said(payers.draw(gross, "a", "T")) + payers.describe(gross)
    assert "ays for the service" not in told
    assert "pays £" not in told
