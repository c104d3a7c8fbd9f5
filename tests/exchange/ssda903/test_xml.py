"""The return's XML is read in one pass, whatever its root; what has no place is told, and stops nothing else."""

from pathlib import Path

import pytest

from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.ssda903.read import read_ssda903

HEADER = "<HEADER><CHILDID>T1</CHILDID><SEX>2</SEX><DOB>03/06/2010</DOB>{}</HEADER>"
EPISODE = """<EPISODE><DECOM>01/05/2022</DECOM><RNE>S</RNE><LS>C2</LS><PL>U4</PL>{}</EPISODE>"""


def read(folder: Path, *children: str, root: str = "EXPSSDA903") -> CaseTables:
    path = folder / "2022-23.xml"
    inside = "\n".join(f"<CHILD>{child}</CHILD>" for child in children)
    path.write_text(f"<{root}>\n{inside}</{root.split(maxsplit=1)[0]}>", encoding="utf-8")
    return read_ssda903([path])


@pytest.mark.parametrize("root", ["EXPSSDA903", "SSDA903Return", 'r xmlns="urn:council:return"'])
def test_any_root_will_do_that_has_children(tmp_path: Path, root: str):
    found = read(tmp_path, HEADER.format("") + EPISODE.format(""), root=root)
    assert found.findings == ()
    assert found.tables["episodes"].select(["CHILD", "PLACE"]).to_pylist() == [{"CHILD": "T1", "PLACE": "U4"}]


def test_what_is_within_the_header_becomes_the_rows_of_the_csv_files(tmp_path: Path):
    reviews = "".join(f"<AREVIEW><REVIEW>0{month}/06/2022</REVIEW></AREVIEW>" for month in (1, 2, 3))
    found = read(tmp_path, HEADER.format(f"<UASC>0</UASC>{reviews}<OC2/><IN_TOUCH>YES</IN_TOUCH>") + EPISODE.format(""))
    assert {name: rows.num_rows for name, rows in found.tables.items()} == {
        "header": 1, "episodes": 1, "reviews": 3, "oc2": 1, "oc3": 1,
    }  # fmt: skip
    assert {str(row["DOB"]) for row in found.tables["reviews"].to_pylist()} == {"2010-06-03"}


@pytest.mark.parametrize(("said", "times"), [("<UASC>1</UASC>", 1), ("<UASC>0</UASC>", 0), ("<UASC/>", 0)])
def test_the_flag_of_a_child_who_came_alone_is_a_row(tmp_path: Path, said: str, times: int):
    found = read(tmp_path, HEADER.format(said) + EPISODE.format(""))
    assert ("uasc" in found.tables) is bool(times)


DOUBTS = {
    "an element that nobody knows": (EPISODE.format("<MOOD>1</MOOD>"), "unknown_element", "EPISODE/MOOD is not known"),
    "a part that nobody knows": ("<SWEP><SW_ID>1</SW_ID></SWEP>", "unknown_element", "CHILD/SWEP is not known"),
    "text between elements": (EPISODE.format("stray"), "stray_text", "'stray' stands between elements"),
    "an element twice": (EPISODE.format("<LS>V2</LS>"), "element_twice", "'V2' was left out"),
    "a day that there is not": (EPISODE.format("<DEC>31/02/2023</DEC>"), "impossible_date", "There is no such day"),
}


@pytest.mark.parametrize(("inside", "rule", "says"), DOUBTS.values(), ids=DOUBTS.keys())
def test_each_doubt_says_where_and_what(tmp_path: Path, inside: str, rule: str, says: str):
    sound = HEADER.format("").replace("T1", "T2") + EPISODE.format("")
    found = read(tmp_path, HEADER.format("") + inside, sound)
    told = next(finding for finding in found.findings if finding.rule == rule)
    assert (told.file, told.row) == ("2022-23.xml", 2)
    assert says in told.problem
    assert "T2" in found.tables["episodes"]["CHILD"].to_pylist()
    assert found.is_readable


def test_a_child_without_a_number_is_set_aside_with_all_that_is_the_child_s(tmp_path: Path):
    found = read(tmp_path, HEADER.replace("T1", "").format("") + EPISODE.format(""), HEADER.format(""))
    assert (found.accounts["header"].set_aside, found.accounts["episodes"].set_aside) == (1, 1)
    assert [finding.rule for finding in found.findings] == ["required", "required"]
