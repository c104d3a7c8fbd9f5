"""The consultations of a dataset, and the services to which they pointed, as entries of the directory."""

from collections.abc import Iterator
from uuid import UUID

from stepdown.domain.lifecycle.consultation import ConsultationState
from stepdown.domain.missing import Missing
from stepdown.records.actions.loading.loading import Loading, moment, moment_or_none
from stepdown.records.actions.loading.tables.directory import services
from stepdown.records.models.consultations import Consultation


def load_consultations(loading: Loading) -> None:
    """Write services that the record does not know yet, then consultations."""
    loading.write(Consultation, _consultations(loading, services(loading)))


def _consultations(loading: Loading, directory: dict[str, UUID]) -> Iterator[Consultation]:
    for row in loading.rows("select * from consultations order by consultation_id"):
        unanswered = row["answered_at"] is None and row["answered_at_missing"] == Missing.NOT_APPLICABLE
        yield Consultation(
            id=loading.id("consultation", row["consultation_id"]),
            team=loading.team,
            state=ConsultationState.ASKED if unanswered else ConsultationState.CLOSED,
            asked_by_outside="Not named in the dataset",
            discipline=row["discipline"] or "",
            asked_at=moment(row["asked_at"]),
            answered_at=moment_or_none(row["answered_at"]),
            question=loading.text("consultation", row["consultation_id"]),
            minutes=row["minutes"],
            family_id=loading.id_or_none("family", row["family_id"]),
            episode_id=loading.id_or_none("episode", row["episode_id"]),
            signposted_to_id=directory[row["signposted_to"]] if row["signposted_to"] else None,
        )
