"""What is sealed on its way into the database: who steals the database, a backup of it or a disk reads nothing.

An empty text stays empty, so that it can be asked for; nothing else of it can. It is opened as it is read.
"""

import json
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models.lookups import Exact

from stepdown.records.sealed import Purpose, opened, seal

if TYPE_CHECKING:  # the library knows the values of a field in its stubs alone
    _Text = models.TextField[str, str]
else:
    _Text = models.TextField


class SealedText(_Text):
    """A ``TextField`` whose column holds the text sealed. It is compared with the empty text alone."""

    def get_prep_value(self, value: Any) -> Any:
        """What the database is given."""
        return seal(Purpose.TEXT, str(value).encode()).decode() if value else value

    def from_db_value(self, value: str | None, *_: object) -> str | None:
        """What the database gave, opened. SealBroken where the site's keys are others."""
        return opened(Purpose.TEXT, value.encode()).decode() if value else value

    def get_lookup(self, lookup_name: str) -> Any:
        """Nothing looks into what is sealed."""
        if lookup_name == "exact":
            return _IsEmpty
        if lookup_name != "isnull":
            raise TypeError(f"A text is sealed in the database: it cannot be looked for by {lookup_name}.")
        return super().get_lookup(lookup_name)


class _IsEmpty(Exact):
    """The one comparison that a sealed column knows."""

    def get_prep_lookup(self) -> Any:
        """The empty text. TypeError for any other: no two are sealed alike, so none would ever be found."""
        if self.rhs != "":
            raise TypeError("A text is sealed in the database: it is compared with the empty text alone.")
        return self.rhs


class SealedValues(models.JSONField):
    """A ``JSONField`` whose column holds its values sealed, as a text. Nothing is asked of it, not if it is empty."""

    def get_internal_type(self) -> str:
        """What the database is to keep: a text."""
        return "TextField"

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:  # noqa: ARG002, FBT001, FBT002
        """What the database is given."""
        return seal(Purpose.TEXT, json.dumps(value, ensure_ascii=False).encode()).decode() if value else ""

    def from_db_value(self, value: str | None, *_: object) -> Any:
        """What the database gave, opened. SealBroken where the site's keys are others."""
        return json.loads(opened(Purpose.TEXT, value.encode())) if value else {}

    def get_lookup(self, lookup_name: str) -> Any:
        """Nothing looks into what is sealed."""
        raise TypeError(f"Values are sealed in the database: they cannot be looked for by {lookup_name}.")

    def get_transform(self, lookup_name: str) -> Any:
        """Nor at one of them by its name."""
        raise TypeError(f"Values are sealed in the database: {lookup_name} of them cannot be looked for.")
