"""Whatever the counts, nobody who has the release can find a small one: neither our attacker nor plain trying out."""

from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.reporting.disclosure.profiles import DFE_1_5
from stepdown.reporting.disclosure.protect import protect
from stepdown.results.result import Relation
from tests.reporting.disclosure.figures import count, crossed, distribution, findings, paired

LARGEST_TRIED = 12

STRICT = replace(DFE_1_5, hides_gaps=True)
"""The default shows how many are not known; where a profile hides that too, nothing small of it may be found either."""

few = st.integers(0, 9)
tables_2x2 = st.lists(st.lists(few, min_size=2, max_size=2), min_size=2, max_size=2)
larger_tables = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 15), min_size=width, max_size=width), min_size=2, max_size=5)
)


def possible(cell):
    """The values that a reader can think of for a cell: itself, or anything but zero where it is hidden."""
    return range(1, LARGEST_TRIED + 1) if cell is None else (cell,)


def fits(cell, value):
    """Whether a reader can think of the value for a cell."""
    return value >= 1 if cell is None else value == cell


def numerators(protected):
    return {result_id: released.result.tally.numerator for result_id, released in protected.by_id().items()}


@given(tables_2x2)
def test_nothing_small_in_a_crossed_table_is_found_by_trying_every_table(rows):
    cells = numerators(protect(crossed(rows), DFE_1_5))
    inner = [cells[f"crossed.{r}.{c}"] for r, c in product(range(2), repeat=2)]
    names = ["0.0", "0.1", "1.0", "1.1", "0.all", "1.all", "all.0", "all.1", "all.all"]
    fitting = []
    for a, b, c, d in product(*map(possible, inner)):
        tried = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d]
        if all(fits(cells[f"crossed.{name}"], value) for name, value in zip(names[4:], tried[4:], strict=True)):
            fitting.append(tried)
    assert fitting
    (a, b), (c, d) = rows
    truth = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d]
    for place, value in enumerate(truth):
        if 1 <= value <= 5:
            assert len({tried[place] for tried in fitting}) >= 3


@given(st.lists(few, min_size=2, max_size=4), few)
def test_nothing_small_in_a_distribution_is_found_by_trying_every_one(counts, not_known):
    given_counts = {f"c{place}": value for place, value in enumerate(counts)}
    protected = protect(distribution("d", given_counts, not_known), STRICT)
    tally = protected.by_id()["d.c0"].result.tally
    cells = [*numerators(protected).values(), tally.not_known]
    fitting = [
        tried
        for tried in product(*map(possible, cells))
        if fits(tally.known, sum(tried[:-1])) and fits(tally.total, sum(tried))
    ]
    truth = [*counts, not_known]
    small = [place for place, value in enumerate(truth) if 1 <= value <= 5]
    assert all(len({tried[place] for tried in fitting}) >= 3 for place in small)
    if tally.known is not None:
        rests = [{tally.known - tried[place] for tried in fitting} for place in range(len(counts))]
        true_rests = [sum(counts) - value for value in counts]
        assert all(len(rests[place]) >= 3 for place, rest in enumerate(true_rests) if 1 <= rest <= 5)


@settings(max_examples=40)
@given(st.lists(st.integers(0, 7), min_size=4, max_size=4), st.integers(0, 7))
def test_nothing_small_in_a_paired_table_is_found_by_trying_every_one(counts, not_known):
    protected = protect(paired(*counts, not_known), STRICT)
    cells = numerators(protected)
    tally = protected.by_id()["before"].result.tally
    fitting = [
        (p, r, e, n)
        for p, r, e, n in product(*(possible(cells[name]) for name in ("persisted", "resolved", "emerged", "neither")))
        if fits(cells["before"], p + r) and fits(cells["after"], p + e) and fits(tally.known, p + r + e + n)
        if tally.total is None or fits(tally.not_known, tally.total - (p + r + e + n))
    ]
    assert tuple(counts) in fitting
    for place, value in enumerate(counts):
        if 1 <= value <= 5:
            assert len({tried[place] for tried in fitting}) >= 3
    if tally.total is not None and 1 <= not_known <= 5:
        assert len({tally.total - sum(tried) for tried in fitting}) >= 3


@given(tables_2x2)
def test_every_hidden_field_is_empty_and_nothing_else_is_changed(rows):
    given_table = crossed(rows)
    for true, released in zip(given_table.results, protect(given_table, DFE_1_5).released, strict=True):
        assert released.hidden <= {"numerator"}
        tally = replace(true.tally, numerator=None) if released.hidden else true.tally
        assert released.result == replace(true, tally=tally)


@settings(max_examples=40)
@given(larger_tables)
def test_a_release_of_any_crossed_table_withstands_the_attacker(rows):
    protected = protect(crossed(rows), DFE_1_5)
    small = {r for r, one in protected.audit.why.items() if one.get("numerator") == "primary"}
    assert {attacked.count for attacked in protected.audit.attacked} == small
    assert all(attacked.interval.withstands() for attacked in protected.audit.attacked)


@st.composite
def trees(draw):
    """Totals of totals of counts."""
    results, sums, level = [], [], [(f"leaf.{n}", draw(few)) for n in range(draw(st.integers(3, 12)))]
    results += [count(name, value) for name, value in level]
    height = 0
    while len(level) > 1:
        size = draw(st.integers(2, 4))
        groups = [level[at : at + size] for at in range(0, len(level), size)]
        height += 1
        level = [(f"total.{height}.{n}", sum(v for _, v in group)) for n, group in enumerate(groups)]
        results += [count(name, value) for name, value in level]
        sums += [
            Relation(name, tuple(part for part, _ in group)) for (name, _), group in zip(level, groups, strict=True)
        ]
    return findings(results, *sums)


@settings(max_examples=60)
@given(trees())
def test_no_tree_of_totals_gives_a_small_count_away(given_tree):
    protected = protect(given_tree, DFE_1_5)
    shown = numerators(protected)
    for result in given_tree.results:
        assert (shown[result.id] is None) or not 1 <= result.tally.numerator <= 5
    for relation in given_tree.relations:
        hidden = [name for name in (relation.whole, *relation.parts) if shown[name] is None]
        assert len(hidden) != 1


@given(tables_2x2)
def test_the_same_findings_are_always_released_in_the_same_way(rows):
    assert protect(crossed(rows), DFE_1_5) == protect(crossed(rows), DFE_1_5)
