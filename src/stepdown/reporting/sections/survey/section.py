"""The section of one survey: who responded, what they answered, and the same by role."""

from collections.abc import Sequence

from stepdown.reporting.report import Block, Paragraph, Section
from stepdown.reporting.sections.survey.answers import answer_blocks, completeness
from stepdown.reporting.sections.survey.crossed import crossed_blocks
from stepdown.reporting.sections.survey.frame import Frame
from stepdown.reporting.sections.survey.who import who_blocks
from stepdown.reporting.shown import Shown
from stepdown.surveys.frequencies.crossings import Crossing
from stepdown.surveys.questionnaire.questionnaire import Questionnaire


def survey_section(
    shown: Shown, questionnaire: Questionnaire, crossings: Sequence[Crossing] = (), language: str | None = None
) -> Section:
    """The section of the survey whose findings were released. The questionnaire gives the words and their order.

    ``crossings`` are those that the findings were asked for: one that could not be made is told of.
    """
    frame = Frame.of(shown, questionnaire, language)
    blocks: list[Block] = [
        *who_blocks(frame),
        completeness(frame),
        *answer_blocks(frame),
        *crossed_blocks(frame, crossings),
    ]
    if questionnaire.origin:
        blocks.insert(0, Paragraph(f"The questionnaire: {questionnaire.origin}"))
    return Section(f"survey-{questionnaire.id}", questionnaire.said(questionnaire.title, language), tuple(blocks))
