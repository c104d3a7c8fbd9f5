"""The parts of a family's record, as tabs of its page. Each area adds its own line."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from stepdown.records.queries.family import FamilyView

TABS: tuple[tuple[str, str], ...] = (
    ("Overview", "family"),
    ("History", "history"),
    ("Contacts", "contacts"),
    ("Plan", "plan"),
    ("Observations", "observations"),
    ("Engagement", "engagement"),
    ("Sharing", "sharing"),
    ("Reports", "documents"),
    ("Step-down", "step_down"),
    ("Follow-ups", "follow_ups"),
    ("People", "people"),
    ("Who works with them", "working"),
)
"""Each tab: its words, and its address by name, which takes the family alone."""


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab as the page shows it."""

    words: str
    address: str
    is_here: bool


def family_context(family: FamilyView, here: str) -> dict[str, object]:
    """What every page of a family's record is given: the family, and its tabs with the one that is open."""
    return {"family": family, "tabs": tabs(family.id, here), "here": here}


def tabs(family: UUID, here: str) -> tuple[Tab, ...]:
    """The tabs, ``here`` being the name of the open one."""
    return tuple(Tab(words, reverse(name, args=[family]), name == here) for words, name in TABS)
