"""Whether a page opens for a colleague at all: its act is asked for before anything is read, and a refusal is noted."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.projects import PARTS, check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.contacts import Contact
from stepdown.records.models.disputes import Dispute
from stepdown.records.models.documents import Document
from stepdown.records.models.episodes import Episode
from stepdown.records.models.handovers import Handover
from stepdown.records.models.observations import Measure
from stepdown.records.models.plans import Goal
from stepdown.records.models.referrals import Referral, SpecialismRequest
from stepdown.records.models.surveys import QuestionnaireVersion, Survey
from stepdown.records.queries.projects.seen import project_row

_OF_A_FAMILY: dict[str, type[Any]] = {
    "referral_id": Referral,
    "request_id": SpecialismRequest,
    "contact_id": Contact,
    "goal_id": Goal,
    "document_id": Document,
    "measure_id": Measure,
    "handover_id": Handover,
    "dispute_id": Dispute,
    "episode_id": Episode,
}
"""What an address without a family names that is a family's."""

_OF_A_PROJECT: dict[str, type[Any]] = {"survey_id": Survey, "version_id": QuestionnaireVersion}
"""What an address without a project names that is a project's."""


def check_opens(who: Colleague, act: Act, *, about: Mapping[str, Any], at: datetime) -> None:
    """Refusal unless the colleague may do a page's act to what its address names. NotSeen where it is not theirs."""
    if act in PARTS:
        check_part(who, act, project_row(who, project_id=_project_of(about)))
    else:
        check_may(who, act, family=family_of(about), today=at.date())


def note_refused(who: Colleague, act: Act, refusal: Refusal, *, at: datetime) -> None:
    """Note that a page was refused. A refused action has noted it already, and then nothing more is."""
    if refusal.act is None:
        trail.note_refusal(act, by=who, at=at, reason=refusal.noted, family=refusal.family)


def family_of(about: Mapping[str, Any]) -> UUID | None:
    """The family that an address names, or whose thing it names; None where it names none."""
    if "family_id" in about:
        return UUID(str(about["family_id"]))
    for key, kind in _OF_A_FAMILY.items():
        if key in about:
            found: UUID | None = (
                kind.objects.filter(pk=about[key]).values_list("__".join(kind.FAMILY), flat=True).first()
            )
            return found
    return None


def _project_of(about: Mapping[str, Any]) -> Any:
    for key, kind in _OF_A_PROJECT.items():
        if key in about:
            return kind.objects.filter(pk=about[key]).values_list("project", flat=True).first()
    return about.get("project_id")
