"""A measure that a study asks for: between which points, by which threshold and which cut-off."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Self

from pydantic import Field, model_validator

from stepdown.domain.points import Point
from stepdown.written.part import Part

if TYPE_CHECKING:
    from stepdown.domain.measures.evidence import CutOffs, ReliableChange
    from stepdown.domain.measures.instrument import Instrument


class Taken(Part):
    """One measure. Where sources give more than one threshold, or more than one cut-off, the study says which.

    ``correlation``: how far a person's goals are taken to go together, of goal attainment scaling alone.
    """

    instrument: str
    first: Point = Field(default=Point.AT_ENGAGEMENT, alias="from")
    second: Point = Field(default=Point.AT_CLOSURE, alias="to")
    reliable_change: str | None = None
    cut_off: str | None = None
    correlation: Annotated[float, Field(ge=0, lt=1)] | None = None

    @model_validator(mode="after")
    def _can_be_answered(self) -> Self:
        if self.instrument not in _shipped():
            raise ValueError(f"there is no measure '{self.instrument}'; docs/reference/measures.md lists them")
        order = list(Point)
        if order.index(self.first) >= order.index(self.second):
            raise ValueError("'from' must come before 'to'")
        _one_of("reliable_change", self.reliable_change, [r.id for r in self.what.reliable_change])
        _one_of("cut_off", self.cut_off, [c.id for c in self._cut_offs()])
        if self.correlation is not None and self.what.scoring.method != "goal_attainment":
            raise ValueError("'correlation' is of a person's goals: only goal_attainment_scaling has one; leave it out")
        return self

    @property
    def what(self) -> "Instrument":
        """The measure itself."""
        return _shipped()[self.instrument]

    @property
    def by(self) -> "ReliableChange | None":
        """The threshold: the one that is named, or the only one. None where the registry has none that is sound."""
        return next((r for r in self.what.reliable_change if self.reliable_change in (None, r.id)), None)

    @property
    def cut(self) -> "CutOffs | None":
        """The cut-off, likewise."""
        return next((c for c in self._cut_offs() if self.cut_off in (None, c.id)), None)

    @property
    def together(self) -> float:
        """How far a person's goals are taken to go together: as the study says, or else as Kiresuk and Sherman do."""
        from stepdown.domain.measures.goal_attainment import CORRELATION

        return CORRELATION if self.correlation is None else self.correlation

    def _cut_offs(self) -> "tuple[CutOffs, ...]":
        from stepdown.domain.measures.outcome import clinical_cut_offs

        return clinical_cut_offs(self.what)


def _shipped() -> "Mapping[str, Instrument]":
    """Read where a study asks for a measure, and not before."""
    from stepdown.domain.measures.library import shipped_instruments

    return shipped_instruments()


def _one_of(name: str, chosen: str | None, there_are: list[str]) -> None:
    listed = ", ".join(there_are) or "none"
    if chosen is None and len(there_are) > 1:
        raise ValueError(f"sources differ: name one in {name} ({listed}). docs/reference/measures.md cites them")
    if chosen is not None and chosen not in there_are:
        raise ValueError(f"there is no {name} '{chosen}' that can be used; there is: {listed}")
