"""What an evaluator's tools read: the team's dataset under pseudonyms, and nothing by which somebody is found."""

from datetime import timedelta

from stepdown.dataset.contract import CONTRACT
from stepdown.records.actions.restrictions import restrict
from stepdown.records.models import AuditEvent, Family, Restriction, Team
from stepdown.records.queries.by_program import dataset
from stepdown.records.queries.by_program.dataset import TABLES
from tests.cast import MONDAY, Cast, person_named
from tests.hostile.planted import WORD, plant
from tests.web.api.asking import DATASET, ask, items, token_of
from tests.web.growing import another_family, more_of_a_family
from tests.web.things import all_things


def test_the_dataset_says_which_tables_there_are_and_how_many_rows_each_has(cast, ashdowns: Family, evaluators: str):
    told = {table["name"]: table for table in ask("dataset", evaluators).json()["tables"]}
    assert tuple(told) == TABLES
    assert told["families"]["rows"] == 1
    assert "name" not in {column["name"] for table in told.values() for column in table["columns"]}


def test_ids_are_the_accounts_own_and_lead_from_table_to_table(cast: Cast, ashdowns: Family, evaluators: str):
    tia = person_named("Tia")
    (family,) = items("dataset/families", evaluators)
    children = items("dataset/children", evaluators)
    assert {child["family_id"] for child in children} == {family["family_id"]}
    born = [child["date_of_birth"] for child in children]
    assert {"state": "known", "value": tia.born_on.replace(day=1).isoformat()} in born
    said = "".join(ask(f"dataset/{name}", evaluators).content.decode() for name in ("children", "contacts"))
    ids = {str(one) for one in (ashdowns.pk, tia.pk, cast.dee.pk)}
    assert not [one for one in ids if one in said]
    another = token_of(DATASET, cast.team, name="Another evaluator")
    assert items("dataset/families", another)[0]["family_id"] != family["family_id"]


def test_no_text_that_anybody_wrote_is_in_it(cast: Cast, evaluators: str):
    all_things(cast)
    Restriction.objects.update(lifted_at=MONDAY)
    plant()
    tables = ask("dataset", evaluators).json()["tables"]
    texts = {column["name"] for table in tables for column in table["columns"] if column["kind"] == "text"}
    assert texts == {"instrument", "version"}
    told = {table["name"]: [column["name"] for column in table["columns"]] for table in tables}
    for name in ("families", "contacts", "handovers", "workers"):
        rows = items(f"dataset/{name}", evaluators)
        assert WORD.findall(str(rows)) == []
        assert {tuple(row) for row in rows} <= {tuple(told[name])}


def test_a_restricted_family_and_another_teams_are_in_no_table(cast: Cast, ashdowns: Family, evaluators: str):
    def rows(token: str) -> dict[str, int]:
        return {table["name"]: table["rows"] for table in ask("dataset", token).json()["tables"]}

    before = rows(evaluators)
    assert {name for name, number in before.items() if number} >= {"children", "contacts", "episodes", "workers"}
    others = token_of(DATASET, Team.objects.get(authority="Southmere"), name="Another")
    assert set(rows(others).values()) == {0}
    more_of_a_family(cast, another_family(cast, 1), 1)
    grown = rows(evaluators)
    restrict(by=cast.maya, at=MONDAY + timedelta(days=4), family=ashdowns, reason="A neighbour", kept_from=cast.max)
    assert rows(evaluators) == {name: grown[name] - before[name] for name in TABLES} | {
        "workers": rows(evaluators)["workers"]
    }


def test_pages_of_a_table_follow_each_other_and_miss_no_row(cast: Cast, ashdowns: Family, evaluators, monkeypatch):
    whole = items("dataset/children", evaluators)
    monkeypatch.setattr(dataset, "MOST_ROWS", 1)
    seen, cursor = [], {}
    while True:
        page = ask("dataset/children", evaluators, **cursor).json()
        seen += page["items"]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert seen == whole


def test_a_read_is_noted_by_its_table_alone(cast: Cast, ashdowns: Family, evaluators: str):
    items("dataset/children", evaluators)
    noted = AuditEvent.objects.filter(by_program__isnull=False, act="read_dataset")
    assert list(noted.values_list("about_id", "family")) == [("children", None)]


def test_every_table_is_in_it_but_those_of_voices_and_coverage():
    assert set(CONTRACT) - set(TABLES) == {"coverage", "participants", "invited", "answers", "codings"}
