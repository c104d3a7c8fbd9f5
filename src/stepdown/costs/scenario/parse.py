"""The text of a scenario to a scenario, or every problem in it at once: its own, and those with the prices it names."""

from collections.abc import Iterator, Mapping
from typing import Any

from stepdown.costs.prices.library import PriceLibrary, UnknownPriceError
from stepdown.costs.published.written import Published
from stepdown.costs.scenario.care_rules import twice
from stepdown.costs.scenario.price_rules import price_problems
from stepdown.costs.scenario.scenario import Scenario
from stepdown.costs.scenario.shipped import left_out_in_vain, whole
from stepdown.costs.scenario.together import tables
from stepdown.written.parse import WrittenProblems, checked, read_toml

METHODS: dict[str, type[Scenario] | type[Published]] = {"incremental": Scenario, "published": Published}


def parse_scenario(text: str, library: PriceLibrary) -> Scenario | Published:
    """The scenario that ``text`` writes, its prices looked up; WrittenProblems with all its problems together."""
    own = read_toml(text)
    values = whole(own)
    kind = METHODS[_method(values)]
    problems = [*left_out_in_vain(own), *_unknown_prices(values, library)]
    if kind is Scenario:
        problems += [*_ids_twice(own), *price_problems(values, library)]
    try:
        scenario: Scenario | Published = checked(values, kind)
    except WrittenProblems as found:
        raise WrittenProblems((*found.problems, *problems)) from found
    if problems:
        raise WrittenProblems(tuple(problems))
    return scenario


def _unknown_prices(values: Mapping[str, Any], library: PriceLibrary) -> Iterator[str]:
    return (f"{place}: {said}" for place, name in _price_names(values) if (said := _unknown(name, library)))


def _ids_twice(own: Mapping[str, Any]) -> Iterator[str]:
    """Lines are named by these ids: two of one name would be one."""
    yield from twice("others", [str(item.get("id")) for item in tables(own.get("others"))])
    names = own.get("on_entry")
    yield from twice("prices on_entry", [str(name) for name in names] if isinstance(names, list) else [])


def _method(values: Mapping[str, Any]) -> str:
    about = values.get("scenario")
    method = about.get("method") if isinstance(about, Mapping) else None
    return method if method in METHODS else "incremental"


def _unknown(name: object, library: PriceLibrary) -> str | None:
    """What is wrong with the name of a price; one that is no text is the checker's to report."""
    try:
        if isinstance(name, str):
            library.get(name)
    except UnknownPriceError as unknown:
        return str(unknown)
    return None


def _price_names(value: object, place: str = "") -> Iterator[tuple[str, object]]:
    """Every name of a price in the written values, with its place, whatever else is wrong with them."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            here = f"{place}.{key}" if place else str(key)
            if key == "price":
                yield here, inner
            elif key == "prices" and isinstance(inner, Mapping):
                yield from ((f"{here}.{name}", price) for name, price in inner.items())
            elif key == "on_entry" and isinstance(inner, list):
                yield from ((f"{here}.{number}", price) for number, price in enumerate(inner, start=1))
            else:
                yield from _price_names(inner, here)
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from _price_names(inner, f"{place}.{number}")
