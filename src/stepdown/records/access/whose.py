"""Whose an address's things are: the family, or the project of the voices, that what it names belongs to."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from stepdown.records.models.contacts import Contact
from stepdown.records.models.disputes import Dispute
from stepdown.records.models.documents import Document
from stepdown.records.models.episodes import Episode
from stepdown.records.models.handovers import Handover
from stepdown.records.models.observations import Measure
from stepdown.records.models.plans import Goal
from stepdown.records.models.referrals import Referral, SpecialismRequest
from stepdown.records.models.surveys import QuestionnaireVersion, Survey

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


def project_of(about: Mapping[str, Any]) -> Any:
    """The id of the project that an address names, or whose thing it names."""
    for key, kind in _OF_A_PROJECT.items():
        if key in about:
            return kind.objects.filter(pk=about[key]).values_list("project", flat=True).first()
    return about.get("project_id")
