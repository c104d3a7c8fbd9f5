"""What the invented pilot's service cost: made-up amounts for the posts that the published pilot names."""

from importlib.resources import files


def service_cost_text() -> str:
    """The text of the service's cost file."""
    return files("stepdown.invented.pilot").joinpath("service_cost.toml").read_text(encoding="utf-8")
