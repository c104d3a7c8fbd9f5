"""One survey made ready for the report: its section after disclosure control, and a sentence for each question."""

from dataclasses import dataclass

from stepdown.reporting.disclosure.profiles import named
from stepdown.reporting.disclosure.protect import protect
from stepdown.reporting.report import Section
from stepdown.reporting.sections.survey.section import survey_section
from stepdown.reporting.shown import Shown
from stepdown.reporting.wording import sentence
from stepdown.surveys.frequencies.crossings import Crossing
from stepdown.surveys.frequencies.frequencies import frequencies
from stepdown.surveys.frequencies.names import question_ids
from stepdown.surveys.frequencies.rates import Invited
from stepdown.surveys.frequencies.survey import Survey
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.responses import Response
from stepdown.themes.findings.figures import SurveyFigures

DEFAULT_PROFILE = "dfe_1_5"


@dataclass(frozen=True, slots=True)
class Surveyed:
    """A survey's section and, by question, what stands beside a finding. A figure that is hidden has no sentence."""

    section: Section
    figures: SurveyFigures


def surveyed(
    questionnaire: Questionnaire,
    responses: tuple[Response, ...],
    invited: Invited,
    *,
    crossings: tuple[Crossing, ...] = (),
    profile: str = DEFAULT_PROFILE,
) -> Surveyed:
    """The survey under a profile of publishing."""
    findings = frequencies(Survey(questionnaire, responses), invited, crossings)
    chosen = named(profile)
    publishable = findings.without_internal() if chosen.largest_small else findings
    shown = Shown.of(protect(publishable, chosen, [], ()))
    return Surveyed(survey_section(shown, questionnaire, crossings), _figures(shown, questionnaire))


def _figures(shown: Shown, questionnaire: Questionnaire) -> SurveyFigures:
    found = {name: _of(shown, id_) for name, id_ in question_ids(questionnaire).items()}
    return {name: sentences for name, sentences in found.items() if sentences}


def _of(shown: Shown, id_: str) -> tuple[str, ...]:
    """The high side of an ordered scale, else the mean of a number, else each choice: whichever there is."""
    for wanted in ([f"{id_}.side.high"], [f"{id_}.mean"], [result.id for result in shown.table(id_)]):
        there = [name for name in wanted if shown.has(name)]
        if there:
            return tuple(sentence(shown, name) for name in there if not _is_hidden(shown, name))
    return ()


def _is_hidden(shown: Shown, name: str) -> bool:
    return shown.hides(name, "numerator") or shown.hides(name, "estimate")
