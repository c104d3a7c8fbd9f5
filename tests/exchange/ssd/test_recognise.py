"""Councils name files and columns in their own ways; each is known for what it is, or told."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from stepdown.exchange.ssd.layout import TABLES
from stepdown.exchange.ssd.read import read_ssd
from stepdown.exchange.ssd.recognise import column_of, columns_of, table_of_file
from tests.exchange.ssd.files import CASE, TIA, read, rules, wrote

FILES = {
    "ssd_person": "person",
    "person": "person",
    "Persons": "person",
    "SSD_PERSON_essex": "person",
    "dbo.ssd_cin_episodes_20250331": "cin_episodes",
    "ssd_development.ssd_s47_enquiry": "s47_enquiry",
    "cla_episodes (2)": "cla_episodes",
    "missing 2025-03-31": "missing",
    "early help": "early_help_episodes",
    "ssd_sdq_scores": "sdq_scores",
    "our_person": None,
    "read me": None,
}


@pytest.mark.parametrize(("stem", "table"), FILES.items(), ids=FILES.keys())
def test_a_file_is_known_by_its_table_whatever_stands_around(stem: str, table: str | None):
    assert table_of_file(stem) == table


COLUMNS = {
    ("person", "pers_person_id"): "pers_person_id",
    ("person", "PER_PERSON_ID"): "pers_person_id",
    ("person", "legacy_id"): "pers_legacy_id",
    ("person", "pers_common_child_id"): "pers_single_unique_id",
    ("address", "add_person_id"): "addr_person_id",
    ("cin_episodes", "cin_referral_nfa"): "cine_referral_nfa",
    ("cin_episodes", "cine_referral_source"): "cine_referral_source_code",
    ("cin_plans", "cin_plan_id"): "cinp_cin_plan_id",
    ("cla_placement", "cla_cla_placement_type"): "clap_cla_placement_type",
    ("cla_episodes", "clae_cla_primary_need"): "clae_cla_primary_need_code",
    ("legal_status", "legal_status"): "lega_legal_status",
    ("person", "pers_shoe_size"): None,
    ("person", "id"): None,
}


@pytest.mark.parametrize(("written", "name"), COLUMNS.items(), ids=lambda v: v[1] if isinstance(v, tuple) else v)
def test_a_column_is_known_whatever_letters_a_council_puts_before_it(written: tuple[str, str], name: str | None):
    assert column_of(TABLES[written[0]], written[1]) == name


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES.keys())
def test_every_column_is_known_by_its_own_name_and_without_letters(table):
    for short, name in table.names.items():
        assert column_of(table, name) == column_of(table, short) == name


def test_of_two_columns_with_one_meaning_the_datasets_own_name_counts():
    assert columns_of(TABLES["person"], ["per_person_id", "pers_person_id"]) == {1: "pers_person_id"}


def test_a_column_that_nobody_knows_is_told_and_kept(tmp_path: Path):
    found = read(tmp_path, person=[{**TIA, "pers_shoe_size": "33"}])
    assert found.tables["person"]["pers_shoe_size"].to_pylist() == ["33"]
    assert [f.column for f in found.findings if f.rule == "unknown_column"] == ["pers_shoe_size"]


TURNED = {
    "semicolons": lambda text: text.replace(",", ";").encode(),
    "tabs": lambda text: text.replace(",", "\t").encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "a title above": lambda text: b"Extract of people\n\n" + text.encode(),
    "a ruled line below the headings": lambda text: text.replace("\n", "\n--------,---,---,---\n", 1).encode(),
    "a count of rows at the end": lambda text: text.encode() + b"\n(1 rows affected)\n",
}


@pytest.mark.parametrize("turn", TURNED.values(), ids=TURNED.keys())
def test_a_file_is_read_however_a_program_wrote_it(tmp_path: Path, turn):
    found = read(tmp_path, person=turn("per_person_id,forename,surname,dob\n007,Zoë,Marsh,03/06/2014\n"))
    row = found.tables["person"].to_pylist()[0]
    assert (row["pers_person_id"], row["pers_forename"], str(row["pers_dob"])) == ("007", "Zoë", "2014-06-03")
    assert found.is_readable
    assert found.tables["person"].num_rows == 1


def test_parquet_is_read_like_csv(tmp_path: Path):
    rows = pa.table({"per_person_id": ["7"], "dob": pa.array([0], pa.timestamp("ms")), "pers_is_mother": [True]})
    pq.write_table(rows, tmp_path / "SSD_Person.parquet")
    row = read_ssd([tmp_path / "SSD_Person.parquet"]).tables["person"].to_pylist()[0]
    assert (row["pers_person_id"], str(row["pers_dob"])) == ("7", "1970-01-01")


def test_files_may_be_named_one_by_one(tmp_path: Path):
    folder = wrote(tmp_path, person=[TIA], cin_episodes=[CASE])
    found = read_ssd([folder / "ssd_person.csv", folder / "ssd_cin_episodes.csv", folder / "ssd_family.csv"])
    assert set(found.tables) == {"person", "cin_episodes"}
    assert rules(found.findings) == ["no_such_file"]


SAYS = {
    "a file of another kind": ("notes.docx", b"x", "ssd_unknown_file"),
    "a table of something else": ("children.csv", b"x", "ssd_unknown_file"),
    "a table that no figure needs": ("ssd_sdq_scores.csv", b"csdq_person_id\n1\n", "ssd_table_not_used"),
    "a table given twice": ("ssd_person_2.csv", b"pers_person_id\n1\n", "table_given_twice"),
}


@pytest.mark.parametrize(("name", "content", "rule"), SAYS.values(), ids=SAYS.keys())
def test_a_file_that_is_not_read_is_told(tmp_path: Path, name: str, content: bytes, rule: str):
    folder = wrote(tmp_path, person_1=[TIA])
    (folder / name).write_bytes(content)
    found = read_ssd([folder])
    assert (rule, name) in [(f.rule, f.file) for f in found.findings]
    assert found.tables["person"]["pers_person_id"].to_pylist() == ["T1"]
