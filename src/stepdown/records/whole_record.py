"""Everything that the record holds of a family: every row that is the family's or its people's, and what points to one.

Which rows those are follows from the tables themselves, so a table that is added later is in it too: a row is the
family's by its way to a family (``Row.FAMILY``), and whatever has a key to a row that goes, goes with it. Who is also
of another family stays with what is told of them; and a row of another family only loses its key.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import ForeignKey, Model, Q

from stepdown.records.models.base import Row
from stepdown.records.models.families import Family
from stepdown.records.models.people import Person
from stepdown.records.models.tasks import Task

_KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

type Table = type[Model]
type Keys = set[Any]


class WholeRecord:
    """The rows of one family. ``rows``: by table, the keys of those that go.

    ``cut``: by table and column, rows of others that stay and must no longer point to one that goes.
    """

    def __init__(self, family: Family) -> None:
        self.families = {family.pk, *_written_anew(family)}
        self._staying: set[UUID] = set()
        self.rows: defaultdict[Table, Keys] = defaultdict(set)
        self.cut: defaultdict[tuple[Table, str], Keys] = defaultdict(set)
        self._gather()

    @property
    def people(self) -> set[UUID]:
        """The people who go."""
        return self.rows[Person]

    def in_order(self) -> list[Table]:
        """The tables of the rows, each before those to which it has keys."""
        left, done = [table for table, keys in self.rows.items() if keys], []
        while left:
            free = next(table for table in left if not any(_points_to(other, table) for other in left))
            left.remove(free)
            done.append(free)
        return done

    def names_one_of(self, text: str) -> bool:
        """Whether a text, such as the subject of an unsent page, holds the key of a row that goes."""
        return any(UUID(found) in keys for found in _KEY.findall(text) for keys in self.rows.values())

    def _gather(self) -> None:
        people = set(self._people())
        self._staying = self._of_others_too(people)
        self._take((Family, set(self.families)), (Person, people - self._staying))
        raised = Task.objects.filter(episode__isnull=True, referral__isnull=True).exclude(raised_for="")
        named = raised.values_list("pk", "raised_for")
        self._take((Task, {key for key, raised_for in named if self.names_one_of(raised_for)}))

    def _take(self, *todo_first: tuple[Table, Keys]) -> None:
        """These rows, and whatever points to them, and so on."""
        todo = list(todo_first)
        while todo:
            table, keys = todo.pop()
            new = keys - self.rows[table]
            if new:
                self.rows[table] |= new
                todo += list(self._pointing_to(table, new))

    def _people(self) -> Iterator[UUID]:
        """Whoever any row of the family is about, and the records that were merged into theirs."""
        for table, way, columns in _tables_about_people():
            mine = table._default_manager.filter(**{f"{way}__in": self.families})
            for column in columns:
                yield from mine.filter(**{f"{column}__isnull": False}).values_list(column, flat=True)
        of_the_family = Q(memberships__family__in=self.families)
        yield from Person.objects.filter(merged_into__in=Person.objects.filter(of_the_family)).values_list(
            "pk", flat=True
        )

    def _of_others_too(self, people: set[UUID]) -> set[UUID]:
        found: set[UUID] = set()
        for table, way, columns in _tables_about_people():
            theirs = table._default_manager.filter(**{f"{way}__isnull": False}).exclude(**{f"{way}__in": self.families})
            for column in columns:
                found.update(theirs.filter(**{f"{column}__in": people}).values_list(column, flat=True))
        return found

    def _pointing_to(self, table: Table, keys: Keys) -> Iterator[tuple[Table, Keys]]:
        for other, column in _keys_to(table):
            found = set(other._default_manager.filter(**{f"{column}__in": keys}).values_list("pk", flat=True))
            elsewhere = self._of_another(other, found)
            self.cut[other, column] |= elsewhere
            yield other, found - elsewhere

    def _of_another(self, table: Table, keys: Keys) -> Keys:
        if table is Person:
            return keys & self._staying
        if not keys or not (way := _way(table)):
            return set()
        rows = table._default_manager.filter(pk__in=keys, **{f"{way}__isnull": False})
        return set(rows.exclude(**{f"{way}__in": self.families}).values_list("pk", flat=True))


def _written_anew(family: Family) -> set[UUID]:
    """Families as which its referrals were first written down, and of which nothing else is left."""
    found = Family.objects.filter(pk__in=family.referrals.values("moved_from"))
    return set(found.filter(referrals__isnull=True, episodes__isnull=True).values_list("pk", flat=True))


def _tables() -> list[Table]:
    return list(apps.get_app_config("records").get_models())


def _way(table: Table) -> str:
    """The way from a row to its family, as a query takes it; empty where it belongs to none."""
    return "__".join(table.FAMILY) if issubclass(table, Row) and table is not Family else ""


def _columns_to(table: Table, to: Table) -> list[str]:
    return [f.name for f in table._meta.get_fields() if isinstance(f, ForeignKey) and f.related_model is to]


def _tables_about_people() -> Iterator[tuple[Table, str, list[str]]]:
    for table in _tables():
        way, columns = _way(table), _columns_to(table, Person)
        if way and columns:
            yield table, way, columns


def _keys_to(table: Table) -> Iterator[tuple[Table, str]]:
    return ((other, column) for other in _tables() for column in _columns_to(other, table))


def _points_to(table: Table, to: Table) -> bool:
    return table is not to and bool(_columns_to(table, to))
