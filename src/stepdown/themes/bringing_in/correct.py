"""A turn is corrected: a new version of the text, in which every coding is found again or shown to a person."""

from stepdown.themes.project.events.sources import Spoken, TextCorrected
from stepdown.themes.project.rules.coding import readable
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source
from stepdown.themes.refused import Refused
from stepdown.themes.texts.alignment import Alignment
from stepdown.themes.texts.anchor import Anchoring, moved_along
from stepdown.themes.texts.plain import plain


def corrected(project: Project, *, source: str, turn: int, words: str, reason: str) -> TextCorrected:
    """The text with other words in one turn. Refused without words, a reason, or any change."""
    text = readable(project, source)
    if not 0 <= turn < len(text.turns):
        raise Refused("There is no such turn.")
    if text.participant_of(turn) in text.masked:
        raise Refused("The words of somebody who withdrew cannot be changed.")
    if not reason.strip():
        raise Refused("Say why it is corrected.")
    new = plain(words)
    if not new:
        raise Refused("Write what was said.")
    old = text.turns[turn]
    if new == text.quote(old.start, old.end):
        raise Refused("Nothing has changed.")
    whole = f"{(text.words or '')[: old.start]}{new}{(text.words or '')[old.end :]}"
    return _with_codings(project, text, whole, _turns(text, turn, len(new)), reason.strip())


def _turns(text: Source, turn: int, length: int) -> tuple[Spoken, ...]:
    """The turns as they stand in the new text: the one that changed ends elsewhere, and all after it are shifted."""
    grown = length - (text.turns[turn].end - text.turns[turn].start)
    shift = {n: grown if n > turn else 0 for n in range(len(text.turns))}
    return tuple(
        t.model_copy(update={"start": t.start + shift[n], "end": t.end + (grown if n >= turn else 0)})
        for n, t in enumerate(text.turns)
    )


def _with_codings(project: Project, text: Source, whole: str, turns: tuple[Spoken, ...], reason: str) -> TextCorrected:
    alignment = Alignment.between(text.words or "", whole)
    found = {key: moved_along(alignment, c.start, c.end) for key, c in project.codings[text.id].items()}
    return TextCorrected(
        source=text.id,
        reason=reason,
        turns=turns,
        moved={key: (moved.start, moved.end) for key, moved in found.items() if moved.how is not Anchoring.EXACT},
        to_review=tuple(key for key, moved in found.items() if moved.how is Anchoring.NEEDS_REVIEW),
        words=whole,
    )
