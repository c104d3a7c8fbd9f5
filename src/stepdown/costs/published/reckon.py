"""The publication's sums, exactly as it made them: prices as cited, no uprating, no discounting."""

from collections.abc import Iterable
from dataclasses import dataclass

from stepdown.costs.prices.library import PriceLibrary
from stepdown.costs.prices.price import Price
from stepdown.costs.published.written import Published, PublishedLine, Term
from stepdown.costs.refusal import CostRefusal
from stepdown.results.result import Findings

GROSS = "service cost not given: gross, not net"
"""Stands on every line of a case that has no service cost."""


@dataclass(frozen=True, slots=True)
class ReckonedTerm:
    """One product: its count, its price, how often, and where the count comes from."""

    count: float
    price: Price
    times: float
    counted: str

    @property
    def pounds(self) -> float:
        """The product."""
        return self.count * self.price.central * self.times

    @property
    def shown(self) -> str:
        """'31 × £44,300', or '1 × £46 × 52'."""
        times = f" × {self.times:g}" if self.times != 1 else ""
        return f"{self.count:g} × £{self.price.central:,.10g}{times}"


@dataclass(frozen=True, slots=True)
class ReckonedLine:
    """A line as recomputed, beside what was printed."""

    line: PublishedLine
    terms: tuple[ReckonedTerm, ...]

    @property
    def pounds(self) -> float:
        """The line recomputed."""
        return sum(term.pounds for term in self.terms)

    @property
    def agrees(self) -> bool | None:
        """Whether what was printed is the line rounded as printed; None where nothing was printed."""
        printed = self.line.printed
        return None if printed is None else abs(self.pounds - printed.pounds) <= printed.nearest / 2


def reckon(published: Published, findings: Findings, library: PriceLibrary) -> tuple[ReckonedLine, ...]:
    """Every line, with counts from the results."""
    return tuple(
        ReckonedLine(line, tuple(_term(term, findings, library) for term in line.terms)) for line in published.lines
    )


def _term(term: Term, findings: Findings, library: PriceLibrary) -> ReckonedTerm:
    price = library.get(term.price)
    if term.number is not None:
        return ReckonedTerm(term.number, price, term.times, "as printed")
    return ReckonedTerm(_sum(term.results, findings), price, term.times, " + ".join(term.results))


def _sum(ids: Iterable[str], findings: Findings) -> int:
    results = findings.by_id()
    missing = [id_ for id_ in ids if id_ not in results or results[id_].tally.numerator is None]
    if missing:
        raise CostRefusal(f"The results have no count {', '.join(missing)}, which this scenario multiplies.")
    return sum(results[id_].tally.numerator or 0 for id_ in ids)
