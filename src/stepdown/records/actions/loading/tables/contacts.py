"""The contacts of a dataset, and whom each was with."""

from collections.abc import Iterator

from stepdown.domain.lifecycle.note import NoteState
from stepdown.records.actions.loading.loading import Loading, Row, moment
from stepdown.records.actions.loading.tables.people import facts
from stepdown.records.models.contacts import Contact, ContactPerson


def load_contacts(loading: Loading) -> None:
    """Write contacts as finished, since a dataset holds no note, and whom they were with."""
    loading.write(Contact, _contacts(loading))
    loading.write(ContactPerson, _people(loading))


def _contacts(loading: Loading) -> Iterator[Contact]:
    for row in loading.rows("select * from contacts order by contact_id"):
        recording = row["recording_minutes"]
        began = moment(row["started_at"])
        yield Contact(
            id=loading.id("contact", row["contact_id"]),
            episode_id=loading.id("episode", row["episode_id"]),
            colleague_id=loading.id_or_none("worker", row["worker_id"]),
            discipline=row["discipline"],
            started_at=began,
            place=row["place"] or "",
            result=row["result"],
            recording_seconds=None if recording is None else recording * 60,
            summary=loading.text("contact", row["contact_id"]),
            state=NoteState.FINAL,
            written_at=began,
            **_word(row, "mode"),
            **_word(row, "purpose"),
            **facts(row, {"is_unplanned": "unplanned", "minutes": "minutes"}),
        )


def _word(row: Row, name: str) -> dict[str, str]:
    """A word that may be missing: text that is empty, with its reason."""
    held = facts(row, {name: name})
    return held | {name: held[name] or ""}


def _people(loading: Loading) -> Iterator[ContactPerson]:
    for row in loading.rows("select * from contact_people order by contact_id, person_id"):
        yield ContactPerson(
            contact_id=loading.id("contact", row["contact_id"]),
            person_id=loading.id("person", row["person_id"]),
            **facts(row, {"seen": "seen", "seen_alone": "seen_alone"}),
        )
