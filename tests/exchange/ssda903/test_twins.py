"""The same children as CSV files, as XML and as a workbook tell the same, but for where it is written."""

from dataclasses import fields, replace
from pathlib import Path

from stepdown.exchange.ssda903.read import read_ssda903
from stepdown.exchange.ssda903.to_extract import ssda903_extract
from stepdown.linkage.ladder.activity import Origin
from tests.exchange.ssda903.files import as_csv, as_workbook, as_xml, table

RETURN = {
    "header": table(
        "header",
        *("T1,2,03/06/2010,WBRI,A123456789012,,", "0042,1,04/07/2011,BAFR,UN3,,", "T3,1,,NOBT,,,"),
        "T4,2,01/02/2006,MWBC,,1,05/05/2022",
    ),
    "episodes": table(
        "episodes",
        "T1,01/05/2019,S,C1,N1,U4,PR1,01/05/2022,X1,CARPL,ES1 1AA,ES2 2BB,1234567",
        "T1,01/05/2022,L,C2,N1,U4,PR1,,,,ES1 1AA,ES2 2BB,1234567",
        "0042,01/06/2022,S,V4,N2,R1,PR2,31/02/2023,E8,,,,",
        "T4,01/06/2022,S,V2,N1,K2,PR4,30/09/2022,X1,,ES3 3CC,ES4 4DD,",
        "T4,30/09/2022,P,V2,N1,H5,PR4,01/02/2023,E17,,ES3 3CC,ES5 5EE,",
    ),
    "reviews": table("reviews", "T1,03/06/2010,01/06/2022,PN1", "T1,03/06/2010,01/12/2022,PN1"),
    "uasc": table("uasc", "T4,2,01/02/2006,01/02/2024"),
    "oc2": table("oc2", "T1,03/06/2010,12,,0,1,1,1,1,0,,"),
    "oc3": table("oc3", "T4,01/02/2006,YES,F2,B1"),
    "ad1": table("ad1", "T3,,01/05/2022,02/05/2022,0,2,MF,L11"),
    "placed_for_adoption": table("placed_for_adoption", "T3,,02/05/2022,,"),
    "previous_permanence": table("previous_permanence", "T3,,P1,E06,zz/zz/2019"),
    "missing": table("missing", "T4,01/02/2006,M,02/07/2022,05/07/2022", "T4,01/02/2006,A,02/08/2022,03/08/2022"),
}
NOWHERE = Origin("", "")


def told(path: Path) -> tuple[dict[str, object], list[str]]:
    """What is told, without the places where it is written, and the rules of the findings."""
    tables = read_ssda903([path])
    found = ssda903_extract(tables, 2023)
    assert found.extract is not None
    parts = {part.name: getattr(found.extract, part.name) for part in fields(found.extract) if part.name != "source"}
    bare = {
        name: tuple(replace(each, origin=NOWHERE) for each in value)
        if isinstance(value, tuple) and name != "coverages"
        else value
        for name, value in parts.items()
    }
    return bare, sorted(finding.rule for finding in (*tables.findings, *found.findings))


def test_csv_files_xml_and_workbook_tell_the_same(tmp_path: Path):
    from_csv = told(as_csv(tmp_path / "csv", RETURN))
    assert told(as_xml(tmp_path / "return.xml", RETURN)) == from_csv
    assert told(as_workbook(tmp_path / "return.xlsx", RETURN)) == from_csv
    assert len(from_csv[0]["people"]) == 4
    assert len(from_csv[0]["activities"]) == 5
    assert from_csv[1] == ["impossible_date", "ssda903_away", "ssda903_day_not_given", "ssda903_without_episodes"]


def test_they_have_the_same_rows_in_every_table(tmp_path: Path):
    accounts = read_ssda903([as_csv(tmp_path / "csv", RETURN)]).accounts
    assert read_ssda903([as_xml(tmp_path / "return.xml", RETURN)]).accounts == accounts
    assert read_ssda903([as_workbook(tmp_path / "return.xlsx", RETURN)]).accounts == accounts


def test_a_workbook_says_where_by_sheet(tmp_path: Path):
    tables = read_ssda903([as_workbook(tmp_path / "return.xlsx", RETURN)])
    told = next(finding for finding in tables.findings if finding.rule == "impossible_date")
    assert told.where() == "return.xlsx, sheet episodes, row 4, column DEC"
