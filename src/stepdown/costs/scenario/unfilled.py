"""What a scenario that began as a template still leaves open: a figure that nobody has filled in is nobody's."""

from collections.abc import Iterator, Mapping

from stepdown.costs.scenario.scenario import Scenario

TO_FILL = "TO FILL"


def unfilled(scenario: Scenario) -> tuple[str, ...]:
    """The places of the file that still say so, in its order."""
    return tuple(_found(scenario.model_dump(mode="json"), ""))


def _found(value: object, place: str) -> Iterator[str]:
    if isinstance(value, str) and value.startswith(TO_FILL):
        yield place
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _found(inner, f"{place}.{key}" if place else str(key))
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            name = inner["id"] if isinstance(inner, Mapping) and "id" in inner else number
            yield from _found(inner, f"{place}.{name}")
