"""The council's social worker who holds a family's case: changed by the manager, or by the council's own extract."""

from datetime import datetime

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.roles import REFERRERS, Role
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.council import CouncilExtract
from stepdown.records.models.episodes import Episode
from stepdown.records.models.people import Identifier


@action(Act.CHANGE_COUNCIL_WORKER)
def change_council_worker(*, by: Colleague, at: datetime, episode: Episode, to: Colleague) -> Episode:
    """Say which social worker holds the case now. The record opens to them, and shuts to who held it before."""
    check_may(by, Act.CHANGE_COUNCIL_WORKER, family=episode.family_id, today=at.date())
    authority = episode.team.authority
    if Role(to.role) not in REFERRERS or not to.is_active or to.team is None or to.team.authority != authority:
        raise Refusal("Choose a social worker of the authority.", family=episode.family_id)
    episode.council_worker = to
    episode.save(update_fields=["council_worker"])
    return episode


def mirror_workers(extract: CouncilExtract) -> int:
    """Bring every open episode to the social worker whom the extract names, where they have an account; how many."""
    named = dict(extract.people.filter(is_child=True).exclude(social_worker_email="").values_list(
        "council_id", "social_worker_email"
    ))  # fmt: skip
    accounts = Colleague.objects.filter(role__in=REFERRERS, is_active=True, team__authority=extract.authority)
    by_email = {c.email.casefold(): c for c in accounts}
    known = Identifier.objects.filter(scheme=IdentifierScheme.COUNCIL_CHILD, value__in=named)
    changed = 0
    for number, family in known.values_list("value", "person__memberships__family"):
        worker = by_email.get(named[number].casefold())
        if worker is not None:
            held = Episode.objects.filter(family=family, closed_on__isnull=True).exclude(council_worker=worker)
            changed += held.update(council_worker=worker)
    return changed
