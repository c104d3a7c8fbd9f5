"""What to know of prices before they are used on a day: each doubt a finding with its sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from stepdown.costs.money import shipped_deflators
from stepdown.costs.prices.price import Price
from stepdown.costs.prices.words import Checked
from stepdown.domain.word import Word


class Doubt(Word):
    """What can be wrong with a price that loads."""

    EXPIRED = "expired", "Expired"
    UNVERIFIED = "unverified", "Not read in its source"
    NO_PAGE = "no_page", "As cited, without a page"
    ASSUMED_YEAR = "assumed_year", "Price year assumed"
    DISTORTED_YEAR = "distorted_year", "Price year that the deflator misstates"
    NO_RANGE = "no_range", "No range"


@dataclass(frozen=True, slots=True)
class PriceFinding:
    """One doubt about one price: its id, the kind of doubt, and what to know or do."""

    price: str
    doubt: Doubt
    says: str

    @property
    def sentence(self) -> str:
        """The doubt with the price's id before it."""
        return f"{self.price}: {self.says}"


def check_prices(prices: Iterable[Price], day: date) -> tuple[PriceFinding, ...]:
    """Every doubt about the prices on ``day``: by kind, the gravest first, then in the prices' own order."""
    kept = tuple(prices)
    doubts = {price.id: dict(_doubts(price, day)) for price in kept}
    return tuple(
        PriceFinding(price.id, doubt, doubts[price.id][doubt])
        for doubt in Doubt
        for price in kept
        if doubt in doubts[price.id]
    )


def any_expired(findings: Iterable[PriceFinding]) -> bool:
    """Whether a price must be looked up again before it is used."""
    return any(finding.doubt is Doubt.EXPIRED for finding in findings)


def _doubts(price: Price, day: date) -> Iterator[tuple[Doubt, str]]:
    if day > price.expires:
        yield Doubt.EXPIRED, f"expired on {price.expires}; look for a newer figure in {price.source.title}."
    if price.checked in (Checked.UNVERIFIED, Checked.SECOND_HAND):
        yield Doubt.UNVERIFIED, f"{price.checked.label.lower()}; read {price.source.title} before relying on it."
    if price.checked is Checked.AS_CITED and price.source.page is None:
        yield Doubt.NO_PAGE, "taken as a publication cites it, and no page is given; find it in the source it cites."
    if price.price_year_assumed:
        yield Doubt.ASSUMED_YEAR, f"the price year {price.price_year} is assumed, so uprating it is a guess."
    for distorted in shipped_deflators().distorted:
        if distorted.year == price.price_year:
            yield Doubt.DISTORTED_YEAR, f"in prices of {price.price_year}: {distorted.why}"
    if price.range is None:
        yield Doubt.NO_RANGE, "one amount without a range; its uncertainty is not known, which is not none."
