"""A record made many times as large, in the database itself: every row of the families copied under ids of its own.

A copy is what the record would hold if other colleagues had worked as the first did: its rows name each other as the
originals do. What stands above families (the directory, the council's extract, figures, voices) is there once.
"""

from collections.abc import Collection
from dataclasses import dataclass

from django.apps import apps
from django.db import connection, models, transaction

_ONCE = {
    *("audit", "loads", "council", "case_files", "evaluation", "projects", "surveys", "safekeeping", "lawful_basis"),
    *("drafts", "emergencies", "bulk_reading", "service_accounts", "logged_in"),
}
"""Modules of the models whose rows are not copied."""
_ONCE_TABLES = {"records_serviceentry", "records_servicecolleague", "records_merge"}
_NAMED_ONCE = {("records_team", "name"), ("records_identifier", "value")}
"""Texts that are there once in the record, though not by a constraint of their own column."""
_CONTACTS = {"records_contact", "records_contactperson"}
_AGAIN = "ffffffff"
"""How the ids of contacts begin that are there a second time."""


@dataclass(frozen=True, slots=True)
class Size:
    """How many copies beside the original, and how many are the work of one team."""

    copies: int
    of_a_team: int

    @property
    def teams(self) -> int:
        """How many teams there are beside the first."""
        return self.copies // self.of_a_team


def grow(size: Size) -> None:
    """Make every contact twice, and then copy all; the database is told to look at its rows anew."""
    with transaction.atomic():
        _contacts_again()
        for model in _models_copied():
            is_team = model._meta.db_table == "records_team"
            _insert(model, _Numbers("n", 1 if is_team else size.of_a_team), size.teams if is_team else size.copies)
    with connection.cursor() as cursor:
        cursor.execute("analyze")


def _models_copied() -> list[type[models.Model]]:
    every = apps.get_app_config("records").get_models()
    return [m for m in every if m.__module__.rpartition(".")[2] not in _ONCE and m._meta.db_table not in _ONCE_TABLES]


def _contacts_again() -> None:
    for model in _models_copied():
        if model._meta.db_table in _CONTACTS:
            _insert(model, _Numbers("", 1, _CONTACTS), 1)


@dataclass(frozen=True, slots=True)
class _Numbers:
    """What the id of a copy has for its last 32 bits; nothing for what is there again.

    ``within``: the tables whose ids are others; empty for all.
    """

    n: str
    of_a_team: int
    within: Collection[str] = ()

    def value(self, field: "models.Field[object, object]") -> str:
        """What stands in a column of a copy."""
        table = (field.related_model if field.is_relation else field.model)._meta.db_table
        column = f"t.{connection.ops.quote_name(field.column)}"
        if (field.primary_key or field.is_relation) and table in (self.within or _tables_copied()):
            return self._id_of_team(column) if table == "records_team" else _id(column, self.n)
        if field.name == "is_deputy":
            return "false"  # a team has one
        if field.get_internal_type() == "UUIDField" and not self.within:
            return _id(column, self.n)  # such as a household, which is no row
        once = field.unique or (table, field.name) in _NAMED_ONCE
        return f"{self.n} || '-' || {column}" if once and not field.is_relation and not self.within else column

    def _id_of_team(self, column: str) -> str:
        team = f"{self.n} / {self.of_a_team}"
        return f"case when {team} = 0 then {column} else {_id(column, team)} end"


def _tables_copied() -> set[str]:
    return {model._meta.db_table for model in _models_copied()}


def _id(column: str, n: str) -> str:
    """The id with the number for its last 32 bits, or begun in another way; nothing stays nothing."""
    if connection.vendor == "postgresql":
        plain = f"replace({column}::text, '-', '')"
        return f"({_other_id(plain, f"lpad(to_hex({n}), 8, '0')" if n else '')})::uuid"
    return _other_id(column, f"printf('%08x', {n})" if n else "")


def _other_id(plain: str, n: str) -> str:
    return f"substr({plain}, 1, 24) || {n}" if n else f"'{_AGAIN}' || substr({plain}, 9)"


def _insert(model: type[models.Model], numbers: _Numbers, count: int) -> None:
    fields = model._meta.concrete_fields
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    values = ", ".join(numbers.value(field) for field in fields)
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"with recursive copies(n) as (select 1 union all select n + 1 from copies where n < {count})"  # noqa: S608  # our own tables
            f" insert into {table} ({columns}) select {values} from {table} t cross join copies where n <= {count}"
        )
