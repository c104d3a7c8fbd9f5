"""Blind double coding of a sample, and what is decided where the coders differ."""

from typing import Literal

from stepdown.themes.project.events.happening import Happening


class DoubleCodingBegun(Happening):
    """Two coders code these texts, each without seeing the other's work. The first coder's codings stand."""

    kind: Literal["double_coding_begun"] = "double_coding_begun"
    double: str
    sources: tuple[str, ...]
    coders: tuple[str, ...]
    seed: int
    drawn_from: int
    """How many texts the sample was drawn from."""


class DoubleCodingFinished(Happening):
    """A coder has finished. When all have, each sees the others' codings."""

    kind: Literal["double_coding_finished"] = "double_coding_finished"
    double: str
    coder: str


class DisagreementResolved(Happening):
    """Whether a turn is coded with a code, where the coders differed, and why."""

    kind: Literal["disagreement_resolved"] = "disagreement_resolved"
    double: str
    source: str
    turn: int
    code: str
    is_coded: bool
    reason: str
