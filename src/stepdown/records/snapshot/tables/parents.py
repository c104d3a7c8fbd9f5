"""The parents of the families as rows of ``parents``."""

from collections.abc import Iterator

from stepdown.dataset.told import Row
from stepdown.records.models.people import Person
from stepdown.records.snapshot.cells import known, said
from stepdown.records.snapshot.standing import Standing


def parents(standing: Standing) -> Iterator[Row]:
    """One row a parent or carer, in the family that they belong to now."""
    rows = (
        standing.rows(Person, "pk")
        .order_by("pk")
        .values_list("pk", "born_on", "born_on_missing", "sex", "sex_missing", "ethnicity", "ethnicity_missing")
    )
    for person, born, why_born, sex, why_sex, ethnicity, why_ethnicity in rows.iterator(chunk_size=10_000):
        place = standing.parent(person)
        if place is not None:
            yield {
                "parent_id": str(person),
                "family_id": str(place.family),
                "role": said(place.parent_role),
                "date_of_birth": known(born, why_born),
                "sex": known(sex, why_sex),
                "ethnicity": known(ethnicity, why_ethnicity),
            }
