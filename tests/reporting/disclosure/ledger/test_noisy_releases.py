"""Noisy releases one after another: the same count the same noise, and nothing small by subtracting or intersecting."""

import json
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.reporting.disclosure.ledger.ledger import Ledger, ledger_text, read_ledger
from stepdown.reporting.disclosure.ledger.noisy import AnotherSecretError
from stepdown.reporting.disclosure.ledger.publish import LedgerRefusal, publish
from stepdown.reporting.disclosure.noise.secret import Secret
from stepdown.reporting.disclosure.noise.table import Noise
from stepdown.reporting.disclosure.profiles import DFE_1_5, named
from tests.reporting.disclosure.figures import count, findings
from tests.reporting.disclosure.ledger.releases import children, of
from tests.reporting.disclosure.noise.secrets import OTHER, SECRET

HALF, YEAR = ("2025-01-01", "2025-06-30"), ("2025-01-01", "2025-12-31")
NOISY = named("cell_key", SECRET)
NARROW = replace(NOISY, noise=Noise(1, 0.5))
"""Noise that protects little by itself, so that subtracting and intersecting find more."""

LARGEST_TRIED = 12
LATER = {"data": "sha256:2", "as_at": "2026-03-31"}


def released(*several, profile=NOISY, areas=(), ledger=Ledger()):  # noqa: B008  # a value that never changes
    """The counts as shown by releases that follow one another, and the ledger."""
    shown = []
    for number, one in enumerate(several):
        protected, ledger = publish(one, profile, ledger, area=areas[number] if areas else "")
        shown.append({id_: each.result.tally.numerator for id_, each in protected.by_id().items()})
    return shown, ledger


def test_an_unchanged_count_is_told_the_same_later():
    (first, second), _ = released(of(children(60, 40)), of(children(60, 40), **LATER))
    assert first == second


def test_it_is_told_the_same_where_a_new_table_speaks_of_it_too():
    """The new table comes first, and is of the same people and the same number."""
    girls, girls_by_age = (replace(count(f"{table}.girls", 60), label="Girls") for table in ("sex", "by age"))
    was, now = findings([girls, count("all", 100)]), findings([girls_by_age, girls, count("all", 100)])
    (first, second), _ = released(of(was), of(now))
    assert second["by age.girls"] == second["sex.girls"] == first["sex.girls"]
    assert released(of(now))[0][0]["sex.girls"] != first["sex.girls"]  # who forgets the ledger gives new noise


def test_a_changed_count_gets_new_noise_and_is_not_taken_for_the_same():
    girls = [released(of(children(n, 40)), of(children(n + 1, 40), **LATER))[0] for n in range(60, 90)]
    moved = [second["sex.girls"] - first["sex.girls"] for first, second in girls]
    assert any(one != 1 for one in moved)


def fits(cell, value):
    return cell is None or NARROW.noise.weights(value).get(cell - value, 0) > 0


def possible(cells):
    """Every pair of girls and boys that could be told so."""
    return [
        (girls, boys)
        for girls, boys in product(range(LARGEST_TRIED), repeat=2)
        if fits(cells["sex.girls"], girls) and fits(cells["sex.boys"], boys) and fits(cells["children"], girls + boys)
    ]


@settings(max_examples=40, deadline=None)
@given(st.tuples(*[st.integers(0, 5)] * 4), st.booleans())
def test_nothing_small_of_a_part_of_a_whole_or_of_what_is_left_over_is_found_by_trying(counts, part_first):
    girls, boys, more_girls, more_boys = counts
    part = of(children(girls, boys), *HALF, as_at="2025-12-31")
    whole = of(children(girls + more_girls, boys + more_boys), *YEAR)
    try:
        found, _ = released(*((part, whole) if part_first else (whole, part)), profile=NARROW)
    except LedgerRefusal:
        return
    inner, outer = map(possible, found if part_first else found[::-1])
    tried = [(*p, *w, w[0] - p[0], w[1] - p[1]) for p in inner for w in outer if p[0] <= w[0] and p[1] <= w[1]]
    truth = (girls, boys, girls + more_girls, boys + more_boys, more_girls, more_boys)
    assert truth in tried
    for place, value in enumerate(truth):
        if 1 <= value <= 5:
            assert len({one[place] for one in tried}) >= 3


