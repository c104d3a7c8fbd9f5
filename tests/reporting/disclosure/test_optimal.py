"""No choice of what to hide loses less than the one that is made, and none of the greedy search's cells is added to."""

from itertools import chain, combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.reporting.disclosure.attack import place, puzzles
from stepdown.reporting.disclosure.optimal import search
from stepdown.reporting.disclosure.optimal.search import least_loss_of
from stepdown.reporting.disclosure.parts import Kept, apart
from stepdown.reporting.disclosure.profiles import DFE_1_5
from stepdown.reporting.disclosure.protect import protect
from stepdown.reporting.disclosure.secondary import simple
from stepdown.reporting.disclosure.system import build_system
from tests.reporting.disclosure.figures import crossed, paired, together

tables = st.lists(st.lists(st.integers(0, 14), min_size=3, max_size=3), min_size=2, max_size=3)


def parts_of(findings, cost=None):
    """The parts of a release in which something is small."""
    system = build_system(findings.results, findings.relations)
    small = frozenset(name for name, value in system.values.items() if 1 <= value <= 5)
    return apart(system, small, cost or {})


def withstands(part, hidden):
    """Whether the attacker can place no small count too closely when these are hidden."""
    unknown = hidden | part.small | (part.system.values.keys() - part.system.printed)
    shown = {name: value for name, value in part.system.values.items() if name not in unknown}
    placed = place(puzzles(part.system.sums, shown, part.system.printed), part.small)
    return all(found.withstands() for found in placed.values())


def least_by_trying(part, most):
    """The loss of the best choice of at most so many cells: the cheapest first, until one withstands."""
    free = [name for name in part.system.printed - part.small if part.system.values[name] > 0]
    every = chain.from_iterable(combinations(sorted(free), size) for size in range(len(free) + 1))
    choices = sorted((frozenset(one) for one in every), key=part.loss_of)
    return next(part.loss_of(one) for one in choices if part.cells_of(one) <= most and withstands(part, one))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.integers(0, 14), min_size=3, max_size=3), min_size=2, max_size=2))
def test_nothing_that_can_be_tried_loses_less(rows):
    for part in parts_of(crossed(rows)):
        chosen = least_loss_of([part], Kept(simple))
        most = part.cells_of(simple(part).hidden)
        assert chosen.lost == chosen.least == least_by_trying(part, most)


@settings(max_examples=30, deadline=None)
@given(tables)
def test_the_choice_withstands_and_hides_no_more_cells_than_the_simple_search(rows):
    parts = parts_of(crossed(rows))
    for part in parts:
        best, first = least_loss_of([part], Kept(simple)), simple(part)
        assert withstands(part, best.hidden)
        assert part.cells_of(best.hidden) <= part.cells_of(first.hidden)
        assert best.least <= best.lost <= first.lost


def test_a_count_that_many_cells_show_is_dearer_than_one_that_stands_alone():
    """What the simple search hides of a known number goes with it in every share of the same people."""
    (part,) = parts_of(paired(24, 12, 3, 42, not_known=15))
    dearest = max(sorted(part.system.printed), key=part.cells.__getitem__)
    assert part.cells[dearest] == 6
    assert dearest not in least_loss_of([part], Kept(simple)).hidden


def test_where_the_budget_ends_the_best_sound_choice_is_used_and_its_gap_is_said(monkeypatch):
    rows = [[7, 30, 41, 9], [3, 22, 8, 31], [40, 6, 2, 17], [12, 15, 26, 1]]
    best = protect(crossed(rows), DFE_1_5).audit.loss
    monkeypatch.setattr(search, "ROUNDS", 1)
    hurried = protect(crossed(rows), DFE_1_5).audit
    assert best.gap == 0
    assert hurried.loss.least <= best.lost <= hurried.loss.lost
    assert all(attacked.interval.withstands() for attacked in hurried.attacked)


def test_parts_are_chosen_for_apart_and_add_up():
    both = parts_of(together(crossed([[20, 3], [30, 40]], "one"), crossed([[12, 4], [31, 25]], "two")))
    assert len(both) == 2
    assert least_loss_of(both, Kept(simple)).lost == sum(least_loss_of([part], Kept(simple)).lost for part in both)


def test_a_part_in_which_nothing_is_small_is_left_as_it_is():
    assert len(parts_of(together(crossed([[20, 3], [30, 40]], "one"), crossed([[12, 7], [31, 25]], "two")))) == 1
