"""Splink beside the rules: it learns from two files, and what it finds can only be looked at."""

import sys

import pytest

from stepdown.linkage.matching.cascade import match
from stepdown.linkage.matching.doors import most_probable, proposals_of_scores, with_more
from stepdown.linkage.matching.prepared import Side
from stepdown.linkage.matching.proposal import MatchRule, Strength
from stepdown.linkage.matching.scoring import score_program
from stepdown.linkage.other_programs.splink import NAME, NothingLearntError, SplinkNotInstalledError, splink_scores
from tests.linkage.matching.cast import a_side, person
from tests.linkage.matching.council import HARSH, Shape, invented_council

BADLY_TYPED = invented_council(0, Shape(has_families=False), HARSH)


def test_where_it_is_not_installed_a_person_is_told_how_to_install_it(monkeypatch: pytest.MonkeyPatch):
    for name in [*(name for name in sys.modules if name.split(".")[0] == "splink"), "splink"]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(SplinkNotInstalledError, match=r"pip install '\.\[splink\]'"):
        splink_scores(BADLY_TYPED.typed, BADLY_TYPED.council, at_least=0.9, seed=1)


@pytest.fixture(scope="module")
def scores():
    pytest.importorskip("splink")
    return splink_scores(BADLY_TYPED.typed, BADLY_TYPED.council, at_least=0.5, seed=1)


def test_it_finds_most_of_those_who_are_in_both_files(scores):
    ninety, _ = score_program(NAME, scores, BADLY_TYPED.truth)
    assert ninety.recall is not None
    assert ninety.recall > 0.85
    assert ninety.wrong_links <= 3


def test_the_left_record_is_of_the_left_file_and_each_probability_is_one(scores):
    lefts, rights = ({one.id for one in side.people} for side in (BADLY_TYPED.typed, BADLY_TYPED.council))
    assert {score.left for score in scores} <= lefts
    assert {score.right for score in scores} <= rights
    assert all(0.5 <= score.probability <= 1 for score in scores)


def test_what_it_finds_can_only_be_looked_at(scores):
    own = match(BADLY_TYPED.typed, BADLY_TYPED.council)
    more = tuple(proposals_of_scores(NAME, scores, at_least=0.5, beside=own))
    assert {(proposal.strength, proposal.rule) for proposal in more} == {(Strength.REVIEW, MatchRule.OTHER_ENGINE)}
    assert with_more(own, more).offered == own.offered


def test_the_most_probable_pairs_have_nobody_twice_but_in_a_dead_heat(scores):
    best = most_probable(scores)
    assert len({one.left for one in best}) == len(best) == len({one.right for one in best})


@pytest.mark.parametrize("people", [(), (person("a"),)], ids=["nobody", "one person"])
def test_it_cannot_learn_from_too_few(people):
    pytest.importorskip("splink")
    with pytest.raises(NothingLearntError, match="too few"):
        splink_scores(a_side(*people), Side(BADLY_TYPED.council.people), at_least=0.9, seed=1)
