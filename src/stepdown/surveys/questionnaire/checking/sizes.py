"""How large a questionnaire may be, so that no file can exhaust the machine or a respondent."""

from collections.abc import Iterator

from stepdown.surveys.questionnaire.checking.fault import Fault
from stepdown.surveys.questionnaire.questionnaire import Questionnaire

MOST_QUESTIONS = 2_000
MOST_CHOICES = 20_000
"""In all lists together: a list of schools or streets can be long."""
MOST_LANGUAGES = 20


def size_faults(questionnaire: Questionnaire) -> Iterator[Fault]:
    """What there is too much of."""
    found = {
        "questions": (sum(1 for _ in questionnaire.questions()), MOST_QUESTIONS),
        "choices": (sum(len(choices) for choices in questionnaire.lists.values()), MOST_CHOICES),
        "languages": (len(questionnaire.languages), MOST_LANGUAGES),
    }
    for what, (number, most) in found.items():
        if number > most:
            yield Fault(f"it has {number:,} {what}, and may have {most:,}; leave some out or make two questionnaires")
