"""Suggestions: what in a text may tell who somebody is, and what could stand there. Nothing is replaced by them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stepdown.themes.pseudonyms.find import Finder, Mention
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.names import TITLES, WORD, fold
from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.pseudonyms.rules import RULES, Rule, Suspect
from stepdown.themes.pseudonyms.taken import Taken


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A stretch of a text and why it is suspect. ``proposed``: what could stand there, in [brackets].

    Where only a person can say who is meant, ``proposed`` is None and ``choices`` has what it could be.
    """

    start: int
    end: int
    kind: IdentifierKind
    proposed: str | None
    why: str
    choices: tuple[str, ...] = ()


def suggest(text: str, register: Register, rules: Sequence[Rule] = RULES) -> tuple[Suggestion, ...]:
    """The suggestions in text order; no two overlap. What the register knows goes before what a rule guesses."""
    mentions = list(Finder(register).find(text))
    suspects = [suspect for rule in rules for suspect in rule(text)]
    ranked = [*_of_suspects(text, suspects, mentions), *((2, _of_mention(mention)) for mention in mentions)]
    ranked.sort(key=lambda pair: (pair[0], pair[1].start - pair[1].end, pair[1].start))
    taken = Taken(text, register)
    chosen = [suggestion for _, suggestion in ranked if taken.take(suggestion.start, suggestion.end)]
    return tuple(sorted(chosen, key=lambda suggestion: suggestion.start))


def _of_suspects(
    text: str, suspects: Sequence[Suspect], mentions: Sequence[Mention]
) -> Iterator[tuple[int, Suggestion]]:
    """Each suspect with its rank: the surest first (0), names that the register knows in part (1), guesses last (3)."""
    for suspect in suspects:
        touching = [m for m in mentions if m.start < suspect.end and suspect.start < m.end]
        if any(m.start <= suspect.start and suspect.end <= m.end for m in touching):
            continue
        if suspect.kind is not IdentifierKind.PERSON:
            yield 0, _of_suspect(suspect)
        elif touching:
            yield 1, _partly_known(text, suspect, touching)
        else:
            yield 3, _of_suspect(suspect)


def _of_suspect(suspect: Suspect) -> Suggestion:
    return Suggestion(suspect.start, suspect.end, suspect.kind, suspect.kind.in_brackets, suspect.reason)


def _of_mention(mention: Mention) -> Suggestion:
    choices = tuple(dict.fromkeys(entry.in_brackets for entry in mention.entries))
    kind = mention.entries[0].kind
    if len(choices) > 1:
        why = "More than one entry of the register can be called so. Choose who is meant."
        return Suggestion(mention.start, mention.end, kind, None, why, choices)
    why = "A part of a name in the register." if mention.is_part else "It is in the register."
    return Suggestion(mention.start, mention.end, kind, choices[0], why)


def _partly_known(text: str, suspect: Suspect, mentions: Sequence[Mention]) -> Suggestion:
    """A name of which the register knows a part: with a title it is the same person, with another name perhaps not."""
    start, end = min(suspect.start, mentions[0].start), max(suspect.end, mentions[-1].end)
    words = (
        word for word in WORD.finditer(text, start, end) if not any(m.start <= word.start() < m.end for m in mentions)
    )
    if all(fold(word[0]) in TITLES for word in words) and len(mentions) == 1:
        return replace(_of_mention(mentions[0]), start=start, end=end)
    known = dict.fromkeys(entry.in_brackets for mention in mentions for entry in mention.entries)
    why = "The register has a part of this name, not all of it. The same person, or another? Choose who is meant."
    return Suggestion(start, end, suspect.kind, None, why, (*known, suspect.kind.in_brackets))
