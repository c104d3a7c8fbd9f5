"""One authority's own prices of placements for 2024-25, worked out from its returns: only when they are asked for."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from statistics import quantiles

from stepdown.costs.money import WrittenYear
from stepdown.costs.prices.library import Entry, PriceLibrary
from stepdown.costs.prices.price import Portion, Price, Source
from stepdown.costs.prices.words import Bearer, Category, Checked, Grade, Overlap, Per, Release, Unit
from stepdown.written.parse import parse
from stepdown.written.part import Name, Part, Sentence

NAME = "local_authorities_2024_25"
SUBJECT = "placements"


class UnknownAuthorityError(KeyError):
    """There is no authority of that name, or more than one. Its text is a sentence for the person who asked."""

    def __str__(self) -> str:
        return str(self.args[0])


class Figure(Part):
    """One column of the authorities' figures: the price for England that it stands in for, and where it is from."""

    replaces: Name
    label: Sentence
    page: Sentence


class AuthoritiesHeader(Part):
    """What holds for every authority's figures."""

    price_year: WrittenYear
    expires: date
    licence: Sentence
    source: Sentence
    warnings: tuple[Sentence, ...]
    figures: dict[Name, Figure]
    doubts: dict[str, Sentence]


@dataclass(frozen=True, slots=True)
class AuthorityPrices:
    """An authority's prices, under the ids of those for England, and what to know before one is used."""

    code: str
    name: str
    library: PriceLibrary
    warnings: tuple[str, ...]


def authority_prices(name: str) -> AuthorityPrices:
    """The prices of the authority with that name or code; UnknownAuthorityError with those perhaps meant."""
    row = _row_of(name)
    header = authorities_header()
    prices = {f.replaces: _price(row, column, f, header) for column, f in header.figures.items() if row[column]}
    whose = f"{row['name']}, from its returns"
    library = PriceLibrary({id_: Entry(price, SUBJECT, whose) for id_, price in prices.items()})
    return AuthorityPrices(row["code"], row["name"], library, _warnings(row, header))


@cache
def authorities_header() -> AuthoritiesHeader:
    """What the file of authorities says of all of them."""
    return parse(_text("toml"), AuthoritiesHeader)


@cache
def authority_rows() -> tuple[Mapping[str, str], ...]:
    """One row an authority: code, name and pounds per child per year, empty where nothing was recorded."""
    return tuple(csv.DictReader(_text("csv").splitlines()))


@cache
def spread(column: str) -> tuple[float, ...]:
    """The 5th, 10th … 95th percentiles of a column over the authorities that recorded any."""
    return tuple(quantiles([int(row[column]) for row in authority_rows() if row[column]], n=20, method="inclusive"))


def _text(ending: str) -> str:
    return (files("stepdown.costs.prices") / "data" / f"{NAME}.{ending}").read_text(encoding="utf-8")


def _row_of(name: str) -> Mapping[str, str]:
    wanted = name.strip().lower()
    rows = {row["name"].lower(): row for row in authority_rows()}
    exact = [row for row in rows.values() if wanted in (row["name"].lower(), row["code"].lower())]
    found = exact or [row for key, row in rows.items() if wanted and wanted in key]
    if len(found) == 1:
        return found[0]
    close = [row["name"] for row in found] or [rows[key]["name"] for key in get_close_matches(wanted, rows, n=3)]
    meant = f"; did you mean {' or '.join(close[:5])}?" if close else "; give its name or its nine-character code."
    raise UnknownAuthorityError(f"there is no one authority '{name}'{meant}")


def _price(row: Mapping[str, str], column: str, figure: Figure, header: AuthoritiesHeader) -> Price:
    return Price(
        id=figure.replaces,
        label=f"{figure.label}, {row['name']}",
        unit=Unit.CHILD,
        per=Per.YEAR,
        price_year=header.price_year,
        central=float(row[column]),
        borne_by=(Portion(bearer=Bearer.LOCAL_AUTHORITY),),
        category=Category.FISCAL,
        release=Release.CASHABLE,
        grade=Grade.WEAK,
        checked=Checked.DERIVED,
        overlaps=(Overlap.PLACEMENT,),
        note=" ".join(header.warnings),
        expires=header.expires,
        source=Source(title=header.source, page=figure.page, licence=header.licence),
    )


def _warnings(row: Mapping[str, str], header: AuthoritiesHeader) -> tuple[str, ...]:
    missing = [f"{row['name']} recorded nothing for: {f.label}." for c, f in header.figures.items() if not row[c]]
    strange = [said for column, figure in header.figures.items() if (said := _strange(row, column, figure))]
    own = header.doubts.get(row["code"])
    return (*header.warnings, *missing, *strange, *((own,) if own else ()))


def _strange(row: Mapping[str, str], column: str, figure: Figure) -> str | None:
    """A sentence where the figure lies outside nine in ten of the authorities' own."""
    lowest, *_, highest = spread(column)
    if not row[column] or lowest <= int(row[column]) <= highest:
        return None
    between = f"£{lowest:,.0f} to £{highest:,.0f}"
    return f"{figure.label}: £{int(row[column]):,} lies outside the {between} of nine in ten authorities; doubt it."
