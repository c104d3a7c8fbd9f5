"""The instruments that come with the program, by id."""

from functools import cache
from importlib.resources import files
from types import MappingProxyType

from stepdown.domain.measures.instrument import Instrument
from stepdown.domain.measures.reading import read_instrument

SHIPPED = (
    "goal_rating",
    "goal_attainment_scaling",
    "phq_9",
    "gad_7",
    "core_10",
    "score_15",
    "sdq",
    "rcads_47",
    "wemwbs",
    "swemwbs",
    "psi_4_sf",
)
"""The files that come with the program, one an instrument, in the order in which they are shown."""


@cache
def shipped_instruments() -> MappingProxyType[str, Instrument]:
    """Every shipped instrument by its id."""
    folder = files("stepdown.domain.measures") / "data" / "instruments"
    texts = {name: (folder / f"{name}.toml").read_text(encoding="utf-8") for name in SHIPPED}
    instruments = [read_instrument(text, f"{name}.toml") for name, text in texts.items()]
    return MappingProxyType({instrument.id: instrument for instrument in instruments})
