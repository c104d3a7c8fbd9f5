"""The questionnaire of the invented pilot, as its own JSON text lies beside this."""

from importlib.resources import files

from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.text import parse_questionnaire


def pilot_questionnaire() -> Questionnaire:
    """What is asked of those who work with the team."""
    text = files("stepdown.invented.pilot.voices").joinpath("questionnaire.json").read_text(encoding="utf-8")
    return parse_questionnaire(text)
