"""What to think of before a quote is shown: whether its words, or the label after it, can tell who somebody is.

These are cautions for a person, who decides. That there is none does not show that nobody can be recognised.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.domain.word import Word
from stepdown.themes.pseudonyms.leaks import check_leaks
from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.quotes.details import DetailKind, Named, details


class CautionKind(Word):
    """What the caution is about."""

    REAL_NAME = "real_name", "A name of the register"
    IDENTIFIER = "identifier", "What looks like an identifier"
    SMALL_GROUP = "small_group", "Few people share the label"
    DETAIL = "detail", "A detail that is unusual"


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing to think of, in words. ``start`` and ``end``: where it stands in the quote; None of the label."""

    kind: CautionKind
    said: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class PublicLabel:
    """The label of a role as it is printed, and how many people it could mean; None where that is not known."""

    label: str
    members: int | None


_DETAILS = {
    DetailKind.NUMBER_OF_CHILDREN: "It says how many children there are.",
    DetailKind.AGE: "It says how old somebody is.",
    DetailKind.CONDITION: "It names a condition.",
    DetailKind.PLACE: "It names a place.",
}
_TOGETHER = "With what people know besides, that can tell who is meant: could a coarser word in [brackets] do?"


def cautions(
    quote: str, label: PublicLabel, register: Register, named: Named, smallest_group: int
) -> tuple[Caution, ...]:
    """The cautions on a quote as it would be printed: its words in their order, then the label."""
    in_words = sorted((*_leaks(quote, register), *_details(quote, named)), key=lambda c: (c.start or 0, c.end or 0))
    return (*in_words, *_label(label, smallest_group))


def _leaks(quote: str, register: Register) -> Iterator[Caution]:
    for leak in check_leaks({"quote": quote}, register).leaks:
        if leak.pseudonyms:
            instead = " or ".join(f"[{pseudonym}]" for pseudonym in leak.pseudonyms)
            said = f"A real name stands here. Put {instead} in its place."
            yield Caution(CautionKind.REAL_NAME, said, leak.start, leak.end)
        else:
            said = f"This looks like an identifier. Put {leak.kind.in_brackets} in its place."
            yield Caution(CautionKind.IDENTIFIER, said, leak.start, leak.end)


def _details(quote: str, named: Named) -> Iterator[Caution]:
    for detail in details(quote, named):
        yield Caution(CautionKind.DETAIL, f"{_DETAILS[detail.kind]} {_TOGETHER}", detail.start, detail.end)


def _label(label: PublicLabel, smallest_group: int) -> Iterator[Caution]:
    if label.members is None:
        said = f"It is not known how many people “{label.label}” could mean. Find out before it is printed."
        yield Caution(CautionKind.SMALL_GROUP, said)
    elif label.members < smallest_group:
        people = "1 person" if label.members == 1 else f"{label.members} people"
        said = f"“{label.label}” could mean only {people}, fewer than {smallest_group}. Choose a coarser public label."
        yield Caution(CautionKind.SMALL_GROUP, said)
