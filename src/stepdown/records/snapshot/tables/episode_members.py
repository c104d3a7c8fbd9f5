"""Who belongs to each episode, or to a referral that never became one, as rows of ``episode_members``.

The dataset counts every child and parent of a family unless a row says otherwise. So each of them has a row in each
episode of the family: who joined the family after it, or had left before it, is out of its scope, and why.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from stepdown.dataset.told import Row
from stepdown.domain.missing import Missing
from stepdown.domain.people import CHILD_ROLES, MemberRole
from stepdown.records.models.episodes import Episode, EpisodeMember
from stepdown.records.models.referrals import Referral, ReferralPerson
from stepdown.records.snapshot.cells import known
from stepdown.records.snapshot.in_step import Said, in_step
from stepdown.records.snapshot.standing import Belonging, Standing

NOT_NAMED = "Not named in the referral"


def episode_members(standing: Standing) -> Iterator[Row]:
    """One row a person of an episode, then of each referral that began none."""
    episodes = standing.rows(Episode).order_by("pk").values_list("pk", "family_id", "index_on", "closed_on")
    for (episode, family, index, closed), said in in_step(episodes, _members(standing)):
        on = _On("episode_id", episode, index, closed)
        named = _named(standing, said)
        yield from named.values()
        yield from (_place(on, one) for one in standing.by_family.get(family, ()) if one.person not in named)
    without = standing.rows(Referral).filter(received_at__isnull=False, episode__isnull=True).order_by("pk")
    referrals = without.values_list("pk", "family_id", "received_at")
    for (referral, family, received), said in in_step(referrals, _referred(without)):
        day = timezone.localdate(received)
        on = _On("referral_id", referral, day, day)
        named_people = {standing.person(person) for _, person in said}
        for one in standing.by_family.get(family, ()):
            is_named = one.person in named_people
            yield {**_place(on, one), "in_scope": is_named, "reason": None if is_named else NOT_NAMED}


@dataclass(frozen=True, slots=True)
class _On:
    """What a member's row hangs on, and between which days it is."""

    column: str
    id: UUID
    began: date
    ended: date | None


def _members(standing: Standing) -> QuerySet[EpisodeMember, Said]:
    """The members of each episode; of two records of one person, the one that was kept comes first."""
    return (
        standing.rows(EpisodeMember)
        .order_by("episode_id", "person__merged_into_id", "pk")
        .values_list(
            *("episode_id", "person_id", "role", "same_address", "same_address_missing"),
            *("in_scope", "in_scope_missing", "reason"),
        )
    )


def _referred(referrals: QuerySet[Referral]) -> QuerySet[ReferralPerson, Said]:
    rows = ReferralPerson.objects.filter(referral__in=referrals.order_by()).order_by("referral_id", "pk")
    return rows.values_list("referral_id", "person_id")


def _named(standing: Standing, said: Iterable[Said]) -> dict[UUID, Row]:
    """The members of an episode by person; of two records of one person, the one that was kept."""
    found: dict[UUID, Row] = {}
    for episode, person, role, at_home, why_at_home, in_scope, why_in_scope, reason in said:
        who = standing.person(person)
        if who == person or who not in found:
            found[who] = {
                "episode_id": str(episode),
                "person_id": str(who),
                "role": role,
                "same_address": known(at_home, why_at_home),
                "in_scope": known(in_scope, why_in_scope),
                "reason": reason or None,
            }
    return found


def _place(on: _On, one: Belonging) -> Row:
    """The row of somebody of the family of whom the episode says nothing itself."""
    in_scope, reason = _scope(on, one)
    born_later = on.ended is not None and one.born_on is not None and one.born_on > on.ended
    return {
        on.column: str(on.id),
        "person_id": str(one.person),
        "role": MemberRole.UNBORN_CHILD if born_later and one.role in CHILD_ROLES else one.role,
        "same_address": known(one.same_address, one.same_address_missing),
        "in_scope": in_scope,
        "reason": reason,
    }


def _scope(on: _On, one: Belonging) -> tuple[bool | Missing, str]:
    joined = max((day for day in (one.started_on, one.born_on) if day is not None), default=None)
    if joined is not None and on.ended is not None and joined > on.ended:
        return False, "Joined the family later"
    if one.ended_on is not None and one.ended_on < on.began:
        return False, "Had left the family"
    return Missing.NOT_KNOWN, NOT_NAMED
