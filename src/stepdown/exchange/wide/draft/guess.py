"""What one heading most likely is: by its words, and by whether the cells below it are of the kind that is wanted."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from stepdown.dataset.column import ColumnKind
from stepdown.domain.factors.factor import FactorKind
from stepdown.domain.people import Subject
from stepdown.exchange.wide.draft.look import Look
from stepdown.exchange.wide.draft.vocabulary import (
    COLUMNS,
    FACTOR_PHRASES,
    FACTORS,
    FREE_TEXT,
    IDENTITY,
    POINTS,
    Phrase,
    column_of,
    phrase_of,
)

LEVEL: Final = "safeguarding.safeguarding_level"
_NAMES = phrase_of("name surname forename address postcode phone email")
_HALF: Final = 0.5
"""How much of a heading must be a known phrase."""
_NOT_ENOUGH = "headed as {target}, but its cells are not {kind}"
_KINDS = {
    ColumnKind.ID: "ids, which have figures and no blanks",
    ColumnKind.TEXT: "words",
    ColumnKind.CHOICE: "words that are known for it",
    ColumnKind.DATE: "dates",
    ColumnKind.MOMENT: "dates",
    ColumnKind.WHOLE: "whole numbers",
    ColumnKind.YES_NO: "yes and no",
}


@dataclass(frozen=True, slots=True)
class Guess:
    """What a heading most likely is. ``target``: a ``table.column``, None where it is none, and ``why`` says so.

    ``factor`` and ``point``: which factor an observation is of, and the point that the heading names. ``is_whole``: the
    whole heading is the phrase. ``fits``: what the cells say to it.
    """

    heading: str
    target: str | None
    why: str
    look: Look = field(repr=False)
    factor: str = ""
    point: str = ""
    is_whole: bool = False
    fits: bool | None = None

    @property
    def rank(self) -> tuple[bool, bool]:
        """The greater, the likelier."""
        return self.fits is True, self.is_whole


def guess(heading: str, look: Look) -> Guess:
    """The likeliest thing that a heading may be."""
    phrase = phrase_of(heading)
    if phrase in IDENTITY or phrase & _NAMES:
        return Guess(heading, None, "who people are is no part of a dataset: see stepdown match", look)
    if phrase in FREE_TEXT:
        return Guess(heading, None, "what is written freely has no column", look)
    found = [*_columns(heading, phrase, look), *_at_points(heading, phrase, look)]
    if not found:
        return Guess(heading, None, "no column is known by this heading", look)
    best = max(found, key=_likelihood)
    as_likely = {one.target for one in found if _likelihood(one) == _likelihood(best)}
    if len(as_likely) > 1 and best.target:
        return Guess(heading, None, f"may be any of {', '.join(sorted(filter(None, as_likely)))}", look)
    return best


def _likelihood(one: Guess) -> tuple[bool, bool, bool, bool]:
    """The greater, the likelier. Any cell is a text, so that a text says the least."""
    says_more = one.target is not None and bool(one.fits) and column_of(one.target).kind is not ColumnKind.TEXT
    return one.target is not None, *one.rank, says_more


def is_known(heading: str) -> bool:
    """Whether a cell may be a heading: the whole of it is a phrase that is known."""
    phrase = phrase_of(heading)
    known = {one for one, _ in (*COLUMNS, *FACTOR_PHRASES)} | IDENTITY | FREE_TEXT
    return bool(phrase) and (phrase in known or any(rest in known for rest, _ in _without_point(phrase)))


def _columns(heading: str, phrase: Phrase, look: Look) -> Iterator[Guess]:
    for known, target in COLUMNS:
        if known == phrase or (known < phrase and len(known) >= _HALF * len(phrase)):
            found = _judged(heading, target, look, is_whole=known == phrase)
            if found.is_whole or found.fits:
                yield found


def _judged(heading: str, target: str, look: Look, *, is_whole: bool) -> Guess:
    """A guess with what the cells say to it; of no target where they are of another kind."""
    column = column_of(target)
    fits = look.fits(column)
    if fits is False:
        return Guess(
            heading,
            None,
            _NOT_ENOUGH.format(target=target, kind=_KINDS[column.kind]),
            look,
            is_whole=is_whole,
            fits=fits,
        )
    said = "the heading says so" if is_whole else "words of the heading say so"
    shown = f", and its cells are {_KINDS[column.kind]}" if fits else ", and it has no cells to look at"
    return Guess(heading, target, f"{said}{shown}", look, is_whole=is_whole, fits=fits)


def _at_points(heading: str, phrase: Phrase, look: Look) -> Iterator[Guess]:
    """A factor, or a safeguarding level, at one of the points."""
    for rest, point in _without_point(phrase):
        if any(rest == known for known, target in COLUMNS if target == LEVEL):
            yield replace(_judged(heading, LEVEL, look, is_whole=True), point=point)
        yield from (_observed(heading, factor, point, look) for known, factor in FACTOR_PHRASES if known == rest)
    for known, factor in FACTOR_PHRASES:
        if known == phrase:
            yield Guess(heading, None, f"the factor {factor}, but the heading does not say at which point", look)


def _without_point(phrase: Phrase) -> Iterator[tuple[Phrase, str]]:
    """What is left of a heading without the point that it names."""
    yield from ((phrase - words, point) for words, point in POINTS if words < phrase)


def _observed(heading: str, factor_id: str, point: str, look: Look) -> Guess:
    factor = FACTORS[factor_id]
    if factor.subject is Subject.PARENT:
        return Guess(heading, None, f"the factor {factor_id} is a parent's: write a part for the parents first", look)
    ending = {FactorKind.COUNT: "_count", FactorKind.ORDINAL: "_level"}.get(factor.kind, "")
    target = f"observations.{point}"
    if ending and look.fits(column_of(target + ending)):
        target += ending
    found = _judged(heading, target, look, is_whole=True)
    return replace(found, factor=factor_id, point=point)
