"""Every contact and attempt as rows of ``contacts``: counted and timed, without its note, and without where it was."""

from collections.abc import Iterator

from stepdown.dataset.told import Row
from stepdown.domain.missing import Missing
from stepdown.records.models.contacts import Contact
from stepdown.records.snapshot.cells import id_or_none, known, moment
from stepdown.records.snapshot.standing import Standing


def contacts(standing: Standing) -> Iterator[Row]:
    """One row a contact. Its place is left out: on the desk it can hold an address."""
    about = ("pk", "episode_id", "colleague_id", "discipline", "started_at", "result")
    words = ("mode", "mode_missing", "purpose", "purpose_missing", "is_unplanned", "is_unplanned_missing")
    times = ("minutes", "minutes_missing", "recording_seconds")
    rows = standing.rows(Contact).order_by("pk").values_list(*about, *words, *times).iterator(chunk_size=10_000)
    for pk, episode, colleague, discipline, began, result, *said, minutes, why_minutes, recording in rows:
        mode, why_mode, purpose, why_purpose, unplanned, why_unplanned = said
        yield {
            "contact_id": str(pk),
            "episode_id": str(episode),
            "worker_id": id_or_none(colleague),
            "discipline": discipline,
            "started_at": moment(began),
            "mode": known(mode or None, why_mode),
            "purpose": known(purpose or None, why_purpose),
            "unplanned": known(unplanned, why_unplanned),
            "result": result,
            "minutes": known(minutes, why_minutes),
            "recording_minutes": Missing.NOT_KNOWN if recording is None else round(recording / 60),
        }
