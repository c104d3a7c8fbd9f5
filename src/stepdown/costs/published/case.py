"""A publication's business case: its lines as recomputed, and its faults."""

from dataclasses import dataclass

from stepdown.costs.inputs.inputs import Inputs
from stepdown.costs.inputs.read import read_inputs
from stepdown.costs.prices.library import PriceLibrary
from stepdown.costs.published.flags import Flag, flags
from stepdown.costs.published.reckon import ReckonedLine, reckon
from stepdown.costs.published.written import Published
from stepdown.results.result import Findings


@dataclass(frozen=True, slots=True)
class PublishedCase:
    """Never a saving: gross products of counts and prices, each beside what was printed."""

    published: Published
    inputs: Inputs
    lines: tuple[ReckonedLine, ...]
    flags: tuple[Flag, ...]


def published_case(published: Published, findings: Findings, library: PriceLibrary) -> PublishedCase:
    """The publication's sums on these results, and every fault that a rule finds in them."""
    inputs = read_inputs(findings)
    lines = reckon(published, findings, library)
    return PublishedCase(published, inputs, lines, flags(published, lines, inputs))
