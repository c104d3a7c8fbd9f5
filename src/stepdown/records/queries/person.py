"""One person's record: facts with reasons for gaps, names, numbers, homes, safe contact, relationships."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from stepdown.domain.identity import Channel, ContactSafety, IdentifierScheme, NameKind, RelationshipKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import CHILD_ROLES, EthnicGroup, MemberRole, Sex
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family, Relationship
from stepdown.records.models.people import STANDS, Home, Merge, Person
from stepdown.records.models.proposals import WAITS
from stepdown.records.queries.lines import Lines, lines_of
from stepdown.records.queries.names import age_in_words, name_in_use, names_of


@dataclass(frozen=True, slots=True)
class HomeRow:
    """One home. Its lines are for the desk alone: nothing that is printed is made from this."""

    lines: str
    postcode: str
    is_confidential: bool
    started_on: date
    ended_on: date | None
    lives_with: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SafeContactRow:
    """Whether one way of reaching the person is safe; not known until somebody has asked."""

    channel: Channel
    safety: ContactSafety
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class RelationshipRow:
    """What the person is to another, read from the person's side."""

    words: str
    other: UUID
    other_name: str
    parental_responsibility: bool | str


@dataclass(frozen=True, slots=True)
class WallRow:
    """Somebody of whom the person must learn nothing."""

    id: UUID
    other: UUID
    other_name: str
    reason: str
    raised_on: date


@dataclass(frozen=True, slots=True)
class MergeRow:
    """Another record that was found to be of this person, or is said to be and waits for another's word."""

    id: UUID
    family: UUID
    name: str
    reason: str
    proposed_by: str
    waits: bool
    merged_at: datetime | None
    merged_by: str


@dataclass(frozen=True, slots=True)
class PersonView:
    """One person. Each of ``facts`` is a label with a value in words, or with why there is none.

    ``levels``: a child's over time; None of an adult.
    """

    id: UUID
    family: UUID
    family_reference: str
    name: str
    age: str
    role: MemberRole
    facts: tuple[tuple[str, str], ...]
    other_names: tuple[tuple[str, str], ...]
    numbers: tuple[tuple[str, str, str, date], ...]
    homes: tuple[HomeRow, ...]
    safe_contacts: tuple[SafeContactRow, ...]
    relationships: tuple[RelationshipRow, ...]
    walls: tuple[WallRow, ...]
    merges: tuple[MergeRow, ...]
    same_as: UUID | None
    levels: Lines | None


def person(who: Colleague, *, family_id: UUID, person_id: UUID, at: datetime) -> PersonView:
    """One person of a family that the reader may see. The read is audited."""
    family = family_seen_by(who, family_id, at.date())
    check_may(who, Act.READ_PERSON, family=family.pk, today=at.date())
    member = family.members.filter(person=person_id).select_related("person").first()
    if member is None:
        raise NotSeen(family=family.pk)
    found = member.person
    trail.note(Act.READ_PERSON, by=who, at=at, about=found, family=family.pk)
    return PersonView(
        id=found.pk,
        family=family.pk,
        family_reference=family.reference,
        name=name_in_use(found.names.all()),
        age=age_in_words(found, at.date()),
        role=MemberRole(member.role),
        facts=_facts(found),
        other_names=tuple(
            (f"{n.given} {n.family}".strip(), NameKind(n.kind).label)
            for n in found.names.exclude(kind=NameKind.CURRENT)
        ),
        numbers=tuple((IdentifierScheme(i.scheme).label, i.value, i.source, i.as_at) for i in found.identifiers.all()),
        homes=_homes(found, family),
        safe_contacts=_safe_contacts(found),
        relationships=_relationships(found),
        walls=_walls(found, family),
        merges=_merges(found),
        same_as=found.merged_into_id,
        levels=lines_of(family, {found.pk: name_in_use(found.names.all())}) if member.role in CHILD_ROLES else None,
    )


def _merges(p: Person) -> tuple[MergeRow, ...]:
    """Those that stand, and those that wait, in which this is either of the two."""
    mine = (Q(kept=p) & (STANDS | WAITS)) | (Q(merged=p) & WAITS)
    merges = list(Merge.objects.filter(mine).select_related("proposed_by", "decided_by"))
    others = {m.pk: m.kept_id if m.merged_id == p.pk else m.merged_id for m in merges}
    names = names_of(others.values())
    return tuple(_merge(m, names[others[m.pk]]) for m in merges)


