"""Which band a score falls in, by which publication."""

from dataclasses import dataclass

from stepdown.domain.measures.evidence import Band, CutOffs
from stepdown.domain.measures.instrument import TOTAL, Instrument
from stepdown.domain.measures.scores import Scored, Unscored


@dataclass(frozen=True, slots=True)
class Banded:
    """A score's band and the cut-offs that say so."""

    band: Band
    cut_offs: CutOffs


@dataclass(frozen=True, slots=True)
class NoBand:
    """No band, and why: a sentence for the person who looks at the score."""

    says: str


def band(instrument: Instrument, score: Scored, cut_offs: str | None = None, of: str = TOTAL) -> Banded | NoBand:
    """The band of a score, by the instrument's first cut-offs for its respondent or by those of the id given."""
    if isinstance(score, Unscored):
        return NoBand(score.says)
    value = score.total if of == TOTAL else score.parts.get(of)
    if value is None:
        return NoBand(f"There is no score of '{of}'.")
    held = instrument.cut_offs_for(score.respondent, of)
    chosen = next((c for c in held if cut_offs in (None, c.id)), None)
    if chosen is None:
        return NoBand(instrument.none_shipped.get("cut_offs", "No cut-offs are shipped for this respondent."))
    return Banded(chosen.band_of(value), chosen)
