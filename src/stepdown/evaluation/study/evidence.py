"""What level of evidence a design could support at most, whatever its figures are: a label that no result can raise."""

from stepdown.domain.word import Word
from stepdown.evaluation.study.about import Design
from stepdown.evaluation.study.bias import Judgement, RiskOfBias, overall


class EvidenceLevel(Word):
    """The ratings of Foundations (formerly the Early Intervention Foundation) that such a study could bear on."""

    LEVEL_2 = "2", "Level 2"
    LEVEL_3 = "3", "Level 3"


UNVERIFIED = (
    "What level 2 itself asks for (about 20 people who complete the support, few lost to it, a validated "
    "measure) has not been checked against the publisher's own text."
)


def at_most(design: Design, risk: RiskOfBias) -> EvidenceLevel:
    """The highest level that the design leaves open: before-and-after data never more than 2."""
    if design is Design.SINGLE_ARM or overall(risk) not in (Judgement.LOW, Judgement.MODERATE):
        return EvidenceLevel.LEVEL_2
    return EvidenceLevel.LEVEL_3
