"""The family episodes as rows of ``episodes``."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef

from stepdown.dataset.told import Row
from stepdown.domain.casework import Decision, GroupArm
from stepdown.domain.lifecycle.specialism import DECISION_OF
from stepdown.domain.missing import Missing
from stepdown.records.models.episodes import Episode
from stepdown.records.models.referrals import SpecialismRequest
from stepdown.records.snapshot.cells import id_or_none, said
from stepdown.records.snapshot.engagement import engagement_said
from stepdown.records.snapshot.standing import Standing

_TAKEN_ON = [state for state, decision in DECISION_OF.items() if decision is Decision.ACCEPTED]


def episodes(standing: Standing) -> Iterator[Row]:
    """One row an episode. All of them are of families whom the team supports: a record has no comparison group.

    A day of engagement that was written down as after the last day is not told: the closure was dated back.
    """
    taken_on = SpecialismRequest.objects.filter(referral=OuterRef("referral"), state__in=_TAKEN_ON)
    rows = standing.rows(Episode).annotate(was_taken_on=Exists(taken_on)).order_by("pk")
    about = ("pk", "family_id", "referral_id", "previous_id", "closure_reason", "engagement", "was_taken_on")
    days = ("index_on", "opened_on", "engaged_on", "closed_on")
    found = rows.values_list(*about, *days).iterator(chunk_size=10_000)
    for pk, family, referral, previous, closure, state, was_taken_on, index, opened, engaged, closed in found:
        yield {
            "episode_id": str(pk),
            "family_id": str(family),
            "referral_id": str(referral),
            "previous_episode_id": id_or_none(previous),
            "group": GroupArm.SUPPORTED,
            "index_on": index,
            "opened_on": opened,
            "engaged_on": engaged if engaged is None or closed is None or engaged <= closed else None,
            "closed_on": closed,
            "closure_reason": said(closure, Missing.NOT_KNOWN) if closed else Missing.NOT_APPLICABLE,
            "engagement": engagement_said(
                state, engaged_on=engaged, opened_on=opened, closed_on=closed, was_taken_on=was_taken_on
            ),
        }
