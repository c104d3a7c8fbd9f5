"""What a respondent is told before they begin: what becomes of their answers, and how long it takes."""

from dataclasses import dataclass

from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.words import SurveyMode

_QUICK, _SLOW = 15, 60
"""Seconds that a question takes: one that is ticked, and one that is written out. They only make up an "about"."""

_WRITTEN = (QuestionKind.LONG_TEXT, QuestionKind.TEXT)
_NOT_ASKED = (QuestionKind.NOTE, QuestionKind.WORKED_OUT)

_NOBODY_CAN_TELL = (
    "When you have handed your answers in, nobody can find out which are yours. So nobody can take them out again "
    "either."
)
_WORDS_CAN_TELL = "What you write could still tell somebody who you are. Leave out names."

ANONYMITY: dict[SurveyMode, tuple[str, ...]] = {
    SurveyMode.UNLINKED: (
        "This link is yours alone, so that everybody answers once.",
        "Your answers are kept without your name, your address or the time.",
        _NOBODY_CAN_TELL,
        _WORDS_CAN_TELL,
    ),
    SurveyMode.OPEN_LINK: (
        "Many people are given this link. We do not ask for your name, and we keep nothing that says who you are.",
        _NOBODY_CAN_TELL,
        _WORDS_CAN_TELL,
        "This browser will remember that answers were handed in from it, and nothing of what they say.",
    ),
    SurveyMode.LINKED: (
        "This link is yours alone, and your answers are kept together with who you are.",
        "The people who run this survey can see which answers are yours.",
        "Nothing that is published has your name in it.",
    ),
}
"""What each mode means for who can be known, in plain words."""

UNTIL_HANDED_IN = (
    "Until you hand them in, your answers are kept page by page and locked with your link: only somebody who has the "
    "link can read them. What you do not hand in is deleted when the survey closes."
)


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is asked: how many questions at most, about how many minutes, whether some need an answer."""

    questions: int
    minutes: int
    are_some_required: bool

    def sentence(self) -> str:
        """'There are up to 12 questions. They take about 5 minutes.'"""
        questions = "There is 1 question. It takes" if self.questions == 1 else self._several()
        return f"{questions} about {self.minutes} minute{'' if self.minutes == 1 else 's'}."

    def skipping(self) -> str:
        """Whether questions can be left out."""
        if self.are_some_required:
            return "Some questions need an answer before you can go on. You can leave out any other."
        return "You can leave out any question."

    def _several(self) -> str:
        return f"There are up to {self.questions} questions. They take"


def effort(questionnaire: Questionnaire) -> Effort:
    """What the questionnaire asks of somebody."""
    asked = [question for question in questionnaire.questions() if question.kind not in _NOT_ASKED]
    seconds = sum(_seconds(question) for question in asked)
    return Effort(len(asked), max(1, round(seconds / 60)), any(question.required for question in asked))


def _seconds(question: Question) -> int:
    return _SLOW if question.kind in _WRITTEN else _QUICK
