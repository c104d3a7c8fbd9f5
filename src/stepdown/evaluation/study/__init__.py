"""The study: what is asked of a dataset, in one TOML file that people who pay and people who count can both read."""

from stepdown.evaluation.study.parse import StudyProblems, parse_study
from stepdown.evaluation.study.study import Study

__all__ = ["Study", "StudyProblems", "parse_study"]
