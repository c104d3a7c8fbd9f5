"""What must hold between a scenario and the prices that it names, asked of what was written, whatever else is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from stepdown.costs.prices.library import PriceLibrary
from stepdown.costs.prices.price import Price
from stepdown.costs.prices.words import Overlap, Per

type Written = Mapping[str, Any]
PERIODIC, ONCE, HOURLY = "per week, month or year", "paid once", "per hour"


@dataclass(frozen=True, slots=True)
class Use:
    """Where a price of the library is used, the part that it belongs to, and the kind of price that is needed there."""

    place: str
    part: str
    price: Price
    wanted: str
    without: frozenset[str] = frozenset()


def price_problems(values: Written, library: PriceLibrary) -> Iterator[str]:
    """Prices of the wrong kind; two parts that count the same money; one price that is cut in two ways."""
    uses = list(_uses(values, library))
    yield from _wrong_kinds(uses)
    yield from _double_counts(uses)
    yield from _cut_in_two_ways(uses)


def _uses(values: Written, library: PriceLibrary) -> Iterator[Use]:
    """A name that is no price's, or no name, is reported where names are looked up."""
    for place, part, name, wanted, without in _named(values):
        if isinstance(name, str) and name in library:
            yield Use(place, part, library.get(name), wanted, frozenset(map(str, without)))


def _named(values: Written) -> Iterator[tuple[str, str, object, str, list[Any]]]:
    """Every name of a price, as far as the written values have the form that they should."""
    for placement in _tables(_table(values.get("care")).get("placements")):
        yield f"care.placements.{placement.get('id')}.price", "care.placements", placement.get("price"), PERIODIC, []
    for name in _list(values.get("on_entry")):
        yield "on_entry", f"on_entry.{name}", name, ONCE, []
    yield "proceedings.price", "proceedings", _table(values.get("proceedings")).get("price"), ONCE, []
    for level, name in _table(_table(values.get("levels")).get("prices")).items():
        yield f"levels.prices.{level}", "levels", name, PERIODIC, []
    yield "staff_time.price", "staff_time", _table(values.get("staff_time")).get("price"), HOURLY, []
    for item in _tables(values.get("others")):
        part, wanted = f"others.{item.get('id')}", ONCE if "times_a_year" in item else PERIODIC
        yield f"{part}.price", part, item.get("price"), wanted, _list(item.get("without"))


def _table(value: object) -> Written:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _tables(value: object) -> list[Written]:
    return [inner for inner in _list(value) if isinstance(inner, Mapping)]


def _wrong_kinds(uses: list[Use]) -> Iterator[str]:
    """A line of months needs a price that goes on; one of events or hours needs the other kind."""
    for use in uses:
        kind = HOURLY if use.price.per is Per.HOUR else PERIODIC if use.price.is_periodic else ONCE
        if kind != use.wanted:
            yield f"{use.place}: '{use.price.id}' is a price {use.price.what()}; a price {use.wanted} is needed here"


def _double_counts(uses: list[Use]) -> Iterator[str]:
    """Two parts whose prices hold some of the same money. Placements are one part, and so are levels."""
    groups: dict[str, set[Overlap]] = {}
    for use in uses:
        groups.setdefault(use.part, set()).update(_groups(use))
    parts = list(groups.items())
    for number, (part, held) in enumerate(parts):
        for other, others in parts[:number]:
            for group in sorted(held & others):
                yield (
                    f"{part}: counts {group.label.lower()}, which {other} counts already; "
                    "leave one of them out, or name the overlap in 'without' where the price has it as a portion"
                )


def _groups(use: Use) -> set[Overlap]:
    if use.part == "staff_time":
        # Released time is counted while the team works with the family, steps between levels after it has ended.
        return set(use.price.groups() - {Overlap.CHILD_CASE_WORK})
    kept = (portion for portion in use.price.borne_by if not use.without.intersection(portion.overlaps))
    return set(use.price.overlaps).union(*(portion.overlaps for portion in kept))


def _cut_in_two_ways(uses: list[Use]) -> Iterator[str]:
    """A price has one value in a draw: what is left out of it must be the same wherever it is used."""
    first: dict[str, Use] = {}
    for use in uses:
        before = first.setdefault(use.price.id, use)
        if before.without != use.without:
            yield f"{use.place}: {before.place} uses '{use.price.id}' with another 'without'; use another price"
