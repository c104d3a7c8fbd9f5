"""Which answers speak of self-harm or danger. Whatever cannot be told from such an answer is taken for one."""

from dataclasses import dataclass

from stepdown.domain.measures.instrument import Answers, Instrument, Item
from stepdown.domain.missing import Missing


@dataclass(frozen=True, slots=True)
class Danger:
    """An item whose answer speaks of self-harm or danger, and that answer. What to do must be shown at once."""

    item: Item
    answer: str


def dangers(instrument: Instrument, answers: Answers) -> tuple[Danger, ...]:
    """Every answer at which what to do must be shown, whether or not there is a score."""
    found = ((item, answers.get(item.id, Missing.NOT_ASKED)) for item in _watched(instrument))
    return tuple(
        Danger(item, _label(item, value))
        for item, value in found
        if not isinstance(value, Missing) and not _is_safe(item, value)
    )


def left_unanswered(instrument: Instrument, answers: Answers) -> tuple[Item, ...]:
    """The items about self-harm or danger that have no answer: somebody should ask."""
    return tuple(item for item in _watched(instrument) if isinstance(answers.get(item.id, Missing.NOT_ASKED), Missing))


def _watched(instrument: Instrument) -> tuple[Item, ...]:
    return tuple(item for item in instrument.items if item.danger)


def _is_safe(item: Item, value: float) -> bool:
    """An answer that the item does not offer is not safe: a slip of the keyboard must not hide a danger."""
    return item.offers(value) and value not in item.danger


def _label(item: Item, value: float) -> str:
    offered = (answer.label for answer in item.answers if answer.value == value)
    return next(offered, f"{value:g}, which is none of its answers")
