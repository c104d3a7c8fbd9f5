"""A name that was decided in a text is entered in the register, so that it stands for the same everywhere."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from stepdown.themes.people.real_names import RealName, RealNames, RealPerson
from stepdown.themes.project.state.people import Participant
from stepdown.themes.pseudonyms.kinds import IdentifierKind


@dataclass(frozen=True, slots=True, repr=False)
class NewName:
    """A name as it is said, what stands for it (without brackets), and what it is the name of."""

    id: str
    real: str
    pseudonym: str
    kind: IdentifierKind


def entered(
    names: RealNames, participants: Mapping[str, Participant], new: Iterable[NewName]
) -> tuple[tuple[RealPerson, ...], tuple[RealName, ...]]:
    """What has to be written in the register: participants with one more of the names that they are called by, and
    the names of others."""
    of_pseudonym = {who.pseudonym.casefold(): who.id for who in participants.values()}
    people: dict[str, RealPerson] = {}
    others = []
    for name in new:
        who = of_pseudonym.get(name.pseudonym.casefold())
        if who is None:
            others.append(RealName(name.id, name.real, name.pseudonym, name.kind))
        else:
            people[who] = _called(people.get(who) or names.person(who), who, name.real)
    return tuple(people.values()), tuple(others)


def _called(known: RealPerson | None, who: str, real: str) -> RealPerson:
    if known is None:
        return RealPerson(who, real)
    return replace(known, forms=tuple(dict.fromkeys((*known.forms, real))))
