"""What goes wrong when people type names, numbers and days by hand. The shares are of invented slips, not measured."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from stepdown.invented.council.child import Child
from stepdown.invented.pilot.names import SURNAMES

_NO_NUMBER = 0.08
_TRANSPOSED = 0.02
_FORENAME = 0.06
_SURNAME = 0.05
_OTHER_SURNAME = 0.03
_BIRTHDAY = 0.04
_LETTERS = "abcdefghiklmnoprstuvwy"


def mistyped(chance: Random, child: Child) -> Child:
    """The child as somebody who works with the family wrote them down. An empty number is one that was not written."""
    written = child
    if chance.random() < _FORENAME:
        written = replace(written, forename=slipped(chance, written.forename))
    surname = _surname(chance, child)
    number = _number(chance, child.number)
    born_on = _birthday(chance, child.born_on) if chance.random() < _BIRTHDAY else child.born_on
    return replace(written, surname=surname, number=number, born_on=born_on)


def _surname(chance: Random, child: Child) -> str:
    """The surname of before, another, or one with a slip."""
    kind = chance.random()
    if child.former_surname and kind < 0.5:
        return child.former_surname
    if kind > 1 - _OTHER_SURNAME:
        return chance.choice(SURNAMES)
    return slipped(chance, child.surname) if kind > 1 - _OTHER_SURNAME - _SURNAME else child.surname


def _number(chance: Random, number: str) -> str:
    kind = chance.random()
    if kind < _NO_NUMBER:
        return ""
    if kind < _NO_NUMBER + _TRANSPOSED:
        at = chance.randrange(1, len(number) - 1)
        return number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    return number if kind < 0.95 else chance.choice((f"0{number}", f" {number} ", f"{number}.0", f"{number}_999"))


def _birthday(chance: Random, born_on: date) -> date:
    """Day and month changed about, a day off, or a year."""
    kind = chance.random()
    if kind < 0.3 and born_on.day <= 12:
        return born_on.replace(month=born_on.day, day=born_on.month)
    return born_on + timedelta(days=chance.choice((-1, 1, 365, -365)))


def slipped(chance: Random, name: str) -> str:
    """A name with one letter changed, left out, doubled, or two changed about."""
    at = chance.randrange(1, len(name))
    kind = chance.randrange(4)
    if kind == 0:
        return name[:at] + chance.choice(_LETTERS) + name[at + 1 :]
    if kind == 1 and len(name) > 3:
        return name[:at] + name[at + 1 :]
    if kind == 2:
        return name[:at] + name[at] + name[at:]
    return name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :] if at > 1 else name + name[-1]
