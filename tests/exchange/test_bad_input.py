"""What councils send that cannot be so: each is found where it is, said with what to do, and nothing half is kept."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from stepdown.cli import main
from stepdown.dataset.finding import Severity
from stepdown.dataset.store import read_dataset
from stepdown.exchange.delimited import parquet_file
from stepdown.exchange.extracts import FileKind, take
from tests.exchange.bad.contents import CONTENTS
from tests.exchange.bad.makers import Bad, file
from tests.exchange.bad.whole_files import FILES
from tests.exchange.cin_census.files import case, census, child

TODAY = date(2025, 6, 30)
EVERY = {**FILES, **CONTENTS}


@pytest.mark.parametrize("bad", EVERY.values(), ids=EVERY.keys())
def test_it_is_found_where_it_is_with_what_to_do(tmp_path: Path, bad: Bad):
    taken = take(bad.kind, bad.make(tmp_path), TODAY)
    said = [f for f in taken.findings if f.rule == bad.rule]
    assert said, [(f.rule, f.file, f.row, f.column, f.problem) for f in taken.findings]
    assert bad.at in [(f.file, f.row, f.column) for f in said]
    assert bad.says in " ".join(f"{f.problem} {f.remedy} {f.value}" for f in said)
    assert {f.severity for f in said} == {Severity.STOPS if bad.stops else Severity.WARNS}
    assert taken.is_sound is not bad.stops
    assert all(f.problem.endswith((".", "?")) and f.remedy.endswith((".", "?")) for f in taken.findings)


BY_COMMAND = (
    *("a census cut short", "a census of laughs", "a census of ten gibibytes", "a zip for a return"),
    *("a workbook with a password", "a folder of nothing for cin-census", "a census of another year"),
    *("two files of one table", "a child's number and a day changed about", "daily data cut short"),
)


@pytest.mark.parametrize("name", BY_COMMAND)
def test_an_import_of_it_writes_nothing_and_leaves_what_was(tmp_path: Path, capsys, name: str):
    (tmp_path / "in").mkdir()
    named = [str(path) for path in EVERY[name].make(tmp_path / "in")]
    command = ["import", str(EVERY[name].kind), *named, "--out", str(tmp_path / "out"), "--json"]
    assert main(command) in (1, 2)
    said = json.loads(capsys.readouterr().out)
    assert not said["usable"]
    assert EVERY[name].rule in {f["rule"] for f in said["findings"]}
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
    before = imported(tmp_path)
    assert main(command) in (1, 2)
    assert read_dataset(tmp_path / "out").manifest.digest == before
    capsys.readouterr()


def imported(folder: Path) -> str:
    """The digest of a sound census, which is imported into the folder's ``out``."""
    path = file("sound.xml", census(child(case())))(folder)[0]
    assert main(["import", "cin-census", str(path), "--out", str(folder / "out")]) == 0
    return read_dataset(folder / "out").manifest.digest


WARNED = ("a child twice in a census", "a number in a return that lost its digits", "codes under another heading")


@pytest.mark.parametrize("name", WARNED)
def test_the_same_import_again_changes_nothing(tmp_path: Path, capsys, name: str):
    named = [str(path) for path in EVERY[name].make(tmp_path)]
    digests = []
    for _ in range(2):
        assert main(["import", str(EVERY[name].kind), *named, "--out", str(tmp_path / "out"), "--json"]) == 0
        digests.append(json.loads(capsys.readouterr().out)["digest"])
        assert read_dataset(tmp_path / "out").manifest.digest == digests[-1]
    assert digests[0] == digests[1]


LARGE = 60_000_000
MOST = 400
"""Mebibytes that a process may hold; half of them is the program with its libraries."""
SPARSE = {
    "one text of them": ("cin-census", "<Message><Children><Child><ChildIdentifiers><LAchildID>", "A", "too_large"),
    "blanks between the children": ("cin-census", "<Message><Children><Child/>", " ", "too_large"),
    "elements that nobody knows": ("cin-census", "<Message><Children>", "<x/>", "too_large"),
    "elements within one child": ("cin-census", "<Message><Children><Child>", "<x/>", "too_large"),
    "elements of another kind of file": ("cin-census", "<Other>", "<x>y</x>", "xml_wrong_root"),
    "the same in a return": ("ssda903", "<Other>", "<x>y</x>", "too_large"),
}
TAKING = """
import sys, datetime, pathlib
sys.path.insert(0, {root!r})
from stepdown.exchange.extracts import FileKind, take
from tests.memory import peak_of
taken = take(FileKind({kind!r}), [pathlib.Path({path!r})], datetime.date(2025, 6, 30))
print([f.rule for f in taken.findings], int(peak_of("self")))
"""


@pytest.mark.parametrize(("kind", "begins", "repeated", "rule"), SPARSE.values(), ids=SPARSE.keys())
def test_sixty_megabytes_of_next_to_nothing_take_little_memory(tmp_path: Path, kind, begins, repeated, rule):
    path = tmp_path / "large.xml"
    with path.open("w", encoding="ascii") as large:
        large.write(begins)
        for _ in range(LARGE // 1_000_000):
            large.write(repeated * (1_000_000 // len(repeated)))
    program = TAKING.format(root=str(Path(__file__).parents[2]), kind=kind, path=str(path))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    rules, peak = done.stdout.strip().rsplit(" ", 1)
    assert rule in rules
    assert int(peak) < MOST


def test_a_few_bytes_that_are_a_thousand_million_cells_are_not_unpacked(tmp_path: Path, monkeypatch):
    pq.write_table(pa.table({"pers_person_id": ["T1"] * 3000}), tmp_path / "ssd_person.parquet")
    monkeypatch.setattr(parquet_file, "MOST_CELLS", 2_999)
    taken = take(FileKind.SSD, [tmp_path / "ssd_person.parquet"], TODAY)
    assert [f.problem for f in taken.findings if f.rule == "too_large"] == [
        "The file is too large to be read: it has 3,000 cells, more than 2,999."
    ]
