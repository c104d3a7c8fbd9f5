"""Each item of the security standard's levels 1 and 2 has its row, and what a row names is there."""

import csv
from pathlib import Path

from docs.build.asvs_page import CHAPTERS, LEVELS, STATES, items

ROOT = Path(__file__).parents[2]


def official() -> dict[str, int]:
    with LEVELS.open(encoding="utf-8", newline="") as file:
        return {row["id"]: int(row["level"]) for row in csv.DictReader(file)}


def test_every_item_of_the_standard_has_its_row_with_its_level():
    assert len(official()) == 253  # 70 of level 1 and 183 of level 2 in version 5.0.0
    assert {number: item["level"] for number, item in items().items()} == official()
    assert {int(number.partition(".")[0]) for number in items()} == CHAPTERS.keys()


def test_what_is_done_names_a_file_that_shows_it_and_anything_else_says_why():
    assert {item["state"] for item in items().values()} == STATES.keys()
    wrong = [number for number, item in items().items() if not _is_told(item)]
    assert wrong == []


def _is_told(item) -> bool:
    if item["state"] == "done":
        return (ROOT / item["shown_by"]).is_file()
    return bool(item["note"]) and "shown_by" not in item
