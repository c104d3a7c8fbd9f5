"""The study's own judgement of its risk of bias, by the seven domains of ROBINS-I, each with its reason.

Sterne and others 2016, BMJ 355:i4919. The words are ours; who judges is the study, and a reader can disagree.
"""

from collections.abc import Mapping

from stepdown.domain.word import Word
from stepdown.written.part import Part, Sentence


class BiasDomain(Word):
    """Where a comparison that is no trial can go wrong."""

    CONFOUNDING = "confounding", "Confounding: the groups or areas differed already"
    SELECTION = "selection", "Selection of participants into the study"
    CLASSIFICATION = "classification", "Classification of who had the service"
    DEPARTURES = "departures", "Departures from the intended service"
    MISSING_DATA = "missing_data", "Missing data"
    MEASUREMENT = "measurement", "Measurement of outcomes"
    REPORTING = "reporting", "Selection of the reported result"


class Judgement(Word):
    """How far a domain may mislead, from the least to the most; no information is a judgement too."""

    LOW = "low", "Low"
    MODERATE = "moderate", "Moderate"
    SERIOUS = "serious", "Serious"
    CRITICAL = "critical", "Critical"
    NO_INFORMATION = "no_information", "No information"


class Judged(Part):
    """One domain as the study judged it, and why."""

    judgement: Judgement
    reason: Sentence


type RiskOfBias = Mapping[BiasDomain, Judged]

_WORST_FIRST = (Judgement.CRITICAL, Judgement.SERIOUS, Judgement.NO_INFORMATION, Judgement.MODERATE)


def overall(risk: RiskOfBias) -> Judgement:
    """The worst of the domains; no information while one of them is not judged and none is serious or critical."""
    given = {judged.judgement for judged in risk.values()}
    if set(BiasDomain) - set(risk):
        given.add(Judgement.NO_INFORMATION)
    return next((worst for worst in _WORST_FIRST if worst in given), Judgement.LOW)
