"""The team's children, once linked, have the council's story; nobody else's comes with it."""

import pyarrow as pa

from stepdown.linkage.joined import joined

LEVELS = {
    "team": [("T1", "child_in_need"), ("T2", "early_help")],
    "council": [("500", "child_protection_plan"), ("501", "looked_after")],
}


def levels(of: str) -> pa.Table:
    return pa.table({"child_id": [c for c, _ in LEVELS[of]], "safeguarding_level": [lvl for _, lvl in LEVELS[of]]})


def test_the_council_s_story_stands_for_the_team_s_own_of_linked_children():
    tables = joined({"safeguarding": levels("team")}, {"safeguarding": levels("council")}, {"T1": "500"})
    rows = {(row["child_id"], row["safeguarding_level"]) for row in tables["safeguarding"].to_pylist()}
    assert rows == {("T1", "child_protection_plan"), ("T2", "early_help")}


def test_tables_that_only_one_of_them_has_are_taken_too():
    team = {"children": pa.table({"child_id": ["T1"]})}
    tables = joined(team, {"safeguarding": levels("council")}, {"T1": "501"})
    assert tables["safeguarding"].to_pylist() == [{"child_id": "T1", "safeguarding_level": "looked_after"}]
    assert tables["children"].num_rows == 1


def test_nobody_linked_brings_nothing():
    tables = joined({"safeguarding": levels("team")}, {"safeguarding": levels("council")}, {})
    assert tables["safeguarding"].to_pylist() == levels("team").to_pylist()
