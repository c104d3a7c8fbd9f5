"""The families of the record as rows of ``families``."""

from collections.abc import Iterator

from stepdown.dataset.told import Row
from stepdown.records.models.families import Family
from stepdown.records.snapshot.cells import known
from stepdown.records.snapshot.standing import Standing


def families(standing: Standing) -> Iterator[Row]:
    """One row a family that was referred, worked with or asked about."""
    rows = (
        standing.rows(Family)
        .order_by("pk")
        .values_list(
            "pk",
            "area",
            "area_missing",
            "generations_known",
            "generations_known_missing",
            "first_known_on",
            "first_known_on_missing",
        )
    )
    for family, area, why_area, generations, why_generations, first, why_first in rows.iterator(chunk_size=10_000):
        if family in standing.families:
            yield {
                "family_id": str(family),
                "area": known(area, why_area),
                "generations_known": known(generations, why_generations),
                "first_known_on": known(first, why_first),
            }
