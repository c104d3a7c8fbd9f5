"""A checklist with its answers: from the project, by hand, or openly not reported."""

from dataclasses import dataclass

from stepdown.domain.word import Word
from stepdown.themes.checklists import facts, of_surveys
from stepdown.themes.checklists.checklist import Checklist, Item
from stepdown.themes.checklists.survey_facts import SurveyFacts
from stepdown.themes.project.state.project import Project


class AnsweredBy(Word):
    """Where an answer comes from."""

    PROJECT = "project", "From the project"
    HAND = "hand", "Written by hand"
    NOBODY = "nobody", "Not reported"


@dataclass(frozen=True, slots=True)
class FilledItem:
    """One item with its answer. Without one it says that it is not reported."""

    item: Item
    answer: str
    by: AnsweredBy


def filled(checklist: Checklist, project: Project, survey: SurveyFacts | None = None) -> tuple[FilledItem, ...]:
    """Every item. What was written by hand comes before what the project knows; both are never mixed."""
    return tuple(_filled(checklist, item, project, survey) for item in checklist.items)


def _filled(checklist: Checklist, item: Item, project: Project, survey: SurveyFacts | None) -> FilledItem:
    answered = project.analysis.answered.get((checklist.id, item.id))
    if answered is not None and not answered.is_reported:
        return FilledItem(item, "", AnsweredBy.NOBODY)
    if answered is not None and answered.words:
        return FilledItem(item, answered.words, AnsweredBy.HAND)
    known = _known(item.fact, project, survey)
    return FilledItem(item, known, AnsweredBy.PROJECT if known else AnsweredBy.NOBODY)


def _known(fact: str | None, project: Project, survey: SurveyFacts | None) -> str:
    if fact is None:
        return ""
    if fact in facts.FACTS:
        return facts.FACTS[fact](project)
    return of_surveys.FACTS[fact](survey) if survey is not None else ""
