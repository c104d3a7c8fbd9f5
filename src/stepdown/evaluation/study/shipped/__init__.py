"""Studies that come with the program."""

from importlib.resources import files


def own_figures_text() -> str:
    """The study under which a site shows its team's own figures, as TOML text."""
    return files(__name__).joinpath("own-figures.toml").read_text(encoding="utf-8")
