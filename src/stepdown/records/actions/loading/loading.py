"""One loading under way: the dataset's rows in order, the ids that they get, and writing in bulk."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import batched
from typing import Any
from uuid import UUID

from django.db import models
from django.utils import timezone

from stepdown.dataset.engine import Engine
from stepdown.domain.particulars import Beside
from stepdown.records.actions.loading.ids import row_id
from stepdown.records.models.colleagues import Team

NOT_IN_A_DATASET = "Loaded from a dataset, which holds no text."
_ROWS_AT_ONCE = 2_000

type Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Loading:
    """What the loaders of each table are given."""

    engine: Engine
    digest: str
    title: str
    at: datetime
    team: Team
    beside: Beside

    @property
    def today(self) -> date:
        """The day in England."""
        return timezone.localdate(self.at)

    def id(self, kind: str, id_: str) -> UUID:
        """The record's id of a row of that kind."""
        return row_id(self.digest, kind, id_)

    def id_or_none(self, kind: str, id_: str | None) -> UUID | None:
        """The same, where the dataset may name none."""
        return None if id_ is None else self.id(kind, id_)

    def text(self, kind: str, id_: str) -> str:
        """The words that were given beside the dataset for a row of that kind, or that there are none."""
        return self.beside.texts.get((kind, id_), NOT_IN_A_DATASET)

    def rows(self, sql: str) -> Iterator[Row]:
        """The rows of a question to the dataset, some at a time."""
        for batch in self.engine.arrow(sql).to_batches(max_chunksize=_ROWS_AT_ONCE):
            yield from batch.to_pylist()

    def write[M: models.Model](self, model: type[M], made: Iterable[M]) -> None:
        """Write rows of one model in bulk."""
        for some in batched(made, _ROWS_AT_ONCE):
            model._default_manager.bulk_create(some)


def moment(local: datetime) -> datetime:
    """A time on the clock in England, as the dataset has it, as a moment."""
    return timezone.make_aware(local)


def moment_or_none(local: datetime | None) -> datetime | None:
    """The same, where there may be none."""
    return None if local is None else moment(local)


def at_noon(day: date) -> datetime:
    """A day of which no time is known, as a moment."""
    return moment(datetime.combine(day, time(12)))
