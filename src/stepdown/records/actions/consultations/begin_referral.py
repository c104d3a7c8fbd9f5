"""A referral is begun from a consultation: its page opens with what was asked and advised; nothing is typed again."""

from datetime import datetime
from uuid import UUID

from stepdown.domain.lifecycle.consultation import CONSULTATION, ConsultationState
from stepdown.records.access.acts import Act
from stepdown.records.access.consulted import consultations_seen_by
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.drafts import keep_draft
from stepdown.records.actions.referrals.begin import begin_referral
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.consultations import Consultation


def begin_referral_from(*, by: Colleague, at: datetime, consultation: Consultation, council_family: str | None) -> UUID:
    """The key of a referral's page, filled from the consultation. None: the council's extract has no such family."""
    check_may(by, Act.CONVERT_CONSULTATION, today=at.date())
    if not consultations_seen_by(by, at.date()).filter(pk=consultation.pk).exists():
        raise NotSeen
    if not CONSULTATION.can(ConsultationState(consultation.state), "convert"):
        raise Refusal("This consultation has become a referral already.")
    key = begin_referral(by=by, at=at, council_family=council_family)
    keep_draft(key, at=at, fields=prefilled(consultation))
    consultation.referral_page = key
    consultation.save(update_fields=["referral_page"])
    return key


def prefilled(consultation: Consultation) -> dict[str, list[str]]:
    """What the referral's page holds when it opens, by the names of its fields."""
    said = [f"As asked on {consultation.asked_at:%-d %B %Y}: {consultation.question}"]
    if consultation.advice:
        said.append(f"The team's advice: {consultation.advice}")
    fields = {"concerns": ["\n\n".join(said)]}
    if consultation.discipline:
        fields["specialisms"] = [consultation.discipline]
    return fields
