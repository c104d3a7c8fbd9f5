"""What a person decides of a suggestion: accept it, write other words, or leave the text as it is, with a reason."""

from dataclasses import dataclass

from stepdown.domain.word import Word
from stepdown.themes.pseudonyms.suggest import Suggestion
from stepdown.themes.refused import Refused


class Decided(Word):
    """What was decided."""

    ACCEPTED = "accepted", "Replaced as proposed"
    OTHER_WORDS = "other_words", "Replaced by other words"
    LEFT = "left", "Left as it is"


@dataclass(frozen=True, slots=True)
class Decision:
    """A suggestion with what was decided of it. ``replacement``: in [brackets]; None where the text is left."""

    suggestion: Suggestion
    decided: Decided
    replacement: str | None = None
    reason: str | None = None


def accept(suggestion: Suggestion) -> Decision:
    """Replace it as proposed. Refused where a person must choose first."""
    if suggestion.proposed is None:
        raise Refused(f"Choose who is meant: {' or '.join(suggestion.choices)}.")
    return Decision(suggestion, Decided.ACCEPTED, suggestion.proposed)


def use_other_words(suggestion: Suggestion, words: str) -> Decision:
    """Replace it by these words, which get their brackets here; one of the choices is given as it stands."""
    inside = words.strip().removeprefix("[").removesuffix("]").strip()
    if not inside or any(character in "[]\n" for character in inside):
        raise Refused("Write the words that shall stand there, on one line and without square brackets among them.")
    return Decision(suggestion, Decided.OTHER_WORDS, f"[{inside}]")


def leave(suggestion: Suggestion, reason: str) -> Decision:
    """Leave the text as it is. Refused without a reason."""
    if not reason.strip():
        raise Refused("Say why this can stay: it is kept with the decision.")
    return Decision(suggestion, Decided.LEFT, reason=reason.strip())
