"""The referrals that were sent as rows of ``referrals``; a draft is the referrer's own."""

from collections import defaultdict
from collections.abc import Iterator
from uuid import UUID

from stepdown.dataset.told import Row
from stepdown.domain.casework import Decision
from stepdown.domain.lifecycle.referral import DECISION_OF, ReferralState
from stepdown.domain.missing import Missing
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.models.referrals import Referral, SpecialismRequest
from stepdown.records.snapshot.cells import known, moment_or_none, when
from stepdown.records.snapshot.standing import Standing

_TURNED_DOWN = (Decision.BELOW_THRESHOLD, Decision.DECLINED)


def referrals(_: Standing) -> Iterator[Row]:
    """One row a referral. Why it was so decided is told in the words of its specialisms' reasons, never in a note."""
    reasons = _reasons()
    rows = Referral.objects.filter(received_at__isnull=False).order_by("pk")
    columns = ("pk", "family_id", "received_at", "source_team", "source_team_missing", "state", "decided_at")
    for pk, family, received, team, why_team, state, decided in rows.values_list(*columns).iterator(chunk_size=10_000):
        decision = DECISION_OF[ReferralState(state)]
        yield {
            "referral_id": str(pk),
            "family_id": str(family),
            "received_at": moment_or_none(received),
            "source_team": known(team, why_team),
            "decided_at": when(decided, has_come=decision is not Decision.PENDING),
            "decision": decision or Missing.NOT_APPLICABLE,
            "reason": reasons.get(pk) if decision in _TURNED_DOWN else None,
        }


def _reasons() -> dict[UUID, str]:
    """The reasons given about each referral's specialisms, each once, in the order of the words."""
    found: defaultdict[UUID, set[str]] = defaultdict(set)
    for referral, reason in SpecialismRequest.objects.exclude(reason="").values_list("referral_id", "reason"):
        found[referral].add(reason)
    return {referral: "; ".join(r.label for r in DecisionReason if r in words) for referral, words in found.items()}
