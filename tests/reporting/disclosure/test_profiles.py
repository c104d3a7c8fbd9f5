"""The grave rules, at the edge of their thresholds."""

import pytest

from stepdown.reporting.disclosure.profiles import CELL_KEY, DFE_1_5, INTERNAL, is_enough, is_small, named


@pytest.mark.parametrize(("count", "small"), [(0, False), (1, True), (5, True), (6, False)])
def test_a_count_from_1_to_5_is_small_and_zero_is_not(count, small):
    assert is_small(count, DFE_1_5) is small


@pytest.mark.parametrize("count", [0, 1, 5, 6])
def test_nothing_is_small_internally(count):
    assert not is_small(count, INTERNAL)


@pytest.mark.parametrize(("known", "enough"), [(9, False), (10, True)])
def test_an_average_needs_ten(known, enough):
    assert is_enough(known, DFE_1_5) is enough


def test_what_is_not_to_be_published_says_so_and_what_is_has_no_watermark():
    assert "Do not publish" in INTERNAL.watermark
    assert DFE_1_5.watermark is None


def test_a_reader_is_told_of_noise_before_any_count():
    assert "up to 5 more or less than the true one" in CELL_KEY.watermark


def test_a_profile_is_found_by_its_name():
    assert named("dfe_1_5") is DFE_1_5


def test_an_unknown_profile_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match="there are: internal, dfe_1_5, lt10, round5, cell_key"):
        named("lt5")
