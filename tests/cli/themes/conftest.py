"""A folder for each test."""

from pathlib import Path

import pytest

from stepdown.invented.pilot.voices.questionnaire import pilot_questionnaire
from stepdown.surveys.questionnaire.text import questionnaire_text
from tests.cli.themes.folders import Begin, Folder
from tests.themes.a_project import Telling


@pytest.fixture
def begin(tmp_path: Path) -> Begin:
    """Keeps a project that was told in a folder."""

    def kept(told: Telling) -> Folder:
        return Folder(tmp_path, told)

    return kept


@pytest.fixture
def questionnaire(tmp_path: Path) -> Path:
    """The pilot's questionnaire as a file."""
    path = tmp_path / "questionnaire.json"
    path.write_text(questionnaire_text(pilot_questionnaire()), encoding="utf-8")
    return path