def withstands(*several, areas=(), targets):
    """Where a reader of all these releases can place each of the targets, by their joint names: never closely."""
    from stepdown.reporting.disclosure.ledger.joined import Joined

    _, ledger = released(*several, areas=areas)
    joined = Joined.of(ledger.entries)
    return all(found.withstands() for found in joined.placed(targets, 5).values())


def test_ninety_families_and_the_81_that_engaged():
    ninety = of(children(60, 30), left_out=("too_early",))
    engaged = of(children(51, 30))
    assert withstands(ninety, engaged, targets=["0-1:children", "0-1:sex.girls", "0-1:sex.boys"])


def test_201_children_and_190_of_them_leave_eleven_of_whom_three_are_girls():
    every = of(children(101, 100), left_out=("too_early",))
    counted = of(children(98, 92))
    assert withstands(every, counted, targets=["0-1:sex.girls", "0-1:sex.boys", "0-1:children"])


def test_areas_leave_a_third_of_all():
    whole, north, south = of(children(60, 40)), of(children(30, 20)), of(children(28, 10))
    targets = ["0-1:sex.girls", "0-2:sex.girls", "0-1-2:sex.girls"]
    assert withstands(whole, north, south, areas=("", "North", "South"), targets=targets)


def test_months_of_a_year_leave_the_last_month():
    year = of(children(40, 40))
    spring = of(children(20, 20), "2025-01-01", "2025-04-30", as_at="2025-12-31")
    summer = of(children(17, 8), "2025-05-01", "2025-11-30", as_at="2025-12-31")
    assert withstands(year, spring, summer, targets=["0-1:sex.girls", "0-2:sex.girls", "0-1-2:sex.girls"])


def test_a_year_that_grows_by_the_month_gives_no_month_away():
    """Each release holds those before: twelve noises of counts that grow by few bound one another from both sides."""
    months = [of(children(3 * n, 9 + n), "2025-01-01", f"2025-{n:02}-28", as_at="2025-12-31") for n in range(1, 7)]
    targets = [f"{n}-{n - 1}:sex.girls" for n in range(1, 6)] + ["0:sex.girls"]
    assert withstands(*months, targets=targets)


def test_a_ledger_with_noise_is_read_as_it_was_written_and_holds_neither_secret_nor_true_count():
    _, ledger = released(of(children(60, 3)), of(children(40, 33), "2023-01-01", "2023-12-31"))
    text = ledger_text(ledger)
    assert read_ledger(text) == ledger
    assert SECRET.key.decode() not in text
    known = json.loads(text)["releases"][0]["known"]
    assert all(high is None or high - low >= 5 for low, high in known.values())


def test_a_ledger_without_noise_says_nothing_of_a_secret():
    _, ledger = released(of(children(60, 40)), profile=DFE_1_5)
    assert "secret" not in json.loads(ledger_text(ledger))["releases"][0]


def test_another_secret_is_refused_unless_it_is_said_to_replace_the_one_before():
    _, ledger = released(of(children(60, 40)))
    with pytest.raises(AnotherSecretError, match="two noises of the same count"):
        released(of(children(60, 40)), profile=named("cell_key", OTHER), ledger=ledger)
    replacing = named("cell_key", Secret(OTHER.key, replaces=True))
    _, longer = released(of(children(60, 40), data="sha256:2"), profile=replacing, ledger=ledger)
    assert len(longer.entries) == 2
    released(of(children(60, 40)), profile=named("cell_key", OTHER), ledger=longer)


def test_two_noises_of_one_count_are_joined_where_a_secret_was_replaced():
    """A reader intersects them, so the attacker does."""
    from stepdown.reporting.disclosure.ledger.joined import Joined

    _, ledger = released(of(children(60, 40)))
    replacing = named("cell_key", Secret(OTHER.key, replaces=True))
    (second,), longer = released(of(children(60, 40), data="sha256:2"), profile=replacing, ledger=ledger)
    found = Joined.of(longer.entries).placed(["0:sex.girls"], 200)["0:sex.girls"]
    alone = Joined.of(ledger.entries).placed(["0:sex.girls"], 200)["0:sex.girls"]
    assert found.low <= 60 <= found.high
    assert second["sex.girls"] is not None
    assert found.high - found.low < alone.high - alone.low
