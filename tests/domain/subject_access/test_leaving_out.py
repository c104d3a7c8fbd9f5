"""What is cut out of words before anybody reads them, and that nobody puts any in."""

import pytest

from stepdown.domain.subject_access.leaving_out import names_any, only_left_out, phrases_of_address, without
from stepdown.domain.subject_access.proposal import Seen, proposed
from stepdown.domain.subject_access.words import TOLD_AS, KeptBackBecause, Treatment

HIDDEN = phrases_of_address("9 Hidden Way\nOldtown", "NB9 9ZZ")


@pytest.mark.parametrize(
    "words",
    ["He is at 9 Hidden Way.", "at HIDDEN WAY now", "nb99zz", "NB9  9ZZ", "9, Hidden\nWay", "He lives in Oldtown"],
)
def test_a_confidential_address_is_cut_out_however_it_is_written(words: str):
    cut = without(words, HIDDEN).casefold().replace(" ", "")
    assert not any(part in cut for part in ("hidden", "nb99zz", "oldtown"))


def test_words_without_the_address_stay_as_they_are():
    assert without("We met at the library. Way to go.", HIDDEN) == "We met at the library. Way to go."


def test_a_name_counts_as_a_word_of_its_own():
    assert names_any("luke rang", ("Luke",))
    assert not names_any("It was lukewarm", ("Luke",))
    assert not names_any("anything", ("",))


@pytest.mark.parametrize(
    ("given", "is_only_left_out"),
    [
        ("Tia was late.", True),
        ("Tia [left out] late.", True),
        ("Tia was very late.", False),
        ("late. Tia was", False),
        ("Tia was early.", False),
    ],
)
def test_words_are_left_out_and_none_put_in(given: str, *, is_only_left_out: bool):
    assert only_left_out("Tia was late.", given) is is_only_left_out


def test_the_gravest_reason_comes_first_and_what_is_not_theirs_is_not_in_it():
    everything = Seen(is_theirs=True, is_walled=True, is_of_third_party=True, in_confidence=True, is_specialists=True)
    assert proposed(everything).because is KeptBackBecause.THIRD_PARTY
    assert proposed(Seen(is_theirs=True, in_confidence=True)).because is KeptBackBecause.WISHES
    assert proposed(Seen(is_theirs=True, is_specialists=True)).because is KeptBackBecause.HEALTH_OPINION
    assert proposed(Seen(is_theirs=True, names_others=True)).must_look
    assert not proposed(Seen(is_theirs=True)).must_look
    assert proposed(Seen(is_theirs=False, is_walled=True)).treatment is Treatment.NOT_THEIRS


def test_no_reason_as_it_is_told_gives_an_address_a_wish_or_a_danger_away():
    told = {TOLD_AS[because] for because in KeptBackBecause}
    assert len(TOLD_AS) == len(KeptBackBecause)
    assert not any(word in words.lower() for words in told for word in ("address", "harm", "child", "crime", "wish"))
