"""A price ready for the model: in pounds of the price base, for one of what a line counts, with its payers."""

from collections.abc import Mapping
from dataclasses import dataclass

from stepdown.costs.money import Deflators, FinancialYear, Money
from stepdown.costs.prices.price import MONTHS_A_YEAR, PERIODS_A_YEAR, Portion, Price
from stepdown.costs.prices.words import Bearer, Category, Overlap, Release


@dataclass(frozen=True, slots=True)
class Priced:
    """One price in pounds of the price base, with its standard deviation; None where its source gives no range.

    ``times`` turns it into what a line counts: a line of months pays for 4.35 weeks at a weekly price; a line of
    events or hours pays once.
    """

    price: Price
    central: float
    sd: float | None
    times: float
    bearers: Mapping[Bearer, float]
    left_out: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @staticmethod
    def of(price: Price, base: FinancialYear, deflators: Deflators, without: tuple[Overlap, ...] = ()) -> "Priced":
        """The price in pounds of ``base``, without the portions that another line counts."""
        kept = [(p, paid) for p, paid in price.borne() if not set(p.overlaps) & set(without)]
        uprated = deflators.uprate(sum((paid for _, paid in kept), start=price.money * 0), base)
        central = uprated.money.pounds
        return Priced(
            price,
            central,
            _sd(price, uprated.factor, central),
            PERIODS_A_YEAR[price.per] / MONTHS_A_YEAR if price.per in PERIODS_A_YEAR else 1.0,
            _shares(kept),
            tuple(p.what or p.bearer.label for p, _ in price.borne() if p not in [q for q, _ in kept]),
            uprated.warnings,
        )

    @property
    def id(self) -> str:
        """The price's id."""
        return self.price.id

    @property
    def label(self) -> str:
        """What is priced."""
        return self.price.label

    @property
    def release(self) -> Release:
        """What becomes of the money."""
        return self.price.release

    @property
    def category(self) -> Category:
        """What sort of value it is."""
        return self.price.category


def _sd(price: Price, factor: float, central: float) -> float | None:
    """The standard deviation in pounds of the base, scaled with what is left of the price."""
    if price.low is None or price.high is None or price.range_means is None:
        return None
    whole = (price.high - price.low) / price.range_means.standard_deviations * factor
    return whole * central / (price.central * factor) if price.central else whole


def _shares(kept: list[tuple[Portion, Money]]) -> dict[Bearer, float]:
    total = sum(paid.pounds for _, paid in kept)
    shares: dict[Bearer, float] = {}
    for portion, paid in kept:
        shares[portion.bearer] = shares.get(portion.bearer, 0.0) + (paid.pounds / total if total else 1 / len(kept))
    return shares
