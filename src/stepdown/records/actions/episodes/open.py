"""An accepted referral opens the family's episode, or joins the one that is open."""

from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.roles import REFERRERS, Role
from stepdown.records.actions.known import columns
from stepdown.records.models.episodes import Episode, EpisodeMember, Wait
from stepdown.records.models.families import FamilyMember
from stepdown.records.models.referrals import Referral


def open_episode(referral: Referral, *, on: date) -> Episode:
    """The family's open episode with this team; a new one where there is none, linked to the one before it."""
    earlier = Episode.objects.filter(family=referral.family_id, team=referral.team_id)
    episode = earlier.filter(closed_on__isnull=True).first()
    if episode is None:
        episode = Episode.objects.create(
            family_id=referral.family_id,
            team_id=referral.team_id,
            referral=referral,
            previous=earlier.order_by("-index_on", "-opened_on").first(),
            index_on=referral.received_at.date() if referral.received_at else on,
            opened_on=on,
            council_worker=referral.referred_by if Role(referral.referred_by.role) in REFERRERS else None,
        )
        Wait.objects.create(episode=episode, started_on=on, reason="Waiting for a key worker to be allocated")
    _bring_in(episode, referral)
    return episode


def _bring_in(episode: Episode, referral: Referral) -> None:
    people = referral.people.values_list("person_id", "person__merged_into_id")
    referred = {kept or person for person, kept in people}
    already = set(episode.members.values_list("person_id", flat=True))
    members = FamilyMember.objects.filter(family=referral.family_id, ended_on__isnull=True)
    EpisodeMember.objects.bulk_create(
        EpisodeMember(
            episode=episode,
            person_id=m.person_id,
            role=m.role,
            same_address=m.same_address,
            same_address_missing=m.same_address_missing,
            reason="" if m.person_id in referred else "Not named in the referral",
            **columns("in_scope", True if m.person_id in referred else Missing.NOT_KNOWN),
        )
        for m in members
        if m.person_id not in already
    )
    episode.members.filter(person__in=referred).exclude(in_scope=True).update(
        in_scope=True, in_scope_missing="", reason=""
    )
