"""The closed list of factors: each is whole in itself, and the list has no holes."""

import re

import pytest

from stepdown.domain.factors import CHILD_FACTORS, FACTORS, FAMILY_FACTORS, PARENT_FACTORS, FactorKind
from stepdown.domain.factors.parents import SUBSTANCE_MISUSE
from stepdown.domain.people import Subject

LISTED = (*CHILD_FACTORS, *PARENT_FACTORS, *FAMILY_FACTORS)


def of_each_factor(test):
    return pytest.mark.parametrize("factor", LISTED, ids=lambda factor: factor.id)(test)


def test_no_two_factors_have_the_same_id():
    assert len(FACTORS) == len(LISTED)


@pytest.mark.parametrize(
    ("factors", "subject"),
    [(CHILD_FACTORS, Subject.CHILD), (PARENT_FACTORS, Subject.PARENT), (FAMILY_FACTORS, Subject.FAMILY)],
)
def test_the_factors_of_a_list_are_about_its_subject(factors, subject):
    assert {factor.subject for factor in factors} == {subject}


@of_each_factor
def test_an_id_is_a_stored_word_and_the_label_a_sentence_without_its_stop(factor):
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", factor.id)
    assert factor.label[0].isupper()
    assert not factor.label.endswith(".")


@of_each_factor
def test_only_an_ordered_factor_has_levels_and_the_worst_of_them_count_as_present(factor):
    assert bool(factor.levels) == (factor.kind is FactorKind.ORDINAL)
    assert bool(factor.present_levels) == (factor.kind is FactorKind.ORDINAL)
    worst = factor.levels[len(factor.levels) - len(factor.present_levels) :]
    assert factor.present_levels == worst
    assert len(factor.present_levels) < len(factor.levels) or not factor.levels


@of_each_factor
def test_a_kind_of_a_factor_is_about_the_same_subject_as_the_broader_one(factor):
    if factor.part_of is not None:
        broader = FACTORS[factor.part_of]
        assert (broader.subject, broader.group, broader.part_of) == (factor.subject, factor.group, None)


def test_substance_misuse_is_made_of_factors_of_a_parent():
    assert {FACTORS[factor].subject for factor in SUBSTANCE_MISUSE} == {Subject.PARENT}


def test_parental_mental_ill_health_can_be_told_apart_by_kind():
    kinds = [factor for factor in LISTED if factor.part_of == "parental_mental_ill_health"]
    assert len(kinds) >= 5


def test_no_two_factors_share_a_label():
    """A team may write the label in its sheet: it must lead to one factor."""
    labels = [factor.label for factor in FACTORS.values()]
    assert len(labels) == len(set(labels))
