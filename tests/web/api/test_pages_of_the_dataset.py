"""A page of the dataset is of some families: it asks for no more, and misses nobody while families come and go."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from django.db.models.sql.compiler import MULTI, SQLCompiler

from stepdown.records.models import Contact, Episode, Family, Goal, Restriction, Team
from stepdown.records.queries.by_program import dataset
from stepdown.records.snapshot import in_turn
from tests.cast import MONDAY
from tests.records.loading.pilot import MARRAM, load, pilot
from tests.web.api.asking import DATASET, ask, token_of


@pytest.fixture
def evaluators(db: None) -> str:
    """The token of an account of the pilot's team."""
    load(pilot())
    return token_of(DATASET, Team.objects.get(name=MARRAM.name))


def pages(table: str, token: str, meanwhile: Callable[[], object] = lambda: None) -> list[list[dict[str, object]]]:
    """Every page of a table, one after another; ``meanwhile``: what happens before each but the first."""
    found, cursor = [], {}
    while True:
        page = ask(f"dataset/{table}", token, **cursor).json()
        found.append(page["items"])
        if page["next_cursor"] is None:
            return found
        cursor = {"cursor": page["next_cursor"]}
        meanwhile()


@pytest.mark.parametrize("table", ["families", "contacts", "clocks", "workers", "goals"])
def test_pages_of_any_length_give_each_row_once(evaluators: str, table: str, monkeypatch):
    whole, long, short = (_in_pages_of(n, table, evaluators, monkeypatch) for n in (10_000, 700, 90))
    assert sorted(map(str, short)) == sorted(map(str, long)) == sorted(map(str, whole))
    assert table not in _NUMBER or len(whole) == _NUMBER[table]().count()


_NUMBER = {"families": Family.objects.all, "contacts": Contact.objects.all, "goals": Goal.objects.all}


def _in_pages_of(rows: int, table: str, token: str, monkeypatch) -> list[dict[str, object]]:
    monkeypatch.setattr(dataset, "MOST_ROWS", rows)
    found = pages(table, token)
    assert {len(page) for page in found[:-1]} <= {rows}
    return [row for page in found for row in page]


def test_a_page_asks_for_the_rows_of_its_families_alone(evaluators: str, monkeypatch):
    monkeypatch.setattr(dataset, "MOST_ROWS", 100)
    brought = _brought(monkeypatch)
    ask("dataset/contacts", evaluators)
    few = [rows for table, rows in brought if table == "records_contact"]
    assert 0 < sum(few) < 2 * in_turn.FEWEST_FAMILIES * Contact.objects.count() / Family.objects.count()


def _brought(monkeypatch) -> list[tuple[str, int]]:
    """How many rows of which table the database gives from now on."""
    said: list[tuple[str, int]] = []
    asks = SQLCompiler.execute_sql

    def told(self, result_type=MULTI, *given, **more):
        found = asks(self, result_type, *given, **more)
        if result_type != MULTI or found is None:
            return found
        return _counted(found, self.query.get_meta().db_table)

    def _counted(found, table):
        for some in found:
            said.append((table, len(some)))
            yield some

    monkeypatch.setattr(SQLCompiler, "execute_sql", told)
    return said


def test_nobody_is_missed_or_given_twice_while_others_go_and_come_back(evaluators: str, monkeypatch):
    monkeypatch.setattr(dataset, "MOST_ROWS", 7)
    whole = [row["family_id"] for row in _in_pages_of(7, "families", evaluators, monkeypatch)]
    gone = list(Family.objects.order_by("reference")[:5])
    manager = Episode.objects.select_related("team").first().team.colleagues.first()

    def go_or_come() -> None:
        if not Restriction.objects.exists():
            for family in gone:
                Restriction.objects.create(family=family, by=manager, raised_at=MONDAY, reason="A neighbour")
        else:
            Restriction.objects.all().delete()

    seen = [row["family_id"] for page in pages("families", evaluators, go_or_come) for row in page]
    assert len(set(seen)) == len(seen)
    assert len(set(whole) - set(seen)) <= len(gone)
    assert all(one in whole for one in seen)


def test_a_cursor_is_of_one_form_and_leads_on(evaluators: str, monkeypatch):
    monkeypatch.setattr(dataset, "MOST_ROWS", 7)
    first = ask("dataset/children", evaluators).json()["next_cursor"]
    assert len(first) == 64
    assert ask("dataset/children", evaluators, cursor=first[:-1]).status_code == 400
    many = [ask("dataset/children", evaluators, cursor=at).json()["next_cursor"] for at in ("0" * 64, first)]
    assert all(a < b for a, b in pairwise(sorted(many)))
