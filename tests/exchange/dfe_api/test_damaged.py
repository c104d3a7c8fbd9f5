"""What a file may be instead of the daily data is a finding each time, and never more than that."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from stepdown.exchange.dfe_api.read import read_dfe_api
from stepdown.exchange.dfe_api.to_extract import dfe_api_extract
from stepdown.exchange.limits import Limits
from tests.exchange.dfe_api.files import TODAY, child, episode, read, wrote

LIST = json.dumps([child(episode(), number=f"T{n}") for n in range(3)])


def zipped() -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(zipfile.ZipInfo("daily.json"), LIST)
    return held.getvalue()


REFUSED = {
    "nothing": (b"", "empty_file"),
    "blanks": (b"  \n ", "json_other_kind"),
    "a zip": (zipped(), "json_other_kind"),
    "XML": (b"<Message/>", "json_other_kind"),
    "a table of something else": (b"shoe,size\n1,33\n", "json_other_kind"),
    "bytes that are no text": (b"[\x81\xff]", "wrong_encoding"),
    "half of utf-16": (LIST.encode("utf-16")[:-1], "wrong_encoding"),
    "a list cut short": (LIST[:-2].encode(), "json_unsound"),
    "a list cut in a child": (LIST[:-90].encode(), "json_unsound"),
    "a list without its end": (LIST[:-1].encode(), "json_unsound"),
    "a comma too many": (LIST[:-1].encode() + b",]", "json_unsound"),
    "a comma too few": (LIST.replace("}, {", "} {").encode(), "json_unsound"),
    "more after its end": (LIST.encode() + b"[]", "json_unsound"),
    "an object around the list cut short": (b'{"Children": ' + LIST.encode(), "json_unsound"),
    "nested 100,000 levels deep": (b"[" * 100_000, "json_unsound"),
    "an empty list": (b"[]", "json_no_child"),
    "an object of something else": (b'{"shoe": 33}', "json_no_child"),
    "a list of something else": (b'[1, "x", null, 1e308, [[]]]', "json_no_child"),
    "a table cut short": (b'json_payload\n"{""la_child_id"": ""1""}\n', "unclosed_quote"),
    "a table with nothing in it": (b"id,json_payload\n", "json_no_child"),
    "a text without an end": (b'["' + b"x" * 100_000, "json_unsound"),
}


@pytest.mark.parametrize(("content", "rule"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_such_file_is_refused(tmp_path: Path, content: bytes, rule: str):
    found = read(tmp_path, content)
    assert rule in [finding.rule for finding in found.findings]
    assert not found.is_readable
    assert dfe_api_extract(found, TODAY).extract is None


def test_no_file_and_one_that_is_too_large(tmp_path: Path):
    assert [f.rule for f in read_dfe_api(tmp_path / "none.json").findings] == ["no_such_file"]
    found = read_dfe_api(wrote(tmp_path, LIST), Limits(file_bytes=10))
    assert [f.rule for f in found.findings] == ["too_large"]


def test_a_list_that_is_unsound_says_at_which_object(tmp_path: Path):
    (finding,) = read(tmp_path, LIST.replace('"T1"', "T1")).findings
    assert (finding.row, finding.problem) == (2, "The file is not sound JSON at object 2: expecting value.")


VALUES = {
    "a number for the child's own number": ({"la_child_id": 17}, "17"),
    "a number too large for the child's number": ({"la_child_id": 10**400}, "1" + "0" * 400),
}


@pytest.mark.parametrize(("said", "number"), VALUES.values(), ids=VALUES.keys())
def test_a_number_stays_as_it_is_written(tmp_path: Path, said: dict, number: str):
    found = read(tmp_path, [{**child(), **said}])
    assert found.tables["children"]["la_child_id"].to_pylist() == [number]
    assert "json_wrong_type" in [f.rule for f in found.findings]


def test_an_object_longer_than_any_childs_history_is_not_read_to_its_end(tmp_path: Path, monkeypatch):
    monkeypatch.setattr("stepdown.exchange.dfe_api.stream._LONGEST", 1000)
    monkeypatch.setattr("stepdown.exchange.dfe_api.stream._BLOCK", 100)
    found = read(tmp_path, json.dumps([child(note="x" * 10_000)]))
    assert [f.rule for f in found.findings] == ["json_unsound"]
