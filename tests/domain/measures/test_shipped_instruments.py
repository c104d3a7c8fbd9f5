"""The instruments that come with the program: whole, sourced, and within their terms."""

import re
from itertools import pairwise

import pytest

from stepdown.domain.measures import shipped_instruments
from stepdown.domain.measures.library import SHIPPED
from stepdown.domain.measures.words import MayShip
from tests.architecture.source import PRODUCT

ALL = tuple(shipped_instruments().values())
DATA = PRODUCT / "domain" / "measures" / "data" / "instruments"

# Of these the questions may not be shipped (see each file's terms): not one may slip in.
SCORE_ENTRY_ONLY = {"core_10", "score_15", "sdq", "rcads_47", "wemwbs", "swemwbs", "psi_4_sf"}


def of_each(test):
    return pytest.mark.parametrize("instrument", ALL, ids=lambda instrument: instrument.id)(test)


def test_every_file_is_shipped_and_bears_the_name_of_its_instrument():
    assert {path.stem for path in DATA.glob("*.toml")} == set(SHIPPED)
    assert [instrument.id for instrument in ALL] == list(SHIPPED)


def test_only_what_its_terms_allow_is_shipped():
    entered = {instrument.id for instrument in ALL if instrument.terms.may_ship is MayShip.SCORE_ENTRY_ONLY}
    assert entered == SCORE_ENTRY_ONLY
    assert {instrument.id for instrument in ALL if not instrument.counted} == SCORE_ENTRY_ONLY


@of_each
def test_the_terms_say_whose_it_is_and_against_what_they_were_checked(instrument):
    terms = instrument.terms
    assert all((terms.owner, terms.licence, terms.before_use, terms.source, terms.checked_against))
    assert terms.checked_on.year >= 2026


@of_each
def test_every_number_has_its_source_its_population_and_the_day_it_was_checked(instrument):
    for evidence in (*instrument.cut_offs, *instrument.reliable_change):
        assert evidence.population
        assert evidence.source in instrument.sources
        assert evidence.source.checked_on.year >= 2026


@of_each
def test_a_rule_of_scoring_that_is_not_our_own_has_its_source(instrument):
    assert (instrument.scoring.rule_source is None) == (instrument.id == "goal_rating")


@of_each
def test_bands_cover_the_whole_range_without_gap_or_overlap(instrument):
    ranges = {"total": instrument.range} | {entry.id: entry.range for entry in instrument.entries}
    for cut_offs in instrument.cut_offs:
        bands, range_ = cut_offs.bands, ranges[cut_offs.of]
        assert (bands[0].first, bands[-1].last) == (range_.low, range_.high)
        assert all(upper.first == pytest.approx(lower.last + range_.step) for lower, upper in pairwise(bands))


@of_each
def test_an_item_of_danger_has_answers_that_are_safe_and_answers_that_are_not(instrument):
    for item in instrument.items:
        offered = {answer.value for answer in item.answers}
        assert item.danger < offered


def test_the_measures_that_ask_about_self_harm_or_death_watch_those_answers():
    watched = {i.id: [item.id for item in i.items if item.danger] for i in ALL}
    assert {name: items for name, items in watched.items() if items} == {
        "phq_9": ["self_harm"],
        "core_10": ["risk"],
        "rcads_47": ["thoughts_of_death"],
    }


def test_a_question_that_mentions_death_or_hurting_oneself_is_watched():
    """A new instrument cannot bring such a question without its danger answers."""
    grave = re.compile(r"\b(dead|death|die|suicid|kill|end my life|hurting yourself|self-harm)", re.IGNORECASE)
    unwatched = [item.id for i in ALL for item in i.items if grave.search(item.text) and not item.danger]
    assert unwatched == []


def test_the_gad_7_has_the_lowest_answer_that_many_copies_get_wrong():
    assert {item.answers[0].label for item in shipped_instruments()["gad_7"].counted} == {"Not at all"}


@pytest.mark.parametrize(("id_", "items", "highest"), [("phq_9", 9, 27), ("gad_7", 7, 21)])
def test_the_shipped_questionnaires_have_all_their_items(id_, items, highest):
    instrument = shipped_instruments()[id_]
    assert (len(instrument.counted), instrument.range.high) == (items, highest)
    assert instrument.terms.attribution
