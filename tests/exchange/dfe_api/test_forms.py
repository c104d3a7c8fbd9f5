"""The daily data come as a list, a line for each child, one object around all, or a table with one in each row."""

import csv
import io
import json
from pathlib import Path

import pytest

from stepdown.exchange.dfe_api import stream
from stepdown.exchange.dfe_api.read import read_dfe_api
from tests.exchange.dfe_api.files import child, episode, read, rules, wrote

CHILDREN = [child(episode(), number=f"T{n}", note='Zoë “é” \\ "x" ]}[{') for n in range(1, 8)]


def table(rows: list[dict], delimiter: str = ",") -> str:
    held = io.StringIO()
    writer = csv.DictWriter(held, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return held.getvalue()


STAGED = [{"id": n, "json_payload": json.dumps(one), "row_state": "New"} for n, one in enumerate(CHILDREN)]
FORMS = {
    "a list": (json.dumps(CHILDREN), "object"),
    "a list with line ends and blanks": (json.dumps(CHILDREN, indent=4), "object"),
    "a line for each": ("\n".join(map(json.dumps, CHILDREN)), "object"),
    "a line for each, with Windows' line ends": ("\r\n".join(map(json.dumps, CHILDREN)) + "\r\n", "object"),
    "one after another, on several lines each": ("".join(json.dumps(c, indent=1) for c in CHILDREN), "object"),
    "one object around the list": (json.dumps({"la_code": 999, "Children": CHILDREN}), "object"),
    "one object around a list that comes first": (json.dumps({"children": CHILDREN, "la_code": 999}), "object"),
    "a mark at the beginning": (json.dumps(CHILDREN).encode("utf-8-sig"), "object"),
    "utf-16": (json.dumps(CHILDREN).encode("utf-16"), "object"),
    "utf-16 without a mark": (json.dumps(CHILDREN).encode("utf-16-le"), "object"),
    "windows-1252": (json.dumps(CHILDREN, ensure_ascii=False).encode("cp1252"), "object"),
    "a table": (table(STAGED), "row"),
    "a table with semicolons": (table(STAGED, ";"), "row"),
}


@pytest.mark.parametrize("block", [7, 1 << 16], ids=["in small pieces", "in large pieces"])
@pytest.mark.parametrize(("content", "unit"), FORMS.values(), ids=FORMS.keys())
def test_every_form_gives_the_same_records(tmp_path: Path, monkeypatch, content: str | bytes, unit: str, block: int):
    monkeypatch.setattr(stream, "_BLOCK", block)
    monkeypatch.setattr(stream, "_NEAR_END", 12)
    found = read(tmp_path, content, "daily.csv" if unit == "row" else "daily.json")
    assert found.is_readable
    assert found.tables["children"]["la_child_id"].to_pylist() == [f"T{n}" for n in range(1, 8)]
    assert found.tables["episodes"].num_rows == 7
    assert found.about == {"unit": unit}
    assert set(rules(found.findings)) <= {"json_unknown_key", "other_encoding"}


def test_one_child_alone_is_a_file_too(tmp_path: Path):
    assert read(tmp_path, child()).tables["children"].num_rows == 1
    assert read(tmp_path, {"la_code": 999, "Children": child()}).tables["children"].num_rows == 1


def test_records_are_found_by_their_number_or_row(tmp_path: Path):
    listed = read(tmp_path, CHILDREN).tables["children"]["source_row"].to_pylist()
    staged = read(tmp_path, table(STAGED), "staging.csv").tables["children"]["source_row"].to_pylist()
    assert (listed, staged) == (list(range(1, 8)), list(range(2, 9)))


LINES = [json.dumps(child(number=f"T{n}")) for n in range(1, 4)]
SPOILT = {
    "a line cut short": lambda line: line[:-9],
    "a line without an end": lambda line: line[:-1],
    "a quotation mark that is never closed": lambda line: line.replace('"Marsh"', '"Marsh'),
    "something after its end": lambda line: line + " and more",
    "no object at all": lambda line: "Tia Marsh",
    "nested 100,000 levels deep": lambda line: '{"a":' * 100_000,
    "a word that JSON does not have": lambda line: line.replace('"Tia"', "undefined"),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
@pytest.mark.parametrize("at", [0, 1, 2], ids=["the first", "in the middle", "the last"])
def test_one_line_that_is_spoilt_stops_no_other(tmp_path: Path, spoil, at: int):
    lines = [spoil(line) if n == at else line for n, line in enumerate(LINES)]
    # What begins as no JSON at all is no JSON file.
    lines = lines if lines[0][0] == "{" else [" " * 3 + LINES[0], *lines]
    found = read(tmp_path, "\n".join(lines) + "\n")
    sound = [f"T{n + 1}" for n in range(3) if n != at]
    assert set(sound) <= set(found.tables["children"]["la_child_id"].to_pylist())
    assert "json_unsound_record" in rules(found.findings)
    assert found.accounts["children"].set_aside == 1
    assert found.is_readable


def test_a_row_that_is_spoilt_or_gone_stops_no_other(tmp_path: Path):
    rows = [
        {"json_payload": json.dumps(child(number="T1")), "row_state": "Updated"},
        {"json_payload": json.dumps(child(number="T2"))[:-5], "row_state": "New"},
        {"json_payload": json.dumps(child(number="T3")), "row_state": "Deleted"},
        {"json_payload": " ", "row_state": "New"},
    ]
    found = read(tmp_path, table(rows), "staging.csv")
    assert found.tables["children"]["la_child_id"].to_pylist() == ["T1"]
    assert sorted((f.rule, f.row) for f in found.findings) == [
        ("json_purged", 4), ("json_unsound_record", 3), ("json_unsound_record", 5),
    ]  # fmt: skip
    assert (found.accounts["children"].read, found.accounts["children"].kept) == (4, 1)


def test_progress_is_told(tmp_path: Path):
    seen: list[int] = []
    read_dfe_api(wrote(tmp_path, [child(number=str(n)) for n in range(5001)]), progress=seen.append)
    assert seen == [2500, 5000]
