"""Lists of choices that most questionnaires need, and a questionnaire to begin with."""

from collections.abc import Sequence

from stepdown.domain.missing import Missing
from stepdown.surveys.authoring.naming import name_of
from stepdown.surveys.questionnaire.questionnaire import Choice, Page, Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind, Side

ENGLISH = "en"


def _choice(name: str, label: str, side: Side | None = None, means: Missing | None = None) -> Choice:
    return Choice(name=name, label={ENGLISH: label}, side=side, means=means)


READY_MADE: dict[str, tuple[str, tuple[Choice, ...]]] = {
    "agreement": (
        "Agreement in five steps",
        (
            _choice("strongly_disagree", "Strongly disagree", Side.LOW),
            _choice("disagree", "Disagree", Side.LOW),
            _choice("neither", "Neither agree nor disagree", Side.MIDDLE),
            _choice("agree", "Agree", Side.HIGH),
            _choice("strongly_agree", "Strongly agree", Side.HIGH),
            _choice("not_applicable", "This does not apply to me", means=Missing.NOT_APPLICABLE),
        ),
    ),
    "often": (
        "How often, in five steps",
        (
            _choice("never", "Never", Side.LOW),
            _choice("rarely", "Rarely", Side.LOW),
            _choice("sometimes", "Sometimes", Side.MIDDLE),
            _choice("often", "Often", Side.HIGH),
            _choice("always", "Always", Side.HIGH),
        ),
    ),
    "yes_no": (
        "Yes, no, or not known",
        (
            _choice("yes", "Yes"),
            _choice("no", "No"),
            _choice("not_known", "I do not know", means=Missing.NOT_KNOWN),
        ),
    ),
}
"""By name: what the list is called here, and its choices."""


def choices_of_words(words: Sequence[str], language: str = ENGLISH) -> tuple[Choice, ...]:
    """A choice for each of some words, in order."""
    taken: list[str] = []
    for label in words:
        taken.append(name_of(label, taken, otherwise="choice"))
    return tuple(Choice(name=name, label={language: label}) for name, label in zip(taken, words, strict=True))


def beginning(id_: str, title: str, origin: str, roles: Sequence[str]) -> Questionnaire:
    """A questionnaire that asks for the role, where there are any, and for whatever else somebody would say."""
    more = Question(
        name="more", kind=QuestionKind.LONG_TEXT, label={ENGLISH: "Is there anything else you want to say?"}
    )
    last = Page(name="more", questions=(more,))
    whole = Questionnaire(id=id_, version="1", title={ENGLISH: title}, origin=origin or None, pages=(last,))
    if not roles:
        return whole
    role = Question(name="role", kind=QuestionKind.ONE_OF, label={ENGLISH: "What is your role?"}, choices="roles")
    update = {
        "pages": (Page(name="role", questions=(role,)), last),
        "lists": {"roles": choices_of_words([*roles, "Another role"])},
        "role_question": "role",
    }
    return whole.model_copy(update=update)
