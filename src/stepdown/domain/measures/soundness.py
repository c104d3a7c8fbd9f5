"""What must hold of an instrument before a score of it may be believed: each fault a sentence."""

from collections.abc import Iterator
from itertools import pairwise
from math import isclose

from stepdown.domain.measures.evidence import CutOffs, ReliableChange
from stepdown.domain.measures.instrument import TOTAL, Instrument, Item, Range
from stepdown.domain.measures.words import Basis, MayShip, Method

OF_EACH_BASIS = {
    Basis.PUBLISHED: ("points",),
    Basis.FROM_STANDARD_ERROR: ("standard_error",),
    Basis.FROM_RELIABILITY: ("standard_deviation", "reliability"),
}
"""The fields that a threshold of each basis needs."""


def faults(instrument: Instrument) -> Iterator[str]:
    """Everything wrong in an instrument, each as a sentence."""
    yield from _of_the_form(instrument)
    yield from _of_the_scoring(instrument)
    yield from _of_what_is_not_shipped(instrument)
    yield from _of_the_sources(instrument)
    for item in instrument.items:
        yield from _of_an_item(item)
    for cut_offs in instrument.cut_offs:
        yield from _of_cut_offs(cut_offs, _range_of(instrument, cut_offs.of))
    for threshold in instrument.reliable_change:
        yield from _of_a_threshold(threshold)


def _of_the_form(instrument: Instrument) -> Iterator[str]:
    if not instrument.for_whom.subjects or not instrument.for_whom.respondents:
        yield "it says of nobody whom it is about or who answers"
    if instrument.is_score_only is not (instrument.terms.may_ship is MayShip.SCORE_ENTRY_ONLY):
        yield "the terms and the method disagree about whether its questions may be shipped"
    if instrument.is_score_only and (instrument.counted or TOTAL not in {entry.id for entry in instrument.entries}):
        yield "an instrument of which only the score is entered has a total to enter and no question that counts"
    if not instrument.is_score_only and (instrument.entries or not instrument.items):
        yield "an instrument that is answered here has questions and nothing to enter"
    ids = [item.id for item in instrument.items] + [entry.id for entry in instrument.entries]
    if len(set(ids)) < len(ids):
        yield "two of its items or entries have the same id"


def _of_the_scoring(instrument: Instrument) -> Iterator[str]:
    scoring = instrument.scoring
    if scoring.missing_allowed and scoring.missing_source is None:
        yield "a rule for missing items needs its source"
    ends = (instrument.range.low, instrument.range.high)
    if scoring.method is Method.SUM_OF_ITEMS and _reach(instrument) != ends:
        yield "the range is not what the lowest and highest answers add up to"
    known = {item.id for item in instrument.counted}
    yield from (f"subscale '{s.id}' has items that are not there" for s in instrument.subscales if set(s.items) - known)


def _reach(instrument: Instrument) -> tuple[float, float]:
    values = [[answer.value for answer in item.answers] for item in instrument.counted]
    return sum(min(offered) for offered in values if offered), sum(max(offered) for offered in values if offered)


def _of_what_is_not_shipped(instrument: Instrument) -> Iterator[str]:
    for part, given in (("cut_offs", instrument.cut_offs), ("reliable_change", instrument.reliable_change)):
        if not given and part not in instrument.none_shipped:
            yield f"it has no {part} and does not say why none is shipped"


def _of_the_sources(instrument: Instrument) -> Iterator[str]:
    numbers = [c.source for c in instrument.cut_offs] + [r.source for r in instrument.reliable_change]
    used = [instrument.scoring.rule_source, instrument.scoring.missing_source, *numbers]
    yield from (f"source '{source.id}' stands behind nothing" for source in instrument.sources if source not in used)


def _of_an_item(item: Item) -> Iterator[str]:
    values = [answer.value for answer in item.answers]
    if len(values) < 2 or len(set(values)) < len(values):
        yield f"item '{item.id}' needs at least two answers, each of another value"
    if not item.danger <= set(values):
        yield f"item '{item.id}' calls an answer a danger that it does not offer"
    if item.danger == set(values):
        yield f"item '{item.id}' has no answer that is safe"


def _range_of(instrument: Instrument, of: str) -> Range | None:
    entries = {entry.id: entry.range for entry in instrument.entries}
    return instrument.range if of == TOTAL else entries.get(of)


def _of_cut_offs(cut_offs: CutOffs, range_: Range | None) -> Iterator[str]:
    if range_ is None or not cut_offs.bands:
        yield f"cut-offs '{cut_offs.id}' need bands of a score that is there"
        return
    if (cut_offs.bands[0].first, cut_offs.bands[-1].last) != (range_.low, range_.high):
        yield f"cut-offs '{cut_offs.id}' do not run over the whole range"
    for lower, upper in pairwise(cut_offs.bands):
        if not isclose(upper.first, lower.last + range_.step):
            yield f"cut-offs '{cut_offs.id}' have a gap or an overlap between {lower.last:g} and {upper.first:g}"
    yield from (
        f"band '{b.label}' of '{cut_offs.id}' ends before it begins" for b in cut_offs.bands if b.last < b.first
    )


def _of_a_threshold(threshold: ReliableChange) -> Iterator[str]:
    if any(getattr(threshold, field) is None for field in OF_EACH_BASIS[threshold.basis]):
        yield f"reliable change '{threshold.id}' needs {' and '.join(OF_EACH_BASIS[threshold.basis])}"
    elif threshold.threshold <= 0:
        yield f"reliable change '{threshold.id}' needs a threshold above 0"
