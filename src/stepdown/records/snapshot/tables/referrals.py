"""The referrals that were sent as rows of ``referrals``; a draft is the referrer's own."""

from collections.abc import Iterator

from django.db.models import QuerySet

from stepdown.dataset.told import Row
from stepdown.domain.casework import Decision
from stepdown.domain.lifecycle.referral import DECISION_OF, ReferralState
from stepdown.domain.missing import Missing
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.models.referrals import Referral, SpecialismRequest
from stepdown.records.snapshot.cells import known, moment_or_none, when
from stepdown.records.snapshot.in_step import Said, in_step
from stepdown.records.snapshot.standing import Standing

_TURNED_DOWN = (Decision.BELOW_THRESHOLD, Decision.DECLINED)


def referrals(standing: Standing) -> Iterator[Row]:
    """One row a referral. Why it was so decided is told in the words of its specialisms' reasons, never in a note."""
    rows = standing.rows(Referral).filter(received_at__isnull=False).order_by("pk")
    columns = ("pk", "family_id", "received_at", "source_team", "source_team_missing", "state", "decided_at")
    for told, reasons in in_step(rows.values_list(*columns), _reasons(standing)):
        pk, family, received, team, why_team, state, decided = told
        decision = DECISION_OF[ReferralState(state)]
        yield {
            "referral_id": str(pk),
            "family_id": str(family),
            "received_at": moment_or_none(received),
            "source_team": known(team, why_team),
            "decided_at": when(decided, has_come=decision is not Decision.PENDING),
            "decision": decision or Missing.NOT_APPLICABLE,
            "reason": _each_once(reasons) if decision in _TURNED_DOWN else None,
        }


def _reasons(standing: Standing) -> QuerySet[SpecialismRequest, Said]:
    """The reasons given about each referral's specialisms."""
    given = standing.rows(SpecialismRequest).filter(referral__received_at__isnull=False).exclude(reason="")
    return given.order_by("referral_id", "pk").values_list("referral_id", "reason")


def _each_once(reasons: list[Said]) -> str | None:
    """Each once, in the order of the words; None where none was given."""
    words = {reason for _, reason in reasons}
    return "; ".join(r.label for r in DecisionReason if r in words) or None
