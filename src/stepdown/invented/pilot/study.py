"""The study file of the invented pilot."""

from importlib.resources import files


def study_text() -> str:
    """The study as TOML text."""
    return files("stepdown.invented.pilot").joinpath("study.toml").read_text(encoding="utf-8")
