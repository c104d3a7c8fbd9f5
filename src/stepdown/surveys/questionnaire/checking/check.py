"""Checking a questionnaire whole."""

from stepdown.surveys.questionnaire.checking.choices import choice_faults
from stepdown.surveys.questionnaire.checking.expressions import expression_faults
from stepdown.surveys.questionnaire.checking.fault import Fault
from stepdown.surveys.questionnaire.checking.kinds import kind_faults
from stepdown.surveys.questionnaire.checking.naming import naming_faults
from stepdown.surveys.questionnaire.checking.order import order_faults
from stepdown.surveys.questionnaire.checking.sizes import size_faults
from stepdown.surveys.questionnaire.checking.texts import text_faults
from stepdown.surveys.questionnaire.checking.wording import wording_faults
from stepdown.surveys.questionnaire.questionnaire import Questionnaire

_CHECKS = (
    *(naming_faults, kind_faults, choice_faults, wording_faults, text_faults),
    *(expression_faults, order_faults),
)


def check(questionnaire: Questionnaire) -> tuple[str, ...]:
    """Every fault at once as a sentence with its place and what to do. None: respondents can be asked."""
    return tuple(str(fault) for fault in faults(questionnaire))


def faults(questionnaire: Questionnaire) -> tuple[Fault, ...]:
    """Every fault at once. A questionnaire that is too large is not looked at any further."""
    if too_large := tuple(size_faults(questionnaire)):
        return too_large
    return tuple(fault for find in _CHECKS for fault in find(questionnaire))
