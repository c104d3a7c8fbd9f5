"""What a mixed-methods report is made of: the project, the surveys' sections, and sentences of other engines."""

from dataclasses import dataclass, field
from datetime import date

from stepdown.reporting.checklists.checked import Checked
from stepdown.reporting.report import Section
from stepdown.reporting.voices.beside import ReleasedFigures
from stepdown.themes.checklists.survey_facts import SurveyFacts
from stepdown.themes.findings.figures import NO_FIGURES, SurveyFigures
from stepdown.themes.project.state.project import Project


@dataclass(frozen=True, slots=True)
class Voices:
    """``surveys``: their sections, after disclosure control. ``figures``: sentences of a survey by question.

    ``results``: each figure of the evaluation and the business case that stands in a row, from a release.
    """

    project: Project
    as_at: date
    surveys: tuple[Section, ...] = ()
    figures: SurveyFigures = field(default_factory=lambda: NO_FIGURES)
    results: ReleasedFigures = field(default_factory=dict)
    survey_facts: SurveyFacts | None = None
    checklists: tuple[Checked, ...] = ()
    """The answers of reports of figures to their checklists, which stand on the same page."""
    leak_check: str = ""
    """What the check for real names came to, in a sentence; empty where none was made."""
    banner: str | None = None

    @property
    def source(self) -> str:
        """What every table of the project names as its source."""
        return f"Project of voices “{self.project.about.title}”, as at {self.as_at:%-d %B %Y}"
