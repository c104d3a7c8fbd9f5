"""What a respondent reads: words with answers shown in them, and answers in words."""

from datetime import date

from stepdown.surveys.questionnaire.questionnaire import Said
from stepdown.surveys.questionnaire.references import PIPED
from stepdown.surveys.routing.route import Route


def say(route: Route, words: Said, language: str | None = None) -> str:
    """Words in a language, in which each ``${name}`` shows the answer. What respondents wrote is never read again."""
    written = route.questionnaire.said(words, language)
    return PIPED.sub(lambda found: answer_in_words(route, found[1], language), written)


def answer_in_words(route: Route, name: str, language: str | None = None) -> str:
    """An answer as a respondent would write it: the labels of choices, 3 June 2026; empty where there is none."""
    answer = route.answers.get(name)
    if answer is True:
        return "Yes"
    if isinstance(answer, date):
        return f"{answer.day} {answer:%B %Y}"
    if answer is None:
        return ""
    if not route.offered.get(name):
        return route.texts[name]
    chosen = answer if isinstance(answer, tuple) else (route.texts[name],)
    return ", ".join(_label(route, name, one, language) for one in chosen)


def _label(route: Route, question: str, choice: str, language: str | None) -> str:
    words = next(offered.label for offered in route.offered[question] if offered.name == choice)
    return PIPED.sub(lambda found: route.texts.get(found[1], ""), route.questionnaire.said(words, language))
