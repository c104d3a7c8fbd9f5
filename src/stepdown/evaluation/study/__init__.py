"""The study: what is asked of a dataset, in one TOML file that people who pay and people who count can both read."""

from stepdown.evaluation.study.study import Study, parse_study

__all__ = ["Study", "parse_study"]
