"""The turns of a text as its page shows them: words with marks, and beside them a line for each coding."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from django.utils.html import escape
from django.utils.safestring import SafeString

from stepdown.themes.coding.stripes import CodedTurn, Piece, coded_turns
from stepdown.themes.project.state.coding import Coding
from stepdown.themes.project.state.framework import Framework
from stepdown.themes.project.words import MemoAbout
from stepdown.web.pages.voices.coding.named import TextOpened

HUES = 6
"""Colours that themes take in turn. They stand beside words and never say anything alone."""

_HIDDEN = '<span class="govuk-visually-hidden">%s</span>'
_END = f'<sup class="coding-number" data-skip>{_HIDDEN % " (coding "}%s{_HIDDEN % ") "}</sup>'
"""The number of a coding where it ends: for the eye, and no part of what was said."""


@dataclass(frozen=True, slots=True)
class Stripe:
    """One coding beside its turn. ``number``: within the text; ``words``: the first and last of its words.

    Numbers and addresses are text here: a long page shows thousands, and a template takes long over each.
    """

    address: str
    number: str
    code: str
    coder: str
    hue: int
    words: str
    has_memo: bool
    is_to_review: bool
    counts: bool


@dataclass(frozen=True, slots=True)
class TurnShown:
    """One turn. ``number`` counts from 1; ``at``: the time since the beginning, where it is known.

    ``words``: what was said, with a mark around what is coded and the number of each coding where it ends.
    ``address``: where the turn is coded.
    """

    number: int
    address: str
    speaker: str
    at: str
    words: SafeString
    stripes: tuple[Stripe, ...]
    is_gone: bool
    """Whether whoever said it withdrew."""


def turns_shown(text: TextOpened, codings: Sequence[Coding], numbers: range) -> tuple[TurnShown, ...]:
    """These turns, with those of the text's codings that are to be shown. A coding's number does not depend on them."""
    stripes = _stripes(text, codings)
    spoken = [text.source.turns[n] for n in numbers]
    return tuple(_turn(text, numbers[turn.number], turn, stripes) for turn in coded_turns(spoken, codings))


def _turn(text: TextOpened, number: int, turn: CodedTurn, stripes: Mapping[str, Stripe]) -> TurnShown:
    source = text.source
    return TurnShown(
        number + 1,
        f"{text.address}turns/{number + 1}/code/",
        turn.turn.speaker or "",
        clock(turn.turn.at_seconds),
        SafeString("".join(_piece(text, piece, turn.codings, stripes) for piece in turn.pieces)),
        tuple(stripes[coding.id] for coding in turn.codings),
        source.participant_of(number) in source.masked,
    )


def _piece(text: TextOpened, piece: Piece, codings: Sequence[Coding], stripes: Mapping[str, Stripe]) -> str:
    """A run of words under the same codings, and the numbers of those that end with it."""
    words = escape(text.source.quote(piece.start, piece.end))
    if not piece.codings:
        return words
    more = " coding-mark--more" if len(piece.codings) > 1 else ""
    ends = (stripes[c.id].number for c in codings if c.end == piece.end)
    return f'<mark class="coding-mark{more}">{words}</mark>{"".join(map(_END.__mod__, ends))}'


def _stripes(text: TextOpened, codings: Sequence[Coding]) -> dict[str, Stripe]:
    project = text.seen.project
    numbers = {coding.id: number for number, coding in enumerate(project.codings_of(text.source.id), start=1)}
    hues = _hues(project.framework)
    noted = {memo.about_id for memo in project.memos.values() if memo.about is MemoAbout.CODING}
    return {
        c.id: Stripe(
            f"{text.address}codings/{quote(c.id)}/",
            str(numbers[c.id]),
            project.framework.codes[c.code].name,
            text.coder_name(c.coder),
            hues[c.code],
            _ends(text.source.quote(c.start, c.end)),
            c.id in noted,
            c.is_to_review,
            c.stands,
        )
        for c in codings
    }


def _hues(framework: Framework) -> dict[str, int]:
    themes = [code.id for code in framework.codes.values() if code.parent is None]
    return {code: themes.index(framework.theme_of(code)) % HUES for code in framework.codes}


def _ends(words: str) -> str:
    """The first and the last few words of a stretch."""
    said = words.split()
    return " ".join(said) if len(said) <= 7 else f"{' '.join(said[:3])} … {' '.join(said[-3:])}"


def clock(seconds: float | None) -> str:
    """1:02, or 1:01:02 after an hour; empty where no time is known."""
    if seconds is None:
        return ""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
