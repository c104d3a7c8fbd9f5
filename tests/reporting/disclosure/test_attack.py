"""The attacker finds what can be found, and a release that it can open is refused."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.reporting.disclosure import attack
from stepdown.reporting.disclosure import protect as protect_room
from stepdown.reporting.disclosure.attack import place, puzzles
from stepdown.reporting.disclosure.hide import choose
from stepdown.reporting.disclosure.parts import Chosen
from stepdown.reporting.disclosure.profiles import DFE_1_5
from stepdown.reporting.disclosure.protect import DisclosureError, protect
from stepdown.reporting.disclosure.secondary import secondary
from stepdown.reporting.disclosure.standard import Interval
from stepdown.reporting.disclosure.system import build_system
from tests.reporting.disclosure.figures import crossed, distribution

MOVEMENT = [[13, 1, 7, 0], [5, 7, 19, 2], [0, 0, 1, 2]]


def attacked(findings, hidden):
    """What the attacker finds of each hidden count."""
    system = build_system(findings.results, findings.relations)
    shown = {name: value for name, value in system.values.items() if name not in hidden}
    found = {}
    for puzzle in puzzles(system.sums, shown, system.printed):
        found |= {name: bounds(puzzle, name) for name in puzzle.unknown}
    return found


def bounds(puzzle, name):
    """The smallest and the largest value that a count can have."""
    least, most = puzzle.extreme(name, largest=False), puzzle.extreme(name, largest=True)
    return Interval(least.values[name], most.values[name] if most.limited else None)


def test_small_counts_hidden_alone_are_all_recovered_from_the_margins():
    cells = {"crossed.0.1": 1, "crossed.1.0": 5, "crossed.1.3": 2, "crossed.2.2": 1, "crossed.2.3": 2}
    assert attacked(crossed(MOVEMENT), cells) == {name: Interval(value, value) for name, value in cells.items()}


def test_two_hidden_counts_have_all_the_values_that_their_sum_leaves():
    hidden = {"d.a", "d.b"} | {f"d.{word}#rest" for word in "ab"}
    found = attacked(distribution("d", {"a": 2, "b": 5, "c": 40}), hidden)
    assert found["d.a"] == found["d.b"] == Interval(1, 6)


def test_nothing_limits_counts_that_no_shown_sum_holds():
    hidden = {result.id for result in crossed([[2, 3]]).results}
    assert attacked(crossed([[2, 3]]), hidden)["crossed.all.all"] == Interval(2, None)


@given(st.lists(st.integers(1, 5), min_size=4, max_size=4), st.sets(st.integers(0, 3), min_size=1))
def test_the_attacker_finds_the_same_bounds_as_trying_every_table(counts, places):
    names = [f"crossed.{r}.{c}" for r, c in product(range(2), repeat=2)]
    hidden = {names[place] for place in places}
    a, b, c, d = counts
    fitting = [
        tried
        for tried in product(range(1, 10), repeat=4)
        if (tried[0] + tried[1], tried[2] + tried[3], tried[0] + tried[2]) == (a + b, c + d, a + c)
        and all(tried[place] == counts[place] for place in range(4) if place not in places)
    ]
    tried = {names[p]: Interval(min(t[p] for t in fitting), max(t[p] for t in fitting)) for p in places}
    assert attacked(crossed([[a, b], [c, d]]), hidden) == tried


def test_counts_that_can_only_be_one_are_exposed_and_one_of_three_values_is_not():
    def narrowed(row):
        system = build_system(crossed([row]).results, crossed([row]).relations)
        hidden = {system.same["crossed.0.0"], system.same["crossed.0.1"]}
        shown = {name: value for name, value in system.values.items() if name not in hidden}
        placed = place(puzzles(system.sums, shown, system.printed), hidden)
        return {name for name, found in placed.items() if not found.withstands()}, hidden

    assert narrowed([1, 1, 9]) == narrowed([1, 1, 9])[::-1]
    assert narrowed([1, 2, 9]) == narrowed([1, 2, 9])[::-1]
    assert narrowed([2, 2, 9])[0] == set()


@pytest.fixture
def hide_small_counts_only(monkeypatch):
    def nothing_more(findings, withdrawn, profile, spare, _search, also=frozenset()):
        return choose(findings, withdrawn, profile, spare, lambda _: Chosen(frozenset(), 0, 0), also)

    monkeypatch.setattr(protect_room, "choose", nothing_more)


@pytest.mark.usefixtures("hide_small_counts_only")
def test_a_release_that_the_attacker_can_open_is_refused_without_saying_the_count():
    with pytest.raises(DisclosureError, match="can be worked out") as refused:
        protect(crossed(MOVEMENT), DFE_1_5)
    assert not any(character.isdigit() for character in str(refused.value).split(" ", 1)[1])


@pytest.mark.usefixtures("hide_small_counts_only")
def test_a_question_left_open_is_held_against_the_release(monkeypatch):
    monkeypatch.setattr(attack.Puzzle, "_least", lambda *_, **__: attack.Answer({}, limited=True))
    with pytest.raises(DisclosureError, match="can be worked out"):
        protect(crossed(MOVEMENT), DFE_1_5)


@given(st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=3, max_size=3))
def test_hiding_what_is_already_safe_hides_no_more(rows):
    system = build_system(crossed(rows).results, crossed(rows).relations)
    small = frozenset(name for name, value in system.values.items() if 1 <= value <= 5)
    hidden = small | secondary(system, small, {})
    assert secondary(system, hidden, {}) == frozenset()


SMALL_TABLES = st.integers(2, 4).flatmap(
    lambda across: st.lists(st.lists(st.integers(1, 9), min_size=across, max_size=across), min_size=2, max_size=4)
)


@given(SMALL_TABLES, st.randoms(use_true_random=False))
def test_numbers_of_any_sort_never_place_a_count_more_closely_than_whole_ones(rows, random):
    findings = crossed(rows)
    system = build_system(findings.results, findings.relations)
    hidden = {name for name in system.values if random.random() < 0.6}
    shown = {name: value for name, value in system.values.items() if name not in hidden}
    for puzzle in puzzles(system.sums, shown, system.printed):
        for name in puzzle.unknown:
            loose, true = puzzle.loosely(name), bounds(puzzle, name)
            assert loose.low <= true.low
            assert loose.high is None or (true.high is not None and true.high <= loose.high)


@given(SMALL_TABLES)
def test_what_is_large_is_searched_as_soundly_as_what_is_not(rows):
    """Every group is taken to be a large one: the choice withstands the attacker of whole numbers all the same."""
    findings = crossed(rows)
    system = build_system(findings.results, findings.relations)
    small = frozenset(name for name, value in system.values.items() if 1 <= value <= 5)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(attack, "MANY", 1)
        unknown = small | secondary(system, small, {}) | (system.values.keys() - system.printed)
    shown = {name: value for name, value in system.values.items() if name not in unknown}
    placed = place(puzzles(system.sums, shown, system.printed), small)
    assert [name for name, found in placed.items() if not found.withstands()] == []


def test_no_more_is_asked_of_a_group_in_which_enough_are_placed_too_closely():
    findings = crossed(MOVEMENT)
    system = build_system(findings.results, findings.relations)
    small = frozenset(name for name, value in system.values.items() if 1 <= value <= 5)
    shown = {name: value for name, value in system.values.items() if name not in small}
    groups = puzzles(system.sums, shown, system.printed)
    assert len(place(groups, small, enough=1)) < len(place(groups, small))
