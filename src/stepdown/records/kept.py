"""What the record knows of families that bears on how long they are kept: as many questions for one as for all."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any
from uuid import UUID

from django.db.models import Max, Model, Q, QuerySet
from django.utils import timezone

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.lifecycle.referral import REFERRAL, ReferralState
from stepdown.domain.people import CHILD_ROLES
from stepdown.domain.retention.until import ChildKnown, FamilyKnown
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.records.models.consultations import Consultation
from stepdown.records.models.contacts import Contact
from stepdown.records.models.council import CouncilPerson
from stepdown.records.models.episodes import Episode
from stepdown.records.models.families import Family, FamilyMember
from stepdown.records.models.follow_ups import FollowUp
from stepdown.records.models.handovers import HandoverCheck
from stepdown.records.models.observations import Flag, Placement, Standing
from stepdown.records.models.people import Identifier, Person
from stepdown.records.models.referrals import Referral

type _Told = tuple[UUID, str, date | None]
"""A child, a level that something tells of, and since when."""

_UNDECIDED = tuple(state for state in ReferralState if REFERRAL.moves_from(state))


@dataclass(frozen=True, slots=True)
class Kept:
    """One family's: what is known of it, whose authority's it is, and the first day of which any level is told."""

    family: UUID
    reference: str
    known: FamilyKnown
    authorities: tuple[str, ...]
    levels_told_since: date | None


def kept(families: QuerySet[Family]) -> Iterator[Kept]:
    """Each of these families, by reference."""
    found = _Found(families)
    for family, reference in families.order_by("reference").values_list("pk", "reference"):
        children = found.children[family]
        authorities = tuple(sorted(found.authorities[family]))
        since = [day for child in children for day in found.told_since[child]]
        known = FamilyKnown(
            children=tuple(found.child(child) for child in children),
            last_contact_on=found.last_days.get(family),
            closed_on=found.closed.get(family),
            is_open=family in found.still_open,
            authorities=len(authorities),
        )
        yield Kept(family, reference, known, authorities, min(since, default=None))


class _Found:
    """What the tables say of the families, each asked once. A record that was merged into another is read as that."""

    def __init__(self, families: QuerySet[Family]) -> None:
        self._families = families.order_by().values("pk")
        self._levels: defaultdict[UUID, set[SafeguardingLevel]] = defaultdict(set)
        self._left: defaultdict[UUID, dict[str, date | None]] = defaultdict(dict)
        self.told_since: defaultdict[UUID, list[date]] = defaultdict(list)
        self._read_levels()

    def child(self, person: UUID) -> ChildKnown:
        """One child, with the highest level that anything tells of."""
        row, left = self._people[person], self._left[person]
        return ChildKnown(
            born_on=row.born_on,
            highest=max(self._levels[person], key=lambda level: level.rung, default=None),
            is_birth_estimated=row.born_on_is_estimated,
            is_unborn=row.expected_on is not None,
            has_died=LeftLadder.DIED in left,
            died_on=left.get(LeftLadder.DIED),
            was_adopted=LeftLadder.ADOPTED in left,
        )

    @cached_property
    def children(self) -> dict[UUID, list[UUID]]:
        """The children of each family, whether or not they are of it still."""
        found: defaultdict[UUID, dict[UUID, None]] = defaultdict(dict)
        members = FamilyMember.objects.filter(family__in=self._families, role__in=CHILD_ROLES)
        for family, person in members.order_by("pk").values_list("family_id", "person_id"):
            found[family][self._kept_as(person)] = None
        return defaultdict(list, {family: list(people) for family, people in found.items()})

    @cached_property
    def authorities(self) -> dict[UUID, set[str]]:
        """Whose teams have been asked for each family, or have worked with it."""
        found: defaultdict[UUID, set[str]] = defaultdict(set)
        for table in (Referral, Episode):
            for family, authority in self._of_family(table).values_list("family_id", "team__authority"):
                found[family].add(authority)
        return found

    @cached_property
    def still_open(self) -> set[UUID]:
        """The families with work that has not ended, or a referral that is not decided."""
        working = self._of_family(Episode).filter(closed_on__isnull=True)
        asked = self._of_family(Referral).filter(state__in=_UNDECIDED)
        return set(chain(working.values_list("family_id", flat=True), asked.values_list("family_id", flat=True)))

    @cached_property
    def closed(self) -> dict[UUID, date]:
        """The day on which work with each family ended last."""
        return self._last_days_of((Episode, "family", "closed_on"))

    @cached_property
    def last_days(self) -> dict[UUID, date]:
        """The last day on which something was done with or about each family."""
        return self._last_days_of(
            (Episode, "family", "closed_on"),
            (Referral, "family", "started_at"),
            (Referral, "family", "received_at"),
            (Referral, "family", "decided_at"),
            (Contact, "episode__family", "started_at"),
            (FollowUp, "episode__family", "done_on"),
            (HandoverCheck, "handover__episode__family", "checked_on"),
            (Consultation, "family", "asked_at"),
            (Consultation, "family", "answered_at"),
            (Consultation, "family", "followed_up_on"),
        )

    def _last_days_of(self, *columns: tuple[type[Model], str, str]) -> dict[UUID, date]:
        found: dict[UUID, date] = {}
        for table, way, column in columns:
            rows: Any = table._default_manager.filter(**{f"{way}__in": self._families, f"{column}__isnull": False})
            for family, last in rows.order_by().values_list(way).annotate(last=Max(column)):
                day = timezone.localdate(last) if hasattr(last, "hour") else last
                found[family] = max(day, found.get(family, day))
        return found

    def _of_family(self, table: type[Episode] | type[Referral]) -> QuerySet[Any]:
        return table._default_manager.filter(family__in=self._families).order_by()

    def _read_levels(self) -> None:
        for child, level, since in chain(self._standings(), self._beside_levels(), self._in_extracts()):
            self._levels[self._kept_as(child)].add(SafeguardingLevel(level))
            if since is not None:
                self.told_since[self._kept_as(child)].append(since)

    def _standings(self) -> Iterator[_Told]:
        for child, level, since, until, why in self._of_children(
            Standing, "child", "level", "started_on", "ended_on", "end_reason"
        ):
            if why in (LeftLadder.DIED, LeftLadder.ADOPTED):
                self._left[self._kept_as(child)][why] = until
            yield child, level, since

    def _beside_levels(self) -> Iterator[_Told]:
        """What tells of a level without being one: a placement, short breaks, a follow-up."""
        for child, since in self._of_children(Placement, "child", "started_on"):
            yield child, SafeguardingLevel.LOOKED_AFTER, since
        for child, kind, since in self._of_children(Flag, "child", "kind", "started_on"):
            if kind == ActivityKind.SHORT_BREAKS:  # care by regulation 48, for which regulation 50 holds too
                yield child, SafeguardingLevel.LOOKED_AFTER, since
        for child, level, on in self._of_children(FollowUp, "person", "safeguarding_level", "done_on"):
            if level:
                yield child, level, on

    def _of_children(self, table: type[Model], of: str, *columns: str) -> Iterator[Any]:
        """Rows about the families' people, and about all who were put together with another: those are few."""
        rows: Any = table._default_manager.filter(self._about(of)).order_by()
        return iter(rows.values_list(f"{of}_id", *columns))

    def _in_extracts(self) -> Iterator[_Told]:
        numbers = dict(
            Identifier.objects.filter(
                scheme=IdentifierScheme.COUNCIL_CHILD, person__memberships__family__in=self._families
            ).values_list("value", "person_id")
        )
        told = CouncilPerson.objects.exclude(safeguarding_level="").filter(is_child=True)
        for number, level, since in told.values_list("council_id", "safeguarding_level", "level_since"):
            if number in numbers:
                yield numbers[number], level, since

    def _about(self, of: str) -> Q:
        """The condition that ``of`` is one of these people. Lists, not joins, which the database would walk whole."""
        members = FamilyMember.objects.filter(family__in=self._families).order_by().values("person")
        put_together = Person.objects.filter(merged_into__isnull=False).order_by()
        return (
            Q(**{f"{of}__in": members})
            | Q(**{f"{of}__in": put_together.values("pk")})
            | Q(**{f"{of}__in": put_together.values("merged_into")})
        )

    @cached_property
    def _people(self) -> dict[UUID, Person]:
        found = Person.objects.filter(self._about("pk"))
        return {person.pk: person for person in found.only("born_on", "born_on_is_estimated", "expected_on")}

    @cached_property
    def _merged(self) -> dict[UUID, UUID | None]:
        return dict(Person.objects.filter(merged_into__isnull=False).values_list("pk", "merged_into_id"))

    def _kept_as(self, person: UUID) -> UUID:
        while (into := self._merged.get(person)) is not None:
            person = into
        return person
