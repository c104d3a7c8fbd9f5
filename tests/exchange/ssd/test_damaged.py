"""What a folder may hold instead of tables is a finding each time, and never more than that."""

import zipfile
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from stepdown.exchange.limits import Limits
from stepdown.exchange.ssd.read import read_ssd
from stepdown.exchange.ssd.to_extract import ssd_extract
from tests.exchange.ssd.files import TODAY, wrote


def zipped() -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(zipfile.ZipInfo("ssd_person.csv"), "pers_person_id\n1\n")
    return held.getvalue()


def parquet(cut: int | None = None) -> bytes:
    held = BytesIO()
    pq.write_table(pa.table({"pers_person_id": ["1", "2"]}), held)
    return held.getvalue()[:cut]


DAMAGED = {
    "nothing": ("ssd_person.csv", b"", "empty_file"),
    "headings of something else": ("ssd_person.csv", b"shoe,size\n1,33\n", "headings_not_found"),
    "a zip": ("ssd_person.csv", zipped(), "headings_not_found"),
    "bytes that are no text": ("ssd_person.csv", b"pers_person_id\n\x81\xff\n", "wrong_encoding"),
    "a quotation mark that is never closed": ("ssd_person.csv", b'pers_person_id,upn\n1,"A\n2,B\n', "unclosed_quote"),
    "no column of people's numbers": ("ssd_person.csv", b"pers_forename,pers_surname\nTia,Marsh\n", "missing_column"),
    "no first day": ("ssd_cin_episodes.csv", b"cine_referral_id,cine_person_id\nR1,T1\n", "missing_column"),
    "parquet cut short": ("ssd_person.parquet", parquet(-20), "damaged_file"),
    "CSV called parquet": ("ssd_person.parquet", b"pers_person_id\n1\n", "damaged_file"),
    "too large": ("ssd_person.csv", b"pers_person_id\n" + b"1\n" * 300_000, "too_large"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "rule"), DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_table_must_be_put_right_or_taken_away(tmp_path: Path, name: str, content: bytes, rule: str):
    (tmp_path / name).write_bytes(content)
    found = read_ssd([tmp_path], Limits(file_bytes=500_000))
    assert rule in [finding.rule for finding in found.findings]
    assert not found.is_readable
    assert ssd_extract(found, TODAY).extract is None


STRANGE = {
    "a number too large": "1e308",
    "a number of a thousand figures": "9" * 1000,
    "not a number": "NaN",
    "a formula": "=1+1",
    "blanks": "   ",
    "a character of another script": "١٢٣",
    "a very long text": "x" * 200_000,
    "a long run of blanks with a mark": "2022-01-01" + " " * 100_000 + "x",
}


@pytest.mark.parametrize("value", STRANGE.values(), ids=STRANGE.keys())
def test_strange_values_stop_nothing(tmp_path: Path, value: str):
    text = f'cine_person_id,cine_referral_date,cine_close_date\n"{value}",2022-05-01,"{value}"\nT1,2022-05-01,\n'
    found = read_ssd([wrote(tmp_path, cin_episodes=text)])
    children = [a.child for a in ssd_extract(found, TODAY).extract.activities]
    assert children[-1] == "T1"


@pytest.mark.parametrize("paths", [[], ["missing"]], ids=["an empty folder", "no folder"])
def test_nothing_at_all_is_told(tmp_path: Path, paths: list[str]):
    found = read_ssd([tmp_path / path for path in paths] or [tmp_path])
    assert [f.rule for f in found.findings] == (["no_such_file"] if paths else ["no_known_table"])
    assert not found.is_readable
