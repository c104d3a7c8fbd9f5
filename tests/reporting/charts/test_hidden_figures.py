"""A figure that is not released cannot be read from a chart: not as text, and not with a ruler."""

from itertools import pairwise

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from stepdown.domain.safeguarding import Movement
from stepdown.reporting.charts import bars, distribution, dumbbell, flow, likert, love, overlap, sankey
from stepdown.reporting.charts.figures import HIDDEN, Share
from stepdown.results.intervals import wilson
from stepdown.surveys.questionnaire.words import Side
from tests.reporting.charts.picture import said, shapes
from tests.reporting.charts.values import movements

few = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def release(true, smallest=6):
    """The simplest protection: a count from 1 to 5 is not released."""
    return true if true == 0 or true >= smallest else None


@st.composite
def hidden_pairs(draw, least=1):
    """Two sets of true counts that differ only in what is hidden: the same noughts and large counts."""
    small = st.integers(1, 5)
    plan = draw(st.lists(st.none() | st.just(0) | st.integers(6, 500), min_size=least, max_size=8))
    return tuple([draw(small) if each is None else each for each in plan] for _ in range(2))


@given(hidden_pairs())
def test_two_bar_charts_that_differ_in_hidden_counts_are_the_same_bytes(pair):
    def draw(true):
        shares = [Share(release(k), 600, wilson(k, 600)) for k in true]
        return bars.draw(bars.Bars(tuple(bars.Bar("A", share) for share in shares), "children"), "a", "T")

    assert draw(pair[0]) == draw(pair[1])


@given(hidden_pairs(least=2))
def test_two_dumbbells_that_differ_in_hidden_counts_are_the_same_bytes(pair):
    def draw(true):
        before, after = (Share(release(k), 600, wilson(k, 600)) for k in true[:2])
        change = dumbbell.Difference((true[1] - true[0]) / 600, -0.5, 0.5)
        value = dumbbell.PairedChange((dumbbell.PairedFactor("A", before, after, change),), "children")
        return dumbbell.draw(value, "a", "T"), dumbbell.describe(value)

    assume(None in {release(k) for true in pair for k in true[:2]})
    assert draw(pair[0]) == draw(pair[1])


@given(hidden_pairs())
def test_two_distributions_that_differ_in_hidden_counts_are_the_same_bytes(pair):
    def draw(true):
        categories = tuple(distribution.Category(str(i), release(k)) for i, k in enumerate(true))
        return distribution.draw(distribution.Distribution(categories, None, "families"), "a", "T")

    assert draw(pair[0]) == draw(pair[1])


@given(hidden_pairs(least=2))
def test_two_overlaps_that_differ_in_hidden_counts_are_the_same_bytes(pair):
    def draw(true):
        bands = tuple(overlap.Band(str(i), release(k), release(other)) for i, (k, other) in enumerate(pairwise(true)))
        value = overlap.Overlap(bands, "Supported", "Comparison")
        return overlap.draw(value, "a", "T"), overlap.describe(value)

    assert draw(pair[0]) == draw(pair[1])


@given(st.floats(-3, 3), st.floats(-3, 3), st.booleans(), st.booleans())
def test_what_a_love_plot_hides_moves_nothing_in_it(one, other, hides_before, hides_after):
    def draw(before, after):
        values = (love.Apart("A", before, after, hides_before, hides_after), love.Apart("B", 0.2, 0.1))
        return love.draw(love.Balance(values), "a", "T"), love.describe(love.Balance(values))

    assert draw(one if hides_before else 0.3, one if hides_after else 0.1) == draw(
        other if hides_before else 0.3, other if hides_after else 0.1
    )


def test_no_bar_of_a_distribution_is_set_from_the_number_known():
    """Else the length that is missing would be the hidden one's."""
    categories = (distribution.Category("A", 40), distribution.Category("B", None))
    drawn = [distribution.draw(distribution.Distribution(categories, n, "families"), "a", "T") for n in (42, 45)]
    assert drawn[0] != drawn[1]  # the percentages
    assert shapes(drawn[0]) == shapes(drawn[1])


def test_a_hidden_mark_is_placed_in_no_category():
    categories = (distribution.Category("Within 24 hours", 40), distribution.Category("1 to 3 days", 20))
    drawn = {
        distribution.draw(
            distribution.Distribution(categories, 60, "families", (distribution.Mark("Median", None, place),)), "a", "T"
        )
        for place in (None, "Within 24 hours", "1 to 3 days")
    }
    assert len(drawn) == 1
    assert "Median: c" in said(drawn.pop())


@given(hidden_pairs(), hidden_pairs())
def test_two_flow_diagrams_that_differ_in_hidden_counts_are_the_same_bytes(families, children):
    def draw(which):
        pairs = zip(families[which], children[which], strict=False)
        groups = tuple(flow.Group("Left", flow.People(release(f), release(c))) for f, c in pairs)
        return flow.draw(flow.Flow((flow.Step(groups[0], groups[1:]),), groups[:3]), "a", "T")

    assert draw(0) == draw(1)


