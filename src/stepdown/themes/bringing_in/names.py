"""Places of a draft that hold the same words are decided together; one of them can be decided apart."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from stepdown.themes.bringing_in.draft import Suspect
from stepdown.themes.bringing_in.waiting import Choice, WaitingText
from stepdown.themes.pseudonyms.decide import leave, use_other_words
from stepdown.themes.pseudonyms.names import folded
from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.pseudonyms.suggest import Suggestion


@dataclass(frozen=True, slots=True)
class SameWords:
    """Places that hold the same words, of which the same was decided, or nothing yet. Never empty."""

    suspects: tuple[Suspect, ...]

    def __repr__(self) -> str:
        return f"SameWords in {len(self.suspects)} places"

    @property
    def words(self) -> str:
        """The words as they first stand."""
        return self.suspects[0].words

    @property
    def suggestion(self) -> Suggestion:
        """What they may be, and what could stand there."""
        return self.suspects[0].suggestion

    @property
    def choice(self) -> Choice | None:
        """What was decided of them."""
        return self.suspects[0].choice

    @property
    def place(self) -> str:
        """By which a page names them: the first of their places."""
        return self.suspects[0].place

    @property
    def places(self) -> frozenset[str]:
        """All of their places."""
        return frozenset(suspect.place for suspect in self.suspects)


def same_words(found: Iterable[Suspect]) -> tuple[SameWords, ...]:
    """The suspects by their words and by what was decided of them, in the order in which each first stands."""
    groups: dict[object, list[Suspect]] = {}
    for suspect in found:
        decided = (suspect.choice.words, suspect.choice.reason) if suspect.choice else None
        about = (suspect.suggestion.kind, suspect.suggestion.proposed, suspect.suggestion.choices)
        groups.setdefault((folded(suspect.words) or suspect.words, about, decided), []).append(suspect)
    return tuple(SameWords(tuple(group)) for group in groups.values())


def is_known(register: Register, group: SameWords) -> bool:
    """Whether the register has exactly these words and nothing else could be meant: no person need think about it."""
    words = folded(group.words)
    return any(
        entry.in_brackets == group.suggestion.proposed and words in map(folded, (entry.real, *entry.further))
        for entry in register.entries
    )


def decided(
    text: WaitingText, found: Iterable[Suspect], places: Collection[str], *, words: str | None, reason: str = ""
) -> WaitingText:
    """The text with these places decided: other words for them, or None and why they can stay.

    Refused where the words cannot stand in brackets, or no reason is given.
    """
    chosen = [suspect for suspect in found if suspect.place in places]
    return _with(text, (_choice(suspect.suggestion, words, reason) for suspect in chosen))


def _choice(of: Suggestion, words: str | None, reason: str) -> Choice:
    if words is None:
        return Choice(start=of.start, end=of.end, reason=leave(of, reason).reason or "")
    put = use_other_words(of, words).replacement or ""
    return Choice(start=of.start, end=of.end, words=put[1:-1])


def _with(text: WaitingText, new: Iterable[Choice]) -> WaitingText:
    """With these, each in the place of whatever was decided of the same characters."""
    added = tuple(new)
    kept = (c for c in text.choices if not any(c.start < n.end and n.start < c.end for n in added))
    return text.model_copy(update={"choices": tuple(sorted((*kept, *added), key=lambda choice: choice.start))})


def left_as_they_are(found: Iterable[Suspect]) -> tuple[SameWords, ...]:
    """What was suspect and may stay, with the reason: somebody reads it once more before the text comes in."""
    stays = (suspect for suspect in found if suspect.choice is not None and suspect.choice.words is None)
    return same_words(stays)
