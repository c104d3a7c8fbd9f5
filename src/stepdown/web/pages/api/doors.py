"""Every door of the API, declared once: the views, the OpenAPI document and its page are made of these."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from stepdown.domain.service_accounts import AccountScope
from stepdown.records.access.acts import Act
from stepdown.records.queries.by_program.contacts import ContactGiven, contacts
from stepdown.records.queries.by_program.dataset import CURSOR, TABLES, DatasetTold, Rows, dataset, rows_of
from stepdown.records.queries.by_program.episodes import EpisodeGiven, episodes
from stepdown.records.queries.by_program.families import FamilyGiven, families, family
from stepdown.records.queries.by_program.people import PersonGiven, people
from stepdown.records.queries.by_program.told import Page

FIRST = "api/v1"


class Asks(BaseModel):
    """What can be asked with: nothing more than what stands here."""

    model_config = ConfigDict(extra="forbid", strict=False)


class OfAPage(Asks):
    """Which page."""

    cursor: UUID | None = Field(None, description="`next_cursor` of the page before; without it, the first page")


class OfAFamily(OfAPage):
    """Which page, of which family."""

    family: UUID | None = Field(None, description="The id of one family; without it, all")


class OfATable(Asks):
    """Which page of a table."""

    cursor: str | None = Field(
        None, pattern=CURSOR, description="`next_cursor` of the page before; without it, the first page"
    )


@dataclass(frozen=True)
class Door:
    """One door. ``path``: as the table of addresses has it, after the version.

    ``read``: the query, told whose token it is, when, what stands in the path (``about``) and what is asked with.
    """

    name: str
    path: str
    says: str
    scope: AccountScope
    act: Act
    asks: type[Asks]
    answers: Any
    read: Callable[..., object]
    about: tuple[tuple[str, str, Any], ...] = ()

    @cached_property
    def adapter(self) -> "TypeAdapter[Any]":
        """What writes its answers, and says in the document what they look like."""
        return TypeAdapter(self.answers)

    @property
    def written(self) -> str:
        """The path as the document has it."""
        path = self.path
        for name, kind, _ in self.about:
            path = path.replace(f"<{kind}:{name}>", f"{{{name}}}")
        return f"/{FIRST}/{path}"


_RECORDS, _DATASET = AccountScope.RECORDS, AccountScope.DATASET
_FAMILY = (("family_id", "uuid", {"type": "string", "format": "uuid"}),)
_TABLE = (("table", "slug", {"type": "string", "enum": list(TABLES)}),)

DOORS = (
    Door(
        "api_families", "families", "The team's families, who is of each, and who must learn nothing of whom.",
        _RECORDS, Act.READ_FAMILY, OfAPage, Page[FamilyGiven],
        families,
    ),
    Door(
        "api_family", "families/<uuid:family_id>", "One family.",
        _RECORDS, Act.READ_FAMILY, Asks, FamilyGiven,
        family,
        _FAMILY,
    ),
    Door(
        "api_people", "people", "The people of the families: names in use, numbers and facts.",
        _RECORDS, Act.READ_PERSON, OfAFamily, Page[PersonGiven],
        people,
    ),
    Door(
        "api_episodes", "episodes", "The team's stretches of work with the families, and who works in each.",
        _RECORDS, Act.READ_FAMILY, OfAFamily, Page[EpisodeGiven],
        episodes,
    ),
    Door(
        "api_contacts", "contacts", "The team's contacts with the families and attempts at them, as facts.",
        _RECORDS, Act.READ_CONTACTS, OfAFamily, Page[ContactGiven],
        contacts,
    ),
    Door(
        "api_dataset", "dataset", "Which tables of the evaluation dataset can be read, and what stands in them.",
        _DATASET, Act.READ_DATASET, Asks, DatasetTold,
        dataset,
    ),
    Door(
        "api_dataset_table", "dataset/<slug:table>", "The rows of one table, under pseudonyms of the account's own.",
        _DATASET, Act.READ_DATASET, OfATable, Rows,
        rows_of,
        _TABLE,
    ),
)  # fmt: skip
"""Each door: its name and place, what it says, who may ask, with what, the shape of the answer, and what answers."""