LEVELS = ("Looked after", "Child protection plan", "Child in need", "Closed")


@st.composite
def matrices(draw):
    """Two true movement matrices that differ only in counts of 1 to 5, and so in their margins too."""
    cells = [(before, after) for before in LEVELS for after in LEVELS]
    plan = [draw(st.none() | st.just(0) | st.integers(6, 60)) for _ in cells]
    small = st.integers(1, 5)
    return tuple({c: draw(small) if p is None else p for c, p in zip(cells, plan, strict=True)} for _ in range(2))


def _movements(true, *, margins):
    """What is drawn of a true matrix: small cells hidden; with ``margins`` the true totals printed beside them."""

    def total(place, level):
        return sum(k for cell, k in true.items() if cell[place] == level) if margins else None

    before, after = (tuple(sankey.Level(name, total(place, name)) for name in LEVELS) for place in (0, 1))
    flows = tuple(sankey.Flow(*cell, Movement.UNCHANGED, release(k)) for cell, k in true.items())
    return sankey.Movements(before, after, flows, ())


@few
@given(matrices())
def test_two_sankeys_that_differ_in_hidden_counts_are_the_same_bytes(pair):
    first, second = (sankey.draw(_movements(true, margins=False), "a", "T") for true in pair)
    assert first == second


@few
@given(matrices())
def test_printed_totals_change_no_bar_and_no_ribbon(pair):
    """A bar as high as its true total would leave a gap as wide as what is hidden."""
    first, second = (sankey.draw(_movements(true, margins=True), "a", "T") for true in pair)
    assert shapes(first) == shapes(second)


@few
@given(movements())
def test_a_hidden_flow_is_hatched_and_says_so(value):
    assume(any(each.count is None for each in value.flows))
    drawn = sankey.draw(value, "a", "T")
    ribbons = [dict(look)["fill"] for kind, look in shapes(drawn) if kind == "path"]
    hidden = sum(each.count is None for each in value.flows)
    assert ribbons.count("url(#a-hidden)") == hidden
    assert sum(word == HIDDEN for word in said(drawn).split()) >= hidden
    assert "not shown (c)" in sankey.describe(value)


def test_a_pair_of_which_one_share_is_hidden_shows_neither_mark_nor_change():
    factor = dumbbell.PairedFactor("A", Share(30, 57), Share(None, 57), dumbbell.Difference(-0.49))
    picture = dumbbell.draw(dumbbell.PairedChange((factor,), "children"), "a", "T")
    assert "c 53% 30 of 57 c of 57 c" in said(picture)
    assert len([kind for kind, _ in shapes(picture) if kind == "circle"]) == 2  # those of the key


def test_each_chart_writes_c_for_what_is_hidden():
    share, people = Share(None, 57), flow.People(None, None)
    pictures = [
        bars.draw(bars.Bars((bars.Bar("A", share),), "children"), "a", "T"),
        dumbbell.draw(dumbbell.PairedChange((dumbbell.PairedFactor("A", share, share, None),), "children"), "a", "T"),
        distribution.draw(distribution.Distribution((distribution.Category("A", None),), 57, "children"), "a", "T"),
        flow.draw(flow.Flow((flow.Step(flow.Group("A", people)),)), "a", "T"),
    ]
    for picture in pictures:
        assert HIDDEN in said(picture).split()
        assert "c: not shown, so that nobody can be identified." in said(picture)


SCALE = tuple(
    likert.Category(f"Category {place}", side)
    for place, side in enumerate((Side.LOW, Side.LOW, Side.MIDDLE, Side.HIGH, Side.HIGH))
)


def _statements(*rows):
    """A chart of statements: each row is its five counts and how many are known."""
    return likert.Likert(
        SCALE,
        tuple(likert.Statement("A", c, Share(None, n), (likert.Aside("Skipped", c[0]),)) for c, n in rows),
        "High",
    )


@given(hidden_pairs())
def test_two_charts_of_statements_that_differ_in_hidden_counts_are_the_same_bytes(pair):
    def draw(true):
        value = _statements(*(((release(k), None, None, 40, release(k)), None) for k in true))
        return likert.draw(value, "a", "T"), likert.describe(value)

    assert draw(pair[0]) == draw(pair[1])


def test_no_segment_of_a_statement_is_set_from_the_number_known():
    first, second = (likert.draw(_statements(((8, None, 9, 10, None), known)), "a", "T") for known in (40, 45))
    assert first != second
    assert shapes(first) == shapes(second)


def test_a_hidden_answer_is_a_hatch_of_the_same_size_whatever_stands_beside_it():
    picture = likert.draw(_statements(((8, None, 0, 10, None), 40), ((8, None, 0, 200, None), 300)), "a", "T")
    hatches = [dict(look)["width"] for kind, look in shapes(picture) if dict(look).get("fill") == "url(#a-hidden)"]
    assert len(hatches) == 4
    assert len(set(hatches)) == 1
