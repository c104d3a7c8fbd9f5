"""Noise is drawn the same for the same count by the same secret, and otherwise as if by chance."""

from collections import Counter

import pytest

from stepdown.reporting.disclosure.noise.drawing import Drawing
from stepdown.reporting.disclosure.noise.secret import SHORTEST, Secret, UnusableSecretError
from stepdown.reporting.disclosure.noise.table import IN_ALL
from stepdown.reporting.disclosure.profiles import CELL_KEY
from tests.reporting.disclosure.noise.secrets import OTHER, SECRET

NOISE = CELL_KEY.noise
MANY = 4_000


def told(count, name="girls", people="2025", secret=SECRET, **more):
    return Drawing(secret, people, **more).told([name], count, NOISE)


def apart(**changed):
    """Of how many counts another is told where something is changed."""
    return sum(told(count) != told(count, **changed) for count in range(1, 200))


def test_the_same_count_is_told_the_same():
    assert [told(count) for count in range(200)] == [told(count) for count in range(200)]


@pytest.mark.parametrize("changed", [{"secret": OTHER}, {"name": "boys"}, {"people": "2024"}])
def test_another_secret_count_or_people_give_other_noise(changed):
    assert apart(**changed) > 100


def test_one_more_gives_other_noise():
    """Else the difference of two releases would be the true one."""
    assert sum(told(count + 1) != told(count) + 1 for count in range(1, 200)) > 100


@pytest.mark.parametrize("count", [0, 1, 3, 57])
def test_each_noise_comes_as_often_as_the_table_says(count):
    drawn = Counter(told(count, name=f"count {n}") - count for n in range(MANY))
    for noise, weight in NOISE.weights(count).items():
        share = weight / IN_ALL
        assert abs(drawn[noise] - MANY * share) <= 4 * (MANY * share * (1 - share)) ** 0.5


def test_a_count_that_goes_by_several_names_is_told_under_one():
    drawing = Drawing(SECRET, "2025")
    assert all(drawing.told(["a", "b"], n, NOISE) == drawing.told(["a", "c"], n, NOISE) for n in range(100))


def test_a_count_keeps_the_name_under_which_it_was_drawn_before():
    before, later = Drawing(SECRET, "2025"), Drawing(SECRET, "2025", names={"b": "a"})
    assert all(before.told(["a", "b"], n, NOISE) == later.told(["new", "b"], n, NOISE) for n in range(100))


@pytest.mark.parametrize("text", ["", "short", " " * 64, "a" * 64, "x" * (SHORTEST - 1)])
def test_what_could_be_guessed_is_no_secret_and_is_not_repeated(text):
    with pytest.raises(UnusableSecretError, match="drawn at random") as refused:
        Secret.of(text)
    assert not text.strip() or text not in str(refused.value)


def test_a_secret_does_not_print_itself_and_its_fingerprint_has_salt():
    assert "tests alone" not in repr(SECRET) + repr(Drawing(SECRET))
    assert SECRET.fingerprint("one") != SECRET.fingerprint("two")
    assert SECRET.fingerprint("one") != OTHER.fingerprint("one")