def _merge(m: Merge, other: str) -> MergeRow:
    by = m.decided_by.name if m.decided_by else ""
    return MergeRow(m.pk, m.family_id, other, m.reason, m.proposed_by.name, m.waits, m.decided_at, by)


def _facts(p: Person) -> tuple[tuple[str, str], ...]:
    born = f"{p.born_on:%-d %B %Y}{' (estimated)' if p.born_on_is_estimated else ''}" if p.born_on else None
    said: list[tuple[str, str | None, str]] = [
        ("Date of birth", born, p.born_on_missing),
        ("Sex", Sex(p.sex).label if p.sex else None, p.sex_missing),
        ("Ethnic group", EthnicGroup(p.ethnicity).label if p.ethnicity else None, p.ethnicity_missing),
        ("Disabled", None if p.disabled is None else ("Yes" if p.disabled else "No"), p.disabled_missing),
        (
            "First known to social care",
            f"{p.first_known_on:%-d %B %Y}" if p.first_known_on else None,
            p.first_known_on_missing,
        ),
        (
            "Referrals to social care",
            None if p.prior_referrals is None else str(p.prior_referrals),
            p.prior_referrals_missing,
        ),
    ]
    facts = [(label, value if value is not None else Missing(why).label) for label, value, why in said]
    if p.expected_on and p.born_on is None:
        facts.insert(0, ("Expected date of birth", f"{p.expected_on:%-d %B %Y}"))
    facts.append(("First language", p.language or Missing.NOT_ASKED.label))
    interpreter = {None: Missing.NOT_ASKED.label, True: "Yes", False: "No"}[p.needs_interpreter]
    return (*facts, ("Needs an interpreter", interpreter))


def _homes(p: Person, family: Family) -> tuple[HomeRow, ...]:
    homes = list(p.homes.all())
    held = Home.objects.filter(household__in=[h.household for h in homes], ended_on__isnull=True).exclude(person=p)
    others = list(held.filter(person__memberships__family=family).distinct())
    names = names_of(o.person_id for o in others)
    return tuple(
        HomeRow(
            lines=h.lines,
            postcode=h.postcode,
            is_confidential=h.is_confidential,
            started_on=h.started_on,
            ended_on=h.ended_on,
            lives_with=tuple(
                sorted(names[o.person_id] for o in others if o.household == h.household and h.ended_on is None)
            ),
        )
        for h in homes
    )


def _safe_contacts(p: Person) -> tuple[SafeContactRow, ...]:
    said = {s.channel: s for s in p.safe_contacts.all()}
    return tuple(
        SafeContactRow(c, ContactSafety(said[c].safety), said[c].value, said[c].note)
        if c in said
        else SafeContactRow(c, ContactSafety.NOT_KNOWN, "", "")
        for c in Channel
    )


_OTHER_WAY = {
    RelationshipKind.PARENT_OF: "Child of",
    RelationshipKind.STEP_PARENT_OF: "Step-child of",
    RelationshipKind.CARER_OF: "Cared for by",
    RelationshipKind.GRANDPARENT_OF: "Grandchild of",
}


def _relationships(p: Person) -> tuple[RelationshipRow, ...]:
    forward = list(p.relationships.filter(ended_on__isnull=True))
    backward = list(p.related_from.filter(ended_on__isnull=True))
    names = names_of([r.other_id for r in forward] + [r.person_id for r in backward])
    rows = [_relationship(r, RelationshipKind(r.kind).label, r.other_id, names[r.other_id]) for r in forward]
    for r in backward:
        kind = RelationshipKind(r.kind)
        rows.append(_relationship(r, _OTHER_WAY.get(kind, kind.label), r.person_id, names[r.person_id]))
    return tuple(rows)


def _relationship(r: Relationship, words: str, other: UUID, name: str) -> RelationshipRow:
    held = r.parental_responsibility if r.parental_responsibility is not None else r.parental_responsibility_missing
    return RelationshipRow(words, other, name, held)


def _walls(p: Person, family: Family) -> tuple[WallRow, ...]:
    walls = [w for w in family.walls.filter(lifted_on__isnull=True) if p.pk in (w.one_id, w.other_id)]
    beyond = {w.pk: w.other_id if w.one_id == p.pk else w.one_id for w in walls}
    names = names_of(beyond.values())
    return tuple(WallRow(w.pk, beyond[w.pk], names[beyond[w.pk]], w.reason, w.raised_on) for w in walls)
