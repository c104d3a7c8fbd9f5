"""The checklists of voices with their answers: from the project, by hand, or openly not reported."""

from stepdown.themes.checklists import facts, of_surveys
from stepdown.themes.checklists.survey_facts import SurveyFacts
from stepdown.themes.project.state.project import Project
from stepdown.written.checklists.checklist import Checklist, Item
from stepdown.written.checklists.filled import AnsweredBy, FilledChecklist, FilledItem


def filled(checklist: Checklist, project: Project, survey: SurveyFacts | None = None) -> FilledChecklist:
    """Every item. What was written by hand comes before what the project knows; both are never mixed."""
    return FilledChecklist(checklist, tuple(_filled(checklist, item, project, survey) for item in checklist.items))


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
