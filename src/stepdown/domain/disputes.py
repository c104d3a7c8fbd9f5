"""Somebody says that something in the record is wrong: about what, who says so, and what became of it."""

from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.word import Word


class DisputedKind(Word):
    """What of the record is said to be wrong."""

    PERSON = "person", "What is recorded of a person"
    CONTACT = "contact", "A contact"
    OBSERVATION = "observation", "What was observed"
    DOCUMENT = "document", "A document"


class SaidBy(Word):
    """Who says so."""

    CHILD = "child", "A child or young person"
    PARENT = "parent", "A parent or carer"
    PROFESSIONAL = "professional", "Another professional"
    SOMEBODY_ELSE = "somebody_else", "Somebody else"


class DisputeOutcome(Word):
    """Where it stands. Whatever became of it, their words stand beside the entry."""

    OPEN = "open", "Not decided yet"
    CORRECTED = "corrected", "Corrected"
    NOT_CORRECTED = "not_corrected", "Not corrected; their words stand beside it"


_O = DisputeOutcome

DISPUTE = Lifecycle(
    "dispute",
    start=_O.OPEN,
    moves=(
        Move("correct", (_O.OPEN,), _O.CORRECTED, "a colleague of the team corrects it, and says where"),
        Move("leave", (_O.OPEN,), _O.NOT_CORRECTED, "a colleague of the team says why it stays"),
    ),
)
