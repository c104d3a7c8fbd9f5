"""What a design leaves open, whatever its figures say."""

import pytest

from stepdown.evaluation.study.about import Design
from stepdown.evaluation.study.bias import BiasDomain, Judged, Judgement, overall
from stepdown.evaluation.study.evidence import EvidenceLevel, at_most
from stepdown.written.parse import WrittenProblems
from tests.spec.a_study import study


def judged(judgement, *others):
    """All seven domains judged alike, but for the first ones."""
    given = [*others, *[judgement] * 7][:7]
    return {d: Judged(judgement=j, reason="Said.") for d, j in zip(BiasDomain, given, strict=True)}


@pytest.mark.parametrize("judgement", Judgement)
def test_before_and_after_never_goes_beyond_level_2(judgement):
    assert at_most(Design.SINGLE_ARM, judged(judgement)) is EvidenceLevel.LEVEL_2


@pytest.mark.parametrize(
    ("risk", "level"),
    [
        (judged(Judgement.LOW), EvidenceLevel.LEVEL_3),
        (judged(Judgement.LOW, Judgement.MODERATE), EvidenceLevel.LEVEL_3),
        (judged(Judgement.LOW, Judgement.SERIOUS), EvidenceLevel.LEVEL_2),
        (judged(Judgement.LOW, Judgement.NO_INFORMATION), EvidenceLevel.LEVEL_2),
        ({}, EvidenceLevel.LEVEL_2),
    ],
)
@pytest.mark.parametrize("design", [Design.AREAS_COMPARED, Design.GROUPS_COMPARED])
def test_a_comparison_goes_as_far_as_its_worst_domain_lets_it(design, risk, level):
    assert at_most(design, risk) is level


def test_the_overall_judgement_is_the_worst_and_what_is_not_judged_is_no_information():
    assert overall(judged(Judgement.LOW, Judgement.SERIOUS, Judgement.CRITICAL)) is Judgement.CRITICAL
    some = dict(list(judged(Judgement.LOW).items())[:6])
    assert overall(some) is Judgement.NO_INFORMATION


def test_a_judgement_needs_its_reason():
    with pytest.raises(WrittenProblems, match="reason"):
        study('risk_of_bias = { confounding = { judgement = "low" } }')


def test_a_study_of_a_teams_own_data_cannot_call_itself_a_comparison():
    from stepdown.evaluation.study import parse_study
    from tests.spec.a_study import TEXT

    with pytest.raises(WrittenProblems, match="stepdown compare"):
        parse_study(TEXT.replace('area = "Nowhere"', 'area = "Nowhere"\ndesign = "areas_compared"'))
