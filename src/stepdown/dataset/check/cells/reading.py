"""What comes of reading a column of text: values, reasons why there is none, and troubles."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.rule import Rule
from stepdown.domain.missing import Missing


@dataclass(frozen=True, slots=True)
class Trouble:
    """A text that cannot be understood: the rule that it breaks and the details for the rule's sentences."""

    rule: Rule
    details: Mapping[str, str] = field(default_factory=dict)


type Answer = object | Missing | Trouble
"""What one text means: a value, a reason why there is none, or a trouble."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A column read. ``values`` and ``reasons`` (Missing words) are as long as the column; troubles are by place in it.

    A cell that is null in both is empty or in trouble.
    """

    values: pa.Array
    reasons: pa.Array
    troubles: tuple[tuple[int, Trouble], ...] = ()


def by_distinct(text: pa.Array, kind: pa.DataType, understand: Callable[[str], Answer]) -> Reading:
    """Read a column whose texts recur (dates, words, counts): each distinct text is understood once."""
    encoded = text.dictionary_encode()
    answers = [understand(distinct) for distinct in encoded.dictionary.to_pylist()]
    values = [None if isinstance(a, Missing | Trouble) else a for a in answers]
    reasons = [str(a) if isinstance(a, Missing) else None for a in answers]
    return Reading(
        pa.array(values, kind).take(encoded.indices),
        pa.array(reasons, pa.string()).take(encoded.indices),
        _troubles(encoded.indices, answers),
    )


def places(mask: pa.Array) -> list[int]:
    """The places at which a mask is true."""
    found: list[int] = pc.indices_nonzero(pc.fill_null(mask, fill_value=False)).to_pylist()
    return found


def _troubles(indices: pa.Array, answers: list[Answer]) -> tuple[tuple[int, Trouble], ...]:
    bad = {at: answer for at, answer in enumerate(answers) if isinstance(answer, Trouble)}
    if not bad:
        return ()
    rows = places(pc.is_in(indices, pa.array(list(bad), indices.type)))
    return tuple((row, bad[at]) for row, at in zip(rows, indices.take(pa.array(rows)).to_pylist(), strict=True))
