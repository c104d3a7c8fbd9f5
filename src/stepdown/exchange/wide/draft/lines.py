"""The lines of a drafted mapping: what feeds a column, why, and the questions that only a person can answer."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stepdown.dataset.column import ColumnKind
from stepdown.exchange.wide.draft.guess import Guess
from stepdown.exchange.wide.draft.vocabulary import column_of
from stepdown.exchange.wide.mapping import QUESTION

WHICH_ORDER = 'Nothing shows which figure is the day. Write "day_first" or "month_first" in place of "?".'
BOTH_ORDERS = "Some dates have their day first and others their month: put them right in the sheet, then say which."


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a part: a column of the contract and what feeds it, with notes above it.

    ``question``: what is left to decide; empty where nothing is. ``headings``: those that it reads or asks about.
    ``is_again``: whether the same is asked further up.
    """

    name: str
    value: str
    notes: tuple[str, ...] = ()
    question: str = ""
    headings: tuple[str, ...] = ()
    is_again: bool = False

    @property
    def is_fed(self) -> bool:
        """Whether it says where the values come from, though perhaps not yet how their dates are written."""
        return self.value != quoted(QUESTION)


def quoted(text: str) -> str:
    """A text as TOML writes it, on one line."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def listed(texts: Iterable[str]) -> str:
    """Several texts as a list."""
    return f"[{', '.join(map(quoted, texts))}]"


def asked(name: str, question: str, headings: Sequence[str] = ()) -> Line:
    """A line that only a person can write."""
    return Line(name, quoted(QUESTION), (), question, tuple(headings))


def fed(name: str, found: Sequence[Guess], elsewhere: str = "") -> Line:
    """A line from the headings that may feed it: one, or a question where there are several as likely.

    ``elsewhere``: what other columns of the sheet show of the order of dates.
    """
    if len(found) > 1:
        names = " and ".join(quoted(one.heading) for one in found)
        return asked(
            name, f"More than one heading may be it: {names}. Write the one that is.", [g.heading for g in found]
        )
    (one,) = found
    parts, notes, question = [f"column = {quoted(one.heading)}"], [_sentence(one.why)], ""
    column = column_of(one.target or "")
    if words := one.look.words(column):
        parts.append(f"words = {{ {', '.join(f'{quoted(t)} = {quoted(ours)}' for t, ours in words.items())} }}")
    if column.kind is ColumnKind.CHOICE and (unknown := one.look.unknown_words(column)):
        notes.append(
            f"{unknown} of its words {'is' if unknown == 1 else 'are'} not known: translate what checking names."
        )
    if column.kind in (ColumnKind.DATE, ColumnKind.MOMENT) and one.look.are_in_figures:
        order, note, question = _order(one, elsewhere)
        parts.append(f"dates = {quoted(order)}")
        notes += [note] if note else []
    value = quoted(one.heading) if len(parts) == 1 else f"{{ {', '.join(parts)} }}"
    return Line(name, value, tuple(notes), question, (one.heading,))


def _order(one: Guess, elsewhere: str) -> tuple[str, str, str]:
    """The order of a column's dates with a note, or with a question where no date shows it."""
    if len(one.look.orders) == 1:
        (order,) = one.look.orders
        return str(order), "A day above 12 shows the order of its dates.", ""
    return QUESTION, "", BOTH_ORDERS if one.look.orders else f"{WHICH_ORDER}{elsewhere}"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
