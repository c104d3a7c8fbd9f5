"""One small sound set of files for every reader. Everybody in them is invented."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from stepdown.exchange.assessments_file import write_assessments
from stepdown.exchange.cin_census.write import write_cin_census
from stepdown.exchange.ssda903.write import write_ssda903
from stepdown.invented.council.council import invented_council
from stepdown.invented.council.told import CARE, CENSUS, told_in
from tests.exchange.annex_a.workbooks import CASES, rows, workbook
from tests.exchange.dfe_api.council import as_daily_data, as_tables
from tests.exchange.fuzz.spoiling import Files
from tests.exchange.ssda903 import files as return_files

_COUNCIL = 5


@cache
def of(make: Callable[[Path], object]) -> Files:
    """The files that a maker writes into a folder, by their names."""
    with TemporaryDirectory() as folder:
        make(Path(folder))
        return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}


def census(folder: Path) -> None:
    write_cin_census(told_in(invented_council(_COUNCIL, 12), 2024, CENSUS), folder / "cin-2024.xml")


def return_as_csv(folder: Path) -> None:
    write_ssda903(told_in(invented_council(_COUNCIL, 200), 2024, CARE), folder)
    (folder / "previous_permanence.csv").write_text(
        return_files.table("previous_permanence", "500001,03/06/2010,P1,E06000001,zz/05/2019"), encoding="utf-8"
    )


def return_as_xml(folder: Path) -> None:
    return_files.as_xml(folder / "903-2022-23.xml", _TABLES)


def return_as_workbook(folder: Path) -> None:
    return_files.as_workbook(folder / "903-2022-23.xlsx", _TABLES)


_TABLES = {
    **return_files.small(),
    "missing": return_files.table("missing", "T1,03/06/2010,M,02/06/2022,05/06/2022", "T1,03/06/2010,A,02/07/2022,"),
    "reviews": return_files.table("reviews", "T1,03/06/2010,01/07/2022,PN1"),
}


def annex_a(folder: Path) -> None:
    plans = ("Child Protection Plan Start Date", "Child Protection Plan End Date")
    care = (
        *("Date Started to be Looked After", "Date Ceased to be Looked After", "Reason Ceased to be Looked After"),
        *("Child's Legal Status", "Start date of most recent placement", "Placement Type"),
    )
    sheets = {
        "List 6": CASES,
        "List 7": rows(plans, (date(2022, 6, 1), None), (date(2021, 1, 5), date(2021, 7, 1))),
        "List 8": rows(care, (date(2022, 9, 1), None, None, "C2", date(2022, 9, 1), "U6")),
        "List 2": rows(("Assessment start date", "Assessment completion date"), (date(2022, 1, 1), date(2022, 2, 1))),
    }
    workbook(folder, sheets)


def ssd(folder: Path) -> None:
    as_tables(folder)
    (folder / "ssd_address.csv").write_text(
        "addr_person_id,addr_address_type,addr_address_postcode,addr_address_start_date,addr_address_json\n"
        'T1,Home,ZZ1 1AA,2020-01-01,"{""UPRN"": 99912345}"\n',
        encoding="utf-8",
    )


def daily_data(folder: Path) -> None:
    as_daily_data(folder)


def daily_lines(folder: Path) -> None:
    path = as_daily_data(folder)
    path.write_bytes(path.read_bytes().replace(b'}, {"la_child_id"', b'}\n{"la_child_id"').strip(b"[]"))


def staged(folder: Path) -> None:
    text = as_daily_data(folder).read_text(encoding="utf-8").strip("[]").replace('"', '""')
    objects = text.replace('}, {""la_child_id""', '}\n{""la_child_id""').splitlines()
    (folder / "daily.json").write_text(
        "id,json_payload,row_state\n" + "".join(f'{n},"{one}",new\n' for n, one in enumerate(objects)), encoding="utf-8"
    )


def identity(folder: Path) -> None:
    (folder / "people.csv").write_text(
        "person_id,forename,surname,other_surname,date_of_birth,expected_date,sex,council_number,postcode,"
        "address_is_confidential,family_id\nT1,Tia,Marsh,Ash,2014-06-03,,Female,5001,ZZ1 1AA,Yes,F1\n"
        "T2,,Marsh,,,2024-09-01,Unborn,05002,,,F1\n",
        encoding="utf-8",
    )
    (folder / "names.csv").write_text("person_id,forename,surname,kind\nT1,Tia,Moor,former\n", encoding="utf-8")
    (folder / "numbers.csv").write_text("person_id,scheme,number\nT1,pupil,A123456789012\n", encoding="utf-8")
    (folder / "addresses.csv").write_text(
        "person_id,postcode,property_number,from,until,is_confidential\nT1,ZZ1 1AA,00999,2020-01-01,2021-03-04,No\n",
        encoding="utf-8",
    )


def matching(folder: Path) -> None:
    (folder / "proposals.csv").write_text(
        "left,right,strength,rule,reasons,doubts\n"
        "T1,500001,corroborated,number_corroborated,Same number.,\n"
        "T2,500002,review,number_of_sibling,Same name.,A twin.\n",
        encoding="utf-8",
    )
    (folder / "decisions.csv").write_text(
        "left,right,verdict,by,at,reason,manner\nT1,500001,accepted,Maya,2024-04-01 10:00,looked,one_by_one\n",
        encoding="utf-8",
    )
    (folder / "truth.csv").write_text("left,right\nT1,500001\nT2,\n", encoding="utf-8")


def assessments(folder: Path) -> None:
    told = told_in(invented_council(_COUNCIL, 30), 2024, CENSUS)
    write_assessments(folder / "assessments.csv", told.assessments)


def extract(folder: Path) -> None:
    (folder / "people.csv").write_text(
        "council_id,council_family,is_child,given,family,date_of_birth,expected_date,safeguarding_level,sex\n"
        "C1,100,Yes,Tia,Ashdown,03/06/2013,,Child protection plan,Female\nC2,100,Yes,,Ashdown,,2026-01-01,,\n"
        "P1,100,No,Kerry,Ashdown,1988-01-14,,,Female\n",
        encoding="utf-8",
    )
    (folder / "dates.csv").write_text(
        "council_id,kind,due_on,done_on\nC1,Review child protection conference,2026-04-20,\n", encoding="utf-8"
    )
