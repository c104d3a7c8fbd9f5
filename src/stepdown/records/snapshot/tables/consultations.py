"""The consultations as rows of ``consultations``: counted and timed, without what was asked or advised."""

from collections.abc import Iterator

from stepdown.dataset.told import Row
from stepdown.domain.lifecycle.consultation import ConsultationState
from stepdown.domain.missing import Missing
from stepdown.records.models.consultations import Consultation
from stepdown.records.snapshot.cells import id_or_none, moment, said, when
from stepdown.records.snapshot.standing import Standing


def consultations(standing: Standing) -> Iterator[Row]:
    """One row a consultation. The service suggested is one of the directory, whose name is public."""
    rows = (
        standing.rows(Consultation)
        .order_by("pk")
        .values_list(
            "pk",
            "asked_at",
            "answered_at",
            "state",
            "discipline",
            "episode_id",
            "family_id",
            "signposted_to__name",
            "minutes",
        )
    )
    for pk, asked, answered, state, discipline, episode, family, service, minutes in rows.iterator(chunk_size=10_000):
        was_answered = ConsultationState(state) is not ConsultationState.ASKED
        without = Missing.NOT_KNOWN if was_answered else Missing.NOT_APPLICABLE
        yield {
            "consultation_id": str(pk),
            "asked_at": moment(asked),
            "answered_at": when(answered, has_come=was_answered),
            "discipline": said(discipline),
            "episode_id": id_or_none(episode),
            "family_id": id_or_none(family),
            "signposted_to": service,
            "minutes": without if minutes is None else minutes,
        }
