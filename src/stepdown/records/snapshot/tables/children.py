"""The children of the families as rows of ``children``."""

from collections.abc import Iterator

from stepdown.dataset.told import Row
from stepdown.records.models.people import Person
from stepdown.records.snapshot.cells import known
from stepdown.records.snapshot.standing import Standing

_FACTS = {
    "date_of_birth": "born_on",
    "sex": "sex",
    "ethnicity": "ethnicity",
    "disability": "disabled",
    "first_known_on": "first_known_on",
    "prior_referrals": "prior_referrals",
}
"""The dataset's name of each fact that may be missing, and the record's."""


def children(standing: Standing) -> Iterator[Row]:
    """One row a child. A child of two families is told once, in the one that it belongs to now."""
    pairs = [name for fact in _FACTS.values() for name in (fact, f"{fact}_missing")]
    rows = standing.rows(Person, "pk").order_by("pk").values_list("pk", "expected_on", *pairs)
    for person, expected, *said in rows.iterator(chunk_size=10_000):
        place = standing.child(person)
        if place is not None:
            yield {
                "child_id": str(person),
                "family_id": str(place.family),
                "expected_date": expected,
                **dict(zip(_FACTS, map(known, said[::2], said[1::2]), strict=True)),
            }
