"""The scenarios that come with the program, and how one scenario builds on another."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from importlib.resources import files
from typing import Any, TypeGuard

from stepdown.written.parse import WrittenProblems, read_toml

SHIPPED = ("borrowed-base-rate", "null-effect", "as-published", "local")
"""Their names, the default first."""

BASED_ON = "based_on"


def shipped_text(name: str) -> str:
    """The text of a scenario that comes with the program."""
    return (files("stepdown.costs.scenario") / "data" / f"{name}.toml").read_text(encoding="utf-8")


def whole(values: Mapping[str, Any]) -> dict[str, Any]:
    """Written values laid over the scenario that they are based on.

    Parts merge key by key, and parts of a list by their id; one that says ``left_out = true`` is taken out (a part of
    a list, or a whole part such as [levels]). Anything else is replaced.
    """
    own = {key: value for key, value in values.items() if key != BASED_ON}
    if BASED_ON not in values:
        return own
    name = values[BASED_ON]
    if name not in SHIPPED:
        close = get_close_matches(str(name), SHIPPED, n=1)
        meant = f" (did you mean '{close[0]}'?)" if close else ""
        there = f"no scenario '{name}' comes with the program{meant}; there are {', '.join(SHIPPED)}"
        raise WrittenProblems((f"{BASED_ON}: {there}",))
    return _laid(whole(read_toml(shipped_text(name))), own)


def left_out_in_vain(values: Mapping[str, Any]) -> Iterator[str]:
    """A sentence for each part that is left out and is not in the scenario below: the name is misspelt, perhaps."""
    below = whole({BASED_ON: values[BASED_ON]}) if BASED_ON in values else {}
    yield from _in_vain(values, below, "")


def _in_vain(above: object, below: object, place: str) -> Iterator[str]:
    if isinstance(above, Mapping):
        for key, value in above.items():
            under = below.get(key) if isinstance(below, Mapping) else None
            here = f"{place}.{key}" if place else str(key)
            if _is_left_out(value) and under is None:
                yield f"{here}: is left out, and there is no such part below"
            yield from _in_vain(value, under, here)
    elif _has_ids(above):
        ids = [part["id"] for part in below] if _has_ids(below) else []
        for part in above:
            if part.get("left_out") and part["id"] not in ids:
                close = get_close_matches(str(part["id"]), ids, n=1)
                meant = f" (did you mean '{close[0]}'?)" if close else ""
                yield f"{place}: '{part['id']}' is left out, and there is none of that id below{meant}"


def _laid(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    laid = {**below, **{key: _over(below.get(key), value) for key, value in above.items()}}
    return {key: value for key, value in laid.items() if not _is_left_out(value)}


def _is_left_out(value: object) -> bool:
    return isinstance(value, Mapping) and value.get("left_out") is True and "id" not in value


def _over(under: object, value: object) -> object:
    if isinstance(under, Mapping) and isinstance(value, Mapping) and not _is_of_another_kind(value, under):
        return _laid(under, value)
    if _has_ids(under) and _has_ids(value):
        return _lists(under, value)
    return value


def _is_of_another_kind(value: Mapping[str, Any], under: Mapping[str, Any]) -> bool:
    """Another distribution, or another way with the team, takes the place of the whole part."""
    return "kind" in value and value["kind"] != under.get("kind")


def _has_ids(value: object) -> TypeGuard[list[dict[str, Any]]]:
    return isinstance(value, list) and all(isinstance(part, dict) and "id" in part for part in value)


def _lists(below: list[dict[str, Any]], above: list[dict[str, Any]]) -> list[dict[str, Any]]:
    parts = {part["id"]: part for part in below}
    for part in above:
        parts[part["id"]] = _laid(parts.get(part["id"], {}), part)
    return [part for part in parts.values() if not part.get("left_out")]
