"""The report of one survey by itself."""

from collections.abc import Sequence

from stepdown.reporting.disclosure.explain import symbols
from stepdown.reporting.disclosure.released import Protected
from stepdown.reporting.report import Report
from stepdown.reporting.sections.survey.section import survey_section
from stepdown.reporting.shown import TOO_FEW, TOO_FEW_IN_WORDS, Shown
from stepdown.surveys.frequencies.crossings import Crossing
from stepdown.surveys.questionnaire.questionnaire import Questionnaire


def survey_report(questionnaire: Questionnaire, released: Protected, crossings: Sequence[Crossing] = ()) -> Report:
    """The report as a value, of what was released; ``crossings``: what was crossed in it."""
    from stepdown import __version__

    profile = released.profile
    return Report(
        title=questionnaire.said(questionnaire.title),
        subtitle=f"What was answered. Version {questionnaire.version} of the questionnaire.",
        banner=profile.watermark,
        key_points=(),
        sections=(survey_section(Shown.of(released), questionnaire, crossings),),
        facts=(("Program", f"Stepdown {__version__}"), ("Figures", profile.label)),
        symbols=(*symbols(profile), (TOO_FEW, TOO_FEW_IN_WORDS)),
    )
