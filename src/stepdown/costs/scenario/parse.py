"""The text of a scenario to a scenario, or every problem in it at once: its own, and those with the prices it names."""

from collections.abc import Iterator, Mapping
from typing import Any

from stepdown.costs.prices.library import PriceLibrary, UnknownPriceError
from stepdown.costs.prices.words import Overlap, Per
from stepdown.costs.published.written import Published
from stepdown.costs.scenario.scenario import Scenario
from stepdown.costs.scenario.shipped import whole
from stepdown.written.parse import WrittenProblems, checked, read_toml

METHODS: dict[str, type[Scenario] | type[Published]] = {"incremental": Scenario, "published": Published}


def parse_scenario(text: str, library: PriceLibrary) -> Scenario | Published:
    """The scenario that ``text`` writes, its prices looked up; WrittenProblems with all its problems together."""
    values = whole(read_toml(text))
    problems = [f"{place}: {said}" for place, name in _price_names(values) if (said := _unknown(name, library))]
    try:
        scenario: Scenario | Published = checked(values, METHODS[_method(values)])
    except WrittenProblems as found:
        raise WrittenProblems((*found.problems, *problems)) from found
    if not problems and isinstance(scenario, Scenario):
        problems = [*_wrong_periods(scenario, library), *_double_counts(scenario, library)]
    if problems:
        raise WrittenProblems(tuple(problems))
    return scenario


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


def _wrong_periods(scenario: Scenario, library: PriceLibrary) -> Iterator[str]:
    """A line of months needs a price that goes on; one of events or hours needs the other kind."""
    for place, name, wanted in _uses(scenario):
        price = library.get(name)
        kind = "hourly" if price.per is Per.HOUR else "periodic" if price.is_periodic else "once"
        if kind not in wanted:
            yield f"{place}: '{name}' is a price {price.what()}; a price {_WANTED[wanted[0]]} is needed here"


_WANTED = {"periodic": "per week, month or year", "once": "paid once", "hourly": "per hour"}


def _uses(scenario: Scenario) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for placement in scenario.care.placements:
        if placement.price:
            yield f"care.placements.{placement.id}.price", placement.price, ("periodic",)
    for name in scenario.on_entry:
        yield "on_entry", name, ("once",)
    if scenario.proceedings:
        yield "proceedings.price", scenario.proceedings.price, ("once",)
    if scenario.levels:
        yield from ((f"levels.prices.{level}", name, ("periodic",)) for level, name in scenario.levels.prices.items())
    if scenario.staff_time:
        yield "staff_time.price", scenario.staff_time.price, ("hourly",)
    for item in scenario.others:
        yield f"others.{item.id}.price", item.price, ("once",) if item.times_a_year else ("periodic",)


def _double_counts(scenario: Scenario, library: PriceLibrary) -> Iterator[str]:
    """Two lines whose prices hold some of the same money, unless that part is left out."""
    lines = list(_groups(scenario, library))
    for number, (place, groups) in enumerate(lines):
        for other, others in lines[:number]:
            for group in sorted(groups & others):
                yield (
                    f"{place}: counts {group.label.lower()}, which {other} counts already; "
                    "leave one of them out, or name the overlap in 'without' where the price has it as a portion"
                )


def _groups(scenario: Scenario, library: PriceLibrary) -> Iterator[tuple[str, frozenset[Overlap]]]:
    """The overlaps of each part of the scenario. Placements are one part: a child lives in one of them."""
    placements = [library.get(p.price).groups() for p in scenario.care.placements if p.price]
    yield "care.placements", frozenset[Overlap]().union(*placements)
    yield from ((f"on_entry.{name}", library.get(name).groups()) for name in scenario.on_entry)
    if scenario.proceedings:
        yield "proceedings", library.get(scenario.proceedings.price).groups()
    if scenario.levels:
        yield "levels", frozenset[Overlap]().union(*(library.get(n).groups() for n in scenario.levels.prices.values()))
    if scenario.staff_time:
        # Released time is counted while the team works with the family, steps between levels after it has ended.
        yield "staff_time", library.get(scenario.staff_time.price).groups() - {Overlap.CHILD_CASE_WORK}
    for item in scenario.others:
        price = library.get(item.price)
        portions = [set(portion.overlaps) - set(item.without) for portion in price.borne_by]
        yield f"others.{item.id}", frozenset(price.overlaps).union(*portions)
