"""The last guard of an address that must not be known: a text in which one stands is left out, whoever wrote it.

Such an address is a confidential one, and one of somebody who is walled off from another, even where others live there.
"""

import re
from collections.abc import Callable, Iterator

from django.db.models import Q

from stepdown.records.models.families import Family
from stepdown.records.models.people import Home

LEFT_OUT = "not in this pack, since an address stands in it that must not be known"
_SHORTEST = 6
"""Letters and digits of a line below which it says nothing of a place by itself, such as "Flat 2"."""


def without_addresses(family: Family) -> Callable[[str], str]:
    """What a text becomes in the pack: itself, or that it is left out."""
    walls = family.walls.filter(lifted_on__isnull=True).values_list("one", "other")
    behind = Q(person__in={person for wall in walls for person in wall})
    homes = Home.objects.filter(Q(person__memberships__family=family, is_confidential=True) | behind).distinct()
    parts = {part for home in homes for part in _parts(home)}

    def shown(text: str) -> str:
        said = _bare(text)
        return LEFT_OUT if any(part in said for part in parts) else text

    return shown


def _parts(home: Home) -> Iterator[str]:
    lines = (_bare(line) for line in re.split(r"[\n,]", home.lines))
    yield from (line for line in (*lines, _bare(home.postcode)) if len(line) >= _SHORTEST)


def _bare(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())
