"""Where the figures of the survey come in: by question, made by the survey's own engine."""

from collections.abc import Mapping
from types import MappingProxyType

from stepdown.themes.project.state.analysis import Area
from stepdown.themes.sources import SourceKind

type SurveyFigures = Mapping[str, tuple[str, ...]]
"""Each question's figures, as sentences with their count and base: 18 of 25 agreed."""

NO_FIGURES: SurveyFigures = MappingProxyType({})


def figures_beside(area: Area, kind: SourceKind, figures: SurveyFigures) -> tuple[str, ...]:
    """The figures that stand beside what a kind of source says of an area: of the survey alone, by its questions."""
    if kind is not SourceKind.SURVEY:
        return ()
    return tuple(sentence for question in area.questions for sentence in figures.get(question, ()))
