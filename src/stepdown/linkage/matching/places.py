"""Where people live, as it compares. A confidential address is compared like any other, and never shown."""

import re
from collections.abc import Iterable, Iterator

from stepdown.linkage.extract.person import Address, Person
from stepdown.linkage.matching.agreement import Agreement, Likeness

_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}")
_OF_NOWHERE = "ZZ99"
"""How the postcodes begin that stand for no fixed home, a home abroad and one not known (Office for National
Statistics): many people share them who have nothing to do with each other."""


class PlaceLikeness(Likeness):
    """How the homes of two people compare, over all the addresses that are written of them."""

    SAME = "same", "The postcode is the same", Agreement.SAME
    FAMILY = "family", "Somebody else of one's family is proposed as somebody of the other's", Agreement.SAME
    SECTOR = "sector", "The postcodes are different, in the same neighbourhood", Agreement.LIKE
    DIFFERENT = "different", "The postcodes are different", Agreement.DIFFERENT
    NOT_WRITTEN = "not_written", "There is no postcode to compare", Agreement.NOT_WRITTEN


def postcode_of(address: Address) -> str | None:
    """The postcode in one way of writing; None where it is not one, or is nobody's home."""
    text = _compact(address)
    return text if _POSTCODE.fullmatch(text) and not text.startswith(_OF_NOWHERE) else None


def postcodes_of(person: Person) -> frozenset[str]:
    """Every postcode of a person, earlier and confidential ones too: for comparing alone."""
    return frozenset(code for address in person.addresses if (code := postcode_of(address)))


def compare_places(left: frozenset[str], right: frozenset[str]) -> PlaceLikeness:
    """How the postcodes of two people compare."""
    if not left or not right:
        return PlaceLikeness.NOT_WRITTEN
    if not left.isdisjoint(right):
        return PlaceLikeness.SAME
    sectors = {code[:-2] for code in left}
    return PlaceLikeness.SECTOR if any(code[:-2] in sectors for code in right) else PlaceLikeness.DIFFERENT


def confidential_postcodes(people: Iterable[Person]) -> frozenset[str]:
    """The postcodes of everybody's confidential addresses: whoever else has one of them is shown without it."""
    return frozenset(code for person in people for code in _confidential(person) if code)


def addresses_to_show(person: Person, beside: Person, hidden: frozenset[str] = frozenset()) -> tuple[Address, ...]:
    """The addresses of a person that may be shown beside another.

    What is confidential of either is not shown of the other: the one would tell where the other lives. Beside a
    confidential address, only those are shown that are surely elsewhere. A list in which people stand more than once
    gives the ``confidential_postcodes`` of everybody in it as ``hidden``: else one row tells what another hides.
    """
    here = {*_confidential(person), *_confidential(beside)}
    shown = tuple(address for address in person.addresses if not address.is_confidential)
    if not here and not hidden:
        return shown
    return () if None in here else tuple(a for a in shown if postcode_of(a) not in {*here, *hidden, None})


def _confidential(person: Person) -> Iterator[str | None]:
    return (postcode_of(address) for address in person.addresses if address.is_confidential)


def _compact(address: Address) -> str:
    text = (address.postcode or "").upper().replace(" ", "")
    return text if text.isalnum() else "".join(letter for letter in text if letter.isalnum())
