"""The invented pilot's survey as files: its questionnaire, and its answers without an id or an order."""

from pathlib import Path

import pytest

from stepdown.exchange.survey_files.files import survey_files
from stepdown.invented.pilot.voices.answers import pilot_answers
from stepdown.invented.pilot.voices.questionnaire import pilot_questionnaire
from stepdown.surveys.frequencies.frequencies import frequencies
from stepdown.surveys.frequencies.survey import Survey
from stepdown.surveys.questionnaire.text import questionnaire_text
from stepdown.surveys.words import SurveyMode
from tests.cli.survey.files import Files


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


@pytest.fixture
def form(files: Files) -> Path:
    """The pilot's questionnaire."""
    return files.write("form.json", questionnaire_text(pilot_questionnaire()))


@pytest.fixture
def answers(files: Files) -> Path:
    """The pilot's 25 answers."""
    asked, given = pilot_questionnaire(), pilot_answers(1)
    held = survey_files(asked, given, frequencies(Survey(asked, given)), SurveyMode.UNLINKED, seed=1)
    return files.write("answers.csv", held["responses.csv"])
