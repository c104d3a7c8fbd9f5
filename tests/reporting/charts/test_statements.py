"""The chart of statements, with a ruler: sides, the middle, counts beside, and who is not in the bars."""

import pytest

from stepdown.reporting.charts import likert
from stepdown.reporting.charts.figures import Share
from stepdown.surveys.questionnaire.words import Side
from tests.reporting.charts.picture import drawn, number, parse, said

FIVE = (
    likert.Category("Strongly disagree", Side.LOW),
    likert.Category("Disagree", Side.LOW),
    likert.Category("Neither", Side.MIDDLE),
    likert.Category("Agree", Side.HIGH),
    likert.Category("Strongly agree", Side.HIGH),
)
HIGH = "Agree or strongly agree"


def statement(label, counts, *asides):
    return likert.Statement(label, counts, Share(counts[3] + counts[4], sum(counts)), asides)


def chart(*statements, categories=FIVE):
    return likert.Likert(categories, statements, HIGH)


def segments(picture):
    """The segments of all bars, from left to right: where each begins, how long it is, what fills it."""
    rects = [each for each in drawn(parse(picture), "rect") if number(each, "height") == 28]
    return [(number(r, "x"), number(r, "width"), r.get("fill")) for r in rects]


def centres(picture):
    return {number(each, "x1") for each in drawn(parse(picture), "line") if each.get("stroke") == "#0b0c0c"}


def test_segments_are_as_long_as_their_counts_and_none_is_drawn_for_nobody():
    lengths = [length for _, length, _ in segments(likert.draw(chart(statement("A", (0, 1, 3, 11, 10))), "a", "T"))]
    assert [round(length / lengths[0], 1) for length in lengths] == [1, 3, 11, 10]


def test_the_low_side_lies_left_of_the_line_the_high_side_right_and_the_middle_half_on_each():
    picture = likert.draw(chart(statement("A", (2, 4, 6, 8, 10))), "a", "T")
    (centre,) = centres(picture)
    _, disagree, neither, agree, _ = segments(picture)
    assert disagree[0] + disagree[1] == pytest.approx(neither[0], abs=0.02)
    assert neither[0] + neither[1] / 2 == pytest.approx(centre, abs=0.02)
    assert agree[0] == pytest.approx(neither[0] + neither[1], abs=0.02)


def test_all_statements_share_one_line_and_one_scale():
    picture = likert.draw(chart(statement("A", (5, 0, 0, 0, 0)), statement("B", (0, 0, 0, 0, 20))), "a", "T")
    (centre,) = centres(picture)
    (left, five, _), (right, twenty, _) = segments(picture)
    assert left + five == pytest.approx(centre, abs=0.02) == pytest.approx(right, abs=0.02)
    assert twenty == pytest.approx(4 * five, rel=0.001)


@pytest.mark.parametrize("low", [1, 2, 5])
@pytest.mark.parametrize("middle", [0, 1])
def test_every_category_has_a_look_of_its_own_and_its_swatch_over_its_counts(low, middle):
    sides = [Side.LOW] * low + [Side.MIDDLE] * middle + [Side.HIGH] * low
    categories = tuple(likert.Category(f"C{place}", side) for place, side in enumerate(sides))
    value = likert.Likert(categories, (likert.Statement("A", (9,) * len(sides), Share(9, 99)),), "High")
    looks = [(ground.fill, ground.edge, ground.stripe, ground.dots) for ground in value.grounds]
    assert len(set(looks)) == len(looks)
    swatches = [r.get("fill") for r in drawn(parse(likert.draw(value, "a", "T")), "rect") if number(r, "width") == 20]
    assert len(swatches) == len(sides) == len(set(swatches))


def test_counts_the_share_of_the_high_side_and_who_is_not_in_the_bars_are_written():
    asides = (likert.Aside("Don’t know", 2), likert.Aside("Skipped", 0), likert.Aside("Not shown", None))
    words = said(likert.draw(chart(statement("The team is quick", (0, 1, 3, 11, 10), *asides)), "a", "T"))
    assert "The team is quick 0 1 3 11 10 84% 21 of 25 Don’t know: 2 Not shown: c" in words
    assert "Skipped" not in words


def test_with_nobody_apart_there_is_no_column_for_them():
    assert "Not in the bars" not in said(likert.draw(chart(statement("A", (1, 1, 1, 1, 1))), "a", "T"))


def test_fewer_than_ten_get_their_counts_and_no_percentage():
    words = said(likert.draw(chart(statement("A", (0, 0, 0, 1, 0))), "a", "T"))
    assert "1 of 1" in words
    assert "100%" not in words
    assert "No percentage is given where fewer than 10 are known." in words


def test_it_is_told_in_words():
    asides = (likert.Aside("Skipped", 1),)
    value = chart(likert.Statement("Quick", (0, None, None, 11, 10), Share(21, 25), asides))
    assert likert.describe(value) == (
        "Diverging bars of responses, a row for each statement, on the scale: Strongly disagree, Disagree, Neither, "
        "Agree, Strongly agree. Quick: Strongly disagree 0, Disagree not shown (c), Neither not shown (c), Agree 11, "
        "Strongly agree 10, Skipped 1. Agree or strongly agree: 21 of 25 (84%)."
    )


@pytest.mark.parametrize(
    ("sides", "counts", "refusal"),
    [
        ((Side.HIGH, Side.LOW), (1, 1), "go from its low side"),
        ((Side.LOW, Side.MIDDLE, Side.MIDDLE), (1, 1, 1), "at most 5 categories a side and 1 in the middle"),
        ((Side.HIGH,) * 6, (1,) * 6, "at most 5 categories a side"),
        ((Side.LOW, Side.HIGH), (1,), "a count for each category"),
    ],
)
def test_what_is_no_scale_is_refused(sides, counts, refusal):
    categories = tuple(likert.Category("A", side) for side in sides)
    with pytest.raises(ValueError, match=refusal):
        likert.Likert(categories, (likert.Statement("A", counts, Share(1, 1)),), "High")
