"""The people of the tables: who they are, where they live, and whose family they are."""

from datetime import date
from pathlib import Path

import pytest

from stepdown.domain.identity import IdentifierScheme, RelationshipKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import EthnicGroup, Sex
from stepdown.linkage.extract.person import Address, Identifier, Name
from tests.exchange.ssd.files import CASE, TIA, rules, told


def person(folder: Path, **said: str):
    """Tia, with what more is said of her; the case is there so that something has a day."""
    return told(folder, person=[{**TIA, **said}], cin_episodes=[CASE]).extract.people[0]


SAID = {
    "names, without blanks around": ({"pers_forename": " Tia "}, "names", (Name("Tia", "Marsh"),)),
    "no names": ({"pers_forename": "", "pers_surname": ""}, "names", ()),
    "sex": ({"pers_sex": "F"}, "sex", Sex.FEMALE),
    "sex in a word": ({"pers_sex": "Female"}, "sex", Sex.FEMALE),
    "gender where there is no sex": ({"pers_gender": "2"}, "sex", Sex.FEMALE),
    "sex not known": ({"pers_sex": "U"}, "sex", Missing.NOT_KNOWN),
    "ethnicity, with its words": ({"pers_ethnicity": "WBRI - White British"}, "ethnicity", EthnicGroup.WHITE_BRITISH),
    "ethnicity refused": ({"pers_ethnicity": "REFU"}, "ethnicity", Missing.NOT_KNOWN),
    "no column of ethnicity": ({}, "ethnicity", Missing.NOT_ASKED),
    "no table of disabilities": ({}, "disability", Missing.NOT_ASKED),
    "a birthday at midnight": ({"pers_dob": "2014-06-03 00:00:00"}, "born_on", date(2014, 6, 3)),
    "no birthday": ({"pers_dob": ""}, "born_on", Missing.NOT_KNOWN),
    "a death": ({"pers_death_date": "2024-02-01"}, "died_on", date(2024, 2, 1)),
    "a death on no such day": ({"pers_death_date": "2024-02-31"}, "died_on", Missing.NOT_KNOWN),
    "a death on the first day that a database knows": ({"pers_death_date": "1900-01-01"}, "died_on", None),
    "a birthday on that day": ({"pers_dob": "1900-01-01 00:00:00"}, "born_on", Missing.NOT_KNOWN),
    "no column of deaths": ({}, "died_on", None),
    "a pupil number": ({"pers_upn": "A1"}, "identifiers", (Identifier(IdentifierScheme.PUPIL, "A1"),)),
    "a reason for none": ({"pers_upn": "UN4"}, "identifiers", ()),
    "the number of the system before": (
        {"pers_legacy_id": "0099"}, "identifiers", (Identifier(IdentifierScheme.COUNCIL_CHILD, "0099"),),
    ),
    "a single identifier": (
        {"pers_single_unique_id": "943"}, "identifiers", (Identifier(IdentifierScheme.SINGLE_UNIQUE, "943"),),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "field", "value"), SAID.values(), ids=SAID.keys())
def test_what_is_said_of_a_person(tmp_path: Path, said: dict[str, str], field: str, value: object):
    assert getattr(person(tmp_path, **said), field) == value


def test_a_child_who_is_expected_is_not_born_and_has_no_sex_yet(tmp_path: Path):
    child = person(tmp_path, pers_dob="", pers_expected_dob="2025-09-01", pers_sex="U")
    assert (child.born_on, child.expected_on, child.sex) == (Missing.NOT_APPLICABLE, date(2025, 9, 1), Sex.UNBORN)


def test_a_number_that_stands_twice_is_one_person(tmp_path: Path):
    found = told(tmp_path, person=[TIA, {**TIA, "pers_forename": "Thea"}], cin_episodes=[CASE])
    assert [p.names[0].forename for p in found.extract.people] == ["Tia"]
    assert rules(found.findings) == ["ssd_same_person_twice"]


def test_numbers_of_other_bodies(tmp_path: Path):
    rows = [
        {"link_person_id": "T1", "link_identifier_type": kind, "link_identifier_value": value}
        for kind, value in (("NHS Number", "9434765919"), ("Former UPN", "B1"), ("Shoe size", "33"), ("NHS number", ""))
    ]
    found = told(tmp_path, person=[TIA], cin_episodes=[CASE], linked_identifiers=rows)
    numbers = [(i.scheme, i.value) for i in found.extract.people[0].identifiers]
    assert numbers == [(IdentifierScheme.NHS, "9434765919"), (IdentifierScheme.PUPIL, "B1")]
    assert [f.value for f in found.findings if f.rule == "case_code"] == ["Shoe size"]


DISABLED = {
    "one": (["AUT"], True),
    "none": (["NONE"], False),
    "both": (["NONE", "LD"], True),
    "no row": ([], Missing.NOT_KNOWN),
}


