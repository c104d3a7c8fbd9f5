"""What social workers ticked at the end of an assessment, by lot."""

from datetime import date, timedelta
from random import Random

from stepdown.invented.council.days import AS_AT
from stepdown.linkage.extract.records import Assessment, FactorFound, Whose
from stepdown.linkage.ladder.activity import Origin

_CHANCES = {
    FactorFound("parental_domestic_abuse", Whose.PARENT): 0.45,
    FactorFound("parental_mental_ill_health", Whose.PARENT): 0.4,
    FactorFound("parental_alcohol_problem", Whose.PARENT): 0.2,
    FactorFound("parental_drug_problem", Whose.PARENT): 0.22,
    FactorFound("parental_drug_problem", Whose.HOUSEHOLD): 0.05,
    FactorFound("child_mental_ill_health", Whose.CHILD): 0.2,
    FactorFound("neglect", Whose.CHILD): 0.25,
    FactorFound("emotional_abuse", Whose.CHILD): 0.25,
    FactorFound("missing_episodes", Whose.CHILD): 0.08,
}
_LONGEST = 63
"""Days of 45 working days."""


def assessment(chance: Random, child: str, day: date) -> Assessment:
    """The assessment that a referral leads to; one that goes on when the files are taken has no end and no factors."""
    start = day + timedelta(days=chance.randint(0, 3))
    end = start + timedelta(days=chance.randint(10, _LONGEST))
    found = frozenset(factor for factor, likely in _CHANCES.items() if chance.random() < likely)
    is_finished = end <= AS_AT
    return Assessment(child, start, end if is_finished else None, found if is_finished else None, Origin("truth", ""))
