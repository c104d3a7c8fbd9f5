"""What the report is made of, looked through for real names, and its files."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from stepdown.cli.survey.answers import Answered, AnswersRefused
from stepdown.cli.themes.reporting.document import voices_document
from stepdown.cli.themes.reporting.said import said_in_report
from stepdown.reporting.checklists.checked import Checked
from stepdown.reporting.disclosure.protect import DisclosureError
from stepdown.reporting.renderers import RENDERERS
from stepdown.reporting.voices.assemble import voices_report
from stepdown.reporting.voices.beside import ReleasedFigures, gone
from stepdown.reporting.voices.survey_facts import Run, facts_of
from stepdown.reporting.voices.surveyed import surveyed
from stepdown.reporting.voices.voices import Voices
from stepdown.surveys.frequencies.rates import Invited
from stepdown.surveys.words import SurveyMode
from stepdown.themes.project.state.project import Project
from stepdown.themes.pseudonyms.leaks import LeakCheck, check_leaks
from stepdown.themes.pseudonyms.register import Register

NOTHING: ReleasedFigures = {}


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands beside the project: a survey with its answers, how it reached people where that is known, and the
    released figures of an evaluation and a business case, and their answers to reporting checklists."""

    survey: Answered | None = None
    invited: Invited = field(default_factory=Invited)
    mode: SurveyMode | None = None
    results: ReleasedFigures = field(default_factory=lambda: NOTHING)
    checklists: tuple[Checked, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """The report's parts, with what is said in it and the check of that."""

    voices: Voices
    survey: Asked
    said: Mapping[str, str]
    check: LeakCheck


def made(project: Project, as_at: date, register: Register, asked: Asked, banner: str | None = None) -> Made:
    """Everything of the report. AnswersRefused where the survey's figures cannot be released."""
    wanted = [result for row in project.analysis.rows.values() for result in row.results]
    results = {id_: asked.results.get(id_, gone(id_)) for id_ in wanted}
    voices = _with_survey(Voices(project, as_at, results=results, checklists=asked.checklists, banner=banner), asked)
    said = said_in_report(project)
    check = check_leaks(said, register)
    return Made(replace(voices, leak_check=check.said), asked, said, check)


def _with_survey(voices: Voices, asked: Asked) -> Voices:
    if asked.survey is None:
        return voices
    questionnaire, responses = asked.survey.questionnaire, asked.survey.responses
    try:
        found = surveyed(questionnaire, responses, asked.invited)
    except DisclosureError as refused:
        raise AnswersRefused(f"the survey's figures cannot be released: {refused}") from refused
    facts = None
    if asked.mode is not None:
        facts = facts_of(questionnaire, Run(asked.mode, len(responses), asked.invited.total))
    return replace(voices, surveys=(found.section,), figures=found.figures, survey_facts=facts)


def files_of_voices(found: Made) -> dict[str, bytes]:
    """Every file by its path: the report in each format, and what it rests on for programs."""
    report = voices_report(found.voices)
    files = {f"release/{name}": render(report) for name, render in RENDERERS.items()}
    return files | {"internal/voices.json": voices_document(found.voices, found.survey.survey, found.survey.invited)}
