"""Where coders differ, for a person to resolve: each unit and code with who gave the code, and on which words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from stepdown.themes.agreement.units import OWN_LEVEL, CodedSpan, CodedText, Span, rolled_up, spans_by_unit


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A code that some coders gave to a unit and others did not. ``unit`` counts the text's units from 0.

    ``coded``: coder → their spans that touch the unit, each with its own code where codes were rolled up.
    """

    text: str
    unit: int
    stretch: Span
    code: str
    coded: Mapping[str, tuple[CodedSpan, ...]]
    not_coded: tuple[str, ...]


def disagreements(
    texts: Sequence[CodedText], coders: Sequence[str], codes: Iterable[str], roll_up: Mapping[str, str] = OWN_LEVEL
) -> tuple[Disagreement, ...]:
    """Every disagreement in the order of the texts, of their units and of the codes.

    A coder who did not code a text is on neither side of its disagreements.
    """
    compared = rolled_up(codes, roll_up)
    return tuple(found for text in texts for found in _in_text(text, coders, compared, roll_up))


def _in_text(
    text: CodedText, coders: Sequence[str], codes: Sequence[str], roll_up: Mapping[str, str]
) -> Iterator[Disagreement]:
    spans = {coder: spans_by_unit(text, coder, roll_up) for coder in coders if coder in text.codings}
    for unit, stretch in enumerate(text.units):
        for code in codes:
            coded = {coder: tuple(found[unit, code]) for coder, found in spans.items() if (unit, code) in found}
            if 0 < len(coded) < len(spans):
                others = tuple(coder for coder in spans if coder not in coded)
                yield Disagreement(text.id, unit, stretch, code, coded, others)
