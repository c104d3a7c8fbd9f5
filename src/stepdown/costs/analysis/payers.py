"""For each who pays: what the service cost it, what it was saved and of what sort, and when it has its money back."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.analysis.draws import Sample
from stepdown.costs.analysis.measures import NET, SERVICE
from stepdown.costs.analysis.range import Range
from stepdown.costs.model.line import Line
from stepdown.costs.model.model import Model, Outcome, is_saving
from stepdown.costs.prices.words import Bearer, Release

type Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Payer:
    """Present values in pounds of the price base. ``saved`` by what becomes of the money; below zero it costs more.

    ``benefit_cost_ratio`` is None for who pays nothing for the service. ``payback_years`` is None there too, and
    where the money is not back within the horizon.
    """

    bearer: Bearer
    service: Range
    saved: dict[Release, Range]
    net: Range
    benefit_cost_ratio: float | None
    payback_years: float | None


def payers(model: Model, outcome: Outcome, sample: Sample) -> tuple[Payer, ...]:
    """Every payer of any line, in the order of the words; nobody is left out because little is paid."""
    found = {bearer for line in outcome.lines for bearer in line.bearers}
    return tuple(_payer(model, outcome, sample, bearer) for bearer in Bearer if bearer in found)


def _payer(model: Model, outcome: Outcome, sample: Sample, bearer: Bearer) -> Payer:
    lines = [(line, line.bearers[bearer]) for line in outcome.lines if bearer in line.bearers]
    central = {name: sum(part) for name, part in _parts(model, lines).items()}
    service = _range(sample, bearer, SERVICE, central)
    saved = {release: _range(sample, bearer, release, central) for release in Release}
    drawn = _drawn(sample, bearer, SERVICE) - np.sum([_drawn(sample, bearer, r) for r in Release], axis=0)
    all_saved = sum(part.central for part in saved.values())
    return Payer(
        bearer,
        service,
        saved,
        Range.of(service.central - all_saved, drawn),
        all_saved / service.central if service.central else None,
        payback_years(_by_year(lines)) if service.central else None,
    )


def _by_year(lines: list[tuple[Line, float]]) -> Numbers:
    return np.asarray(np.sum([share * line.by_year[:, 0] for line, share in lines], axis=0))


def _parts(model: Model, lines: list[tuple[Line, float]]) -> dict[str, list[float]]:
    parts: dict[str, list[float]] = {name: [] for name in (SERVICE, *Release)}
    for line, share in lines:
        value = share * float(line.present_value(model.factors)[0])
        parts[line.release if is_saving(line) else SERVICE].append(-value if is_saving(line) else value)
    return parts


def _range(sample: Sample, bearer: Bearer, part: str, central: dict[str, float]) -> Range:
    return Range.of(central[part], _drawn(sample, bearer, part))


def _drawn(sample: Sample, bearer: Bearer, part: str) -> Numbers:
    name = f"payer.{bearer}.{part}"
    return sample.measures[name] if name in sample.measures else np.zeros_like(sample.measures[NET])


def payback_years(by_year: Numbers) -> float | None:
    """Years from referral until what was saved has paid for what was spent, undiscounted; None where it never has.

    ``by_year`` is the net cost of each year; within a year, money flows evenly. One is 'within the first year'.
    """
    so_far = np.cumsum(by_year)
    owing = np.flatnonzero(so_far > 0)
    if so_far[-1] > 0:
        return None
    if not owing.size:
        return 1.0
    year = int(owing[-1]) + 1
    return float(year + so_far[year - 1] / -by_year[year])