@pytest.mark.parametrize(("codes", "value"), DISABLED.values(), ids=DISABLED.keys())
def test_disability(tmp_path: Path, codes: list[str], value: object):
    rows = [{"disa_person_id": "T1", "disa_disability_code": code} for code in codes]
    other = {"disa_person_id": "T2", "disa_disability_code": "VIS"}
    found = told(
        tmp_path, person=[TIA, {**TIA, "pers_person_id": "T2"}], disability=[*rows, other], cin_episodes=[CASE]
    )
    assert found.extract.people[0].disability == value


def hidden() -> Address:
    return Address("ZZ1 1ZZ", is_confidential=True)


HIDDEN = "ssd_confidential_address"
LIVED = {"addr_person_id": "T1", "addr_address_postcode": "ZZ1 1ZZ", "addr_address_type": "Home"}
ADDRESSES = {
    "with its days": (
        {"addr_address_start_date": "2020-01-01", "addr_address_end_date": "2021-01-01"},
        Address("ZZ1 1ZZ", None, date(2020, 1, 1), date(2021, 1, 1)), None,
    ),
    "with its property": ({"addr_address_json": '{"HOUSE":"1","UPRN":"0012345"}'}, Address("ZZ1 1ZZ", "0012345"), None),
    "a property as a number": ({"addr_address_json": '{"uprn":1001}'}, Address("ZZ1 1ZZ", "1001"), None),
    "a property spoilt by a spreadsheet": ({"addr_address_json": '{"UPRN":1.00012E+11}'}, Address("ZZ1 1ZZ"), None),
    "plain text for JSON": ({"addr_address_json": "1 High Street"}, Address("ZZ1 1ZZ"), "ssd_not_json"),
    "a refuge": ({"addr_address_type": "Women's refuge"}, hidden(), HIDDEN),
    "a placement": ({"addr_address_type": "PLACEMENT"}, hidden(), HIDDEN),
    "not to be told": ({"addr_address_type": "Do not disclose"}, hidden(), HIDDEN),
    "of no stated type": ({"addr_address_type": ""}, hidden(), "ssd_no_address_type"),
}  # fmt: skip


@pytest.mark.parametrize(("said", "address", "rule"), ADDRESSES.values(), ids=ADDRESSES.keys())
def test_where_people_lived(tmp_path: Path, said: dict[str, str], address: Address, rule: str | None):
    found = told(tmp_path, person=[TIA], cin_episodes=[CASE], address=[{**LIVED, **said}])
    assert found.extract.people[0].addresses == (address,)
    assert rules(found.findings) == ([rule] if rule else [])


def test_a_person_may_be_in_several_families_and_groups_that_are_none_are_left_out(tmp_path: Path):
    rows = [
        {"fami_family_id": family, "fami_person_id": person}
        for family, person in (
            ("F1", "T1"),
            ("F2", "T1"),
            ("F1", "T1"),
            ("F1", "T2"),
            ("-1", "T1"),
            ("Duplicate Marsh", "T2"),
        )
    ]
    rows.append({"fami_family_id": "F9", "fami_person_id": "T1", "family_name": "MARSH - do not use"})
    found = told(tmp_path, cin_episodes=[CASE], family=rows)
    assert [(link.family, link.person) for link in found.extract.families] == [("F1", "T1"), ("F2", "T1"), ("F1", "T2")]
    (finding,) = (f for f in found.findings if f.rule == "ssd_not_a_family")
    assert "3 times" in finding.problem


def test_mothers_are_kin(tmp_path: Path):
    rows = [{"moth_person_id": "M1", "moth_childs_person_id": "T1"}]
    (kinship,) = told(tmp_path, cin_episodes=[CASE], mother=rows).extract.kinships
    assert (kinship.person, kinship.other, kinship.kind) == ("M1", "T1", RelationshipKind.PARENT_OF)


def test_rows_about_somebody_who_is_not_among_the_people_are_kept_and_told(tmp_path: Path):
    found = told(tmp_path, person=[TIA], cin_episodes=[CASE, {**CASE, "cine_person_id": "X9"}])
    assert [a.child for a in found.extract.activities] == ["T1", "X9"]
    (finding,) = (f for f in found.findings if f.rule == "ssd_not_among_people")
    assert (finding.file, finding.row, finding.value) == ("ssd_cin_episodes.csv", 3, "X9")


KERRY = {"pers_person_id": "M1", "pers_forename": "Kerry", "pers_surname": "Marsh", "pers_dob": "1988-01-14"}
MOTHER = {"moth_person_id": "M1", "moth_childs_person_id": "T1", "moth_childs_dob": "2014-06-03"}


def test_a_mother_with_whom_nobody_works_as_a_child_is_no_child(tmp_path: Path):
    found = told(tmp_path, person=[TIA, KERRY], mother=[MOTHER], cin_episodes=[CASE])
    assert [one.id for one in found.extract.people] == ["T1"]
    assert "ssd_only_a_mother" in {finding.rule for finding in found.findings}


def test_a_young_mother_with_whom_somebody_works_is_a_child(tmp_path: Path):
    own = CASE | {"cine_person_id": "M1", "cine_referral_id": "R2"}
    found = told(tmp_path, person=[TIA, KERRY], mother=[MOTHER], cin_episodes=[CASE, own])
    assert {one.id for one in found.extract.people} == {"T1", "M1"}
