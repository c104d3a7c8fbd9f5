"""Whom each contact was with, or meant for, as rows of ``contact_people``."""

from collections.abc import Iterator
from uuid import UUID

from django.db.models import F

from stepdown.dataset.told import Row
from stepdown.records.models.contacts import ContactPerson
from stepdown.records.snapshot.cells import known
from stepdown.records.snapshot.standing import Standing


def contact_people(standing: Standing) -> Iterator[Row]:
    """One row a person of a contact; of two records of one person, the one that was kept."""
    rows = (
        standing.rows(ContactPerson)
        .order_by("contact_id", F("person__merged_into").asc(nulls_first=True), "pk")
        .values_list("contact_id", "person_id", "seen", "seen_missing", "seen_alone", "seen_alone_missing")
    )
    last, told = None, set[UUID]()
    for contact, person, seen, why_seen, alone, why_alone in rows.iterator(chunk_size=10_000):
        if contact != last:
            last, told = contact, set[UUID]()
        who = standing.person(person)
        if who not in told:
            told.add(who)
            yield {
                "contact_id": str(contact),
                "person_id": str(who),
                "seen": known(seen, why_seen),
                "seen_alone": known(alone, why_alone),
            }
