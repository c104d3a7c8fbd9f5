"""Who is in a family and how each can safely be reached: what is not known to be safe is not in the pack."""

from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID

from stepdown.domain.identity import Channel, ContactSafety
from stepdown.domain.people import CHILD_ROLES, MemberRole, ParentRole
from stepdown.records.models.families import Family, FamilyMember
from stepdown.records.models.people import Person, SafeContact
from stepdown.records.queries.merged import once_each
from stepdown.records.queries.names import age_in_words, names_of
from stepdown.records.safekeeping.continuity.pack import Somebody, Way

_SAFE = (ContactSafety.SAFE, ContactSafety.SAFE_AT_TIMES)
_AT_HOME = (Channel.POST, Channel.VISIT)
RESTRICTED = Somebody("This record is restricted", "Ask who works with the family", "", "", (), ())
"""All that a pack says of the people of a family whose record is kept closer than others."""


def people_of(family: Family, today: date, shown: Callable[[str], str]) -> tuple[Somebody, ...]:
    """Each child and adult of a family, the children first. ``shown``: what a text becomes in the pack."""
    rows = once_each(family.members.filter(ended_on__isnull=True).select_related("person"))
    names = names_of(m.person_id for m in rows)
    walls = _walls(family, names)
    ordered = sorted(rows, key=lambda m: (m.role not in CHILD_ROLES, m.person.born_on or today))
    return tuple(
        Somebody(
            name=names[m.person_id],
            words=_words(m),
            age=age_in_words(m.person, today),
            home=_home(m.person, shown, is_walled_off=m.person_id in walls),
            ways=_ways(m.person, shown, is_walled_off=m.person_id in walls),
            walled_off_from=walls.get(m.person_id, ()),
        )
        for m in ordered
    )


def _walls(family: Family, names: Mapping[UUID, str]) -> dict[UUID, tuple[str, ...]]:
    """Each person behind a wall, with the names of those who are on its other side."""
    found: dict[UUID, tuple[str, ...]] = {}
    for wall in family.walls.filter(lifted_on__isnull=True):
        for one, other in ((wall.one_id, wall.other_id), (wall.other_id, wall.one_id)):
            found[one] = (*found.get(one, ()), names.get(other) or "somebody whose name is not here")
    return found


def _words(m: FamilyMember) -> str:
    return ParentRole(m.parent_role).label if m.parent_role else MemberRole(m.role).label


def _home(person: Person, shown: Callable[[str], str], *, is_walled_off: bool) -> str:
    home = person.homes.filter(ended_on__isnull=True).first()
    if home is None:
        return "not known"
    if home.is_confidential:
        return "confidential, and not in this pack"
    if is_walled_off:
        return "not in this pack: somebody of the family must not learn it"
    return shown(", ".join(part for part in (*home.lines.splitlines(), home.postcode) if part)) or "not known"


def _ways(person: Person, shown: Callable[[str], str], *, is_walled_off: bool) -> tuple[Way, ...]:
    said = {s.channel: s for s in person.safe_contacts.all()}
    hidden = is_walled_off or person.homes.filter(is_confidential=True, ended_on__isnull=True).exists()
    return tuple(_way(channel, said.get(channel), shown, hides_home=hidden) for channel in Channel)


def _way(channel: Channel, said: SafeContact | None, shown: Callable[[str], str], *, hides_home: bool) -> Way:
    safety = ContactSafety(said.safety) if said else ContactSafety.NOT_KNOWN
    is_safe = safety in _SAFE
    if said is None or not is_safe or (hides_home and channel in _AT_HOME):
        return Way(channel.label, safety.label, is_safe, "", "")
    return Way(channel.label, safety.label, is_safe, shown(said.value), shown(said.note))
