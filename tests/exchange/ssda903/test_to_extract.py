"""What a return tells of a child, in the field's words: every code understood, or told; no end invented."""

from datetime import date
from pathlib import Path

import pytest

from stepdown.domain.casework import EventKind
from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.missing import Missing
from stepdown.domain.people import EthnicGroup, Sex
from stepdown.domain.safeguarding import LeftLadder
from stepdown.exchange.case_files.converted import Converted
from stepdown.exchange.ssda903.read import read_ssda903
from stepdown.exchange.ssda903.to_extract import ssda903_extract
from stepdown.linkage.extract.person import Address, Identifier
from stepdown.linkage.ladder.activity import Activity, ActivityKind
from tests.exchange.ssda903.files import TIA, as_csv, small, table

UNKNOWN = Missing.NOT_KNOWN
KIND = ActivityKind


def converted(folder: Path, *episodes: str, **tables: str) -> Converted:
    """The extract of a return whose header has Tia, with these episodes: CHILD,DECOM,RNE,LS,PLACE,DEC,REC."""
    lines = (line.split(",") for line in episodes)
    rows = [f"{c},{start},{rne},{ls},N1,{place},PR1,{end},{rec},,,," for c, start, rne, ls, place, end, rec in lines]
    whole = {"header": table("header", TIA), "episodes": table("episodes", *rows)} | tables
    return ssda903_extract(read_ssda903([as_csv(folder / "return", whole)]), 2023)


def rules(found: Converted) -> list[str]:
    return sorted(finding.rule for finding in found.findings)


def only(found: Converted) -> Activity:
    assert found.extract is not None
    (activity,) = found.extract.activities
    return activity


DAY = date(2022, 8, 31)
ENDS = {
    # DEC and REC -> the end, why the child left, whether another begins that day, what is said
    "home as planned": ("31/08/2022,E4A", DAY, None, False, []),
    "another episode follows": ("31/08/2022,X1", DAY, None, True, []),
    "still looked after": (",", None, None, False, []),
    "adopted": ("31/08/2022,E11", DAY, LeftLadder.ADOPTED, False, []),
    "adopted without consent": ("31/08/2022,e12", DAY, LeftLadder.ADOPTED, False, []),
    "died": ("31/08/2022,E2", DAY, LeftLadder.DIED, False, []),
    "to another authority": ("31/08/2022,E3", DAY, LeftLadder.TRANSFERRED, False, []),
    "special guardianship": ("31/08/2022,E46", DAY, LeftLadder.SPECIAL_GUARDIANSHIP, False, []),
    "special guardianship, once": ("31/08/2022,E43", DAY, LeftLadder.SPECIAL_GUARDIANSHIP, False, []),
    "found to be an adult": ("31/08/2022,E15", DAY, LeftLadder.TURNED_18, False, []),
    "an arrangements order": ("31/08/2022,E41", DAY, None, False, []),
    "a reason that nobody knows": ("31/08/2022,E99", DAY, None, False, ["case_code"]),
    "a day that cannot be read": ("31/02/2023,E4A", UNKNOWN, None, False, []),
    "a day before it began": ("31/03/2022,X1", UNKNOWN, None, True, ["case_ends_before"]),
    "a reason without a day": (",E4B", None, None, False, ["ssda903_ended_without_day"]),
    "after the year": ("02/04/2023,E4A", date(2023, 4, 2), None, False, ["ssda903_after_the_year"]),
    "the day after its last": ("01/04/2023,E4A", date(2023, 4, 1), None, False, []),
}


@pytest.mark.parametrize(("ends", "day", "left", "continues", "said"), ENDS.values(), ids=ENDS.keys())
def test_an_episode_ends_as_the_return_says_or_its_end_is_not_known(tmp_path, ends, day, left, continues, said):
    found = converted(tmp_path, f"T1,01/05/2022,S,C2,U4,{ends}")
    activity = only(found)
    assert (activity.child, activity.started_on, activity.ended_on) == ("T1", date(2022, 5, 1), day)
    assert (activity.left, activity.continues, activity.resumes) == (left, continues, False)
    assert (activity.origin.file, activity.origin.record) == ("return/episodes.csv", "row 2")
    assert [rule for rule in rules(found) if rule != "ssda903_years_differ"] == said


def test_a_return_without_a_column_of_ends_does_not_say_that_care_goes_on(tmp_path: Path):
    found = converted(tmp_path, episodes="CHILD,DECOM,LS,PLACE\nT1,01/05/2022,C2,U4\n")
    assert only(found).ended_on is Missing.NOT_ASKED


STATUSES = {"C2": KIND.LOOKED_AFTER, "V2": KIND.LOOKED_AFTER, "V3": KIND.SHORT_BREAKS, "v4": KIND.SHORT_BREAKS}


@pytest.mark.parametrize(("status", "kind"), STATUSES.items())
def test_short_breaks_are_no_care(tmp_path: Path, status: str, kind: ActivityKind):
    found = converted(tmp_path, f"T1,01/05/2022,S,{status},U4,,")
    assert only(found).kind is kind
    assert len(found.extract.placements) == (kind is KIND.LOOKED_AFTER)


@pytest.mark.parametrize(("reason", "resumes"), [("S", False), ("L", True), ("P", True), ("T", True), ("B", True),
                                                 ("U", True), ("", False)])  # fmt: skip
def test_every_episode_but_a_first_one_carries_on(tmp_path: Path, reason: str, resumes: bool):
    assert only(converted(tmp_path, f"T1,01/05/2022,{reason},C2,U4,,")).resumes is resumes


PLACES = {
    "U1": "kinship", "U3": "kinship", "U4": "foster", "U6": "foster", "A3": "adoption", "P1": "with_parents",
    "P2": "semi_independent", "H5": "semi_independent", "K3": "semi_independent", "K1": "secure", "R5": "secure",
    "K2": "residential", "R1": "residential", "S1": "residential", "T0": "other", "R2": "other", "Z1": "other",
    "k2": "residential", "Q9": None, "": None,
}  # fmt: skip


@pytest.mark.parametrize(("code", "kind"), PLACES.items())
def test_where_a_child_lived_is_in_the_dataset_s_words(tmp_path: Path, code: str, kind: str | None):
    found = converted(tmp_path, f"T1,01/05/2022,S,C2,{code},,")
    assert [placement.kind for placement in found.extract.placements] == ([kind] if kind else [])
    assert rules(found) == (["case_code"] if code == "Q9" else [])


FIRST = "T1,01/05/2022,S,C1,U4,01/07/2022,X1"
NEXT = {
    # what follows -> how many placements
    "another legal status": ("T1,01/07/2022,L,C2,U4,,", 1),
    "another foster home": ("T1,01/07/2022,P,C1,U4,,", 2),
    "another legal status and placement": ("T1,01/07/2022,B,C2,U4,,", 2),
    "another kind, whatever is said": ("T1,01/07/2022,L,C2,K2,,", 2),
    "later": ("T1,01/08/2022,L,C2,U4,,", 2),
    "another child": ("T2,01/07/2022,L,C2,U4,,", 2),
}


@pytest.mark.parametrize(("following", "times"), NEXT.values(), ids=NEXT.keys())
@pytest.mark.parametrize("order", [1, -1], ids=["in order", "the later first"])
def test_another_legal_status_alone_is_no_other_placement(tmp_path: Path, following: str, times: int, order: int):
    found = converted(tmp_path, *[FIRST, following][::order])
    assert len(found.extract.placements) == times
    assert len(found.extract.activities) == 2
    if times == 1:
        placement = found.extract.placements[0]
        assert (placement.started_on, placement.ended_on) == (date(2022, 5, 1), None)


def test_people_are_as_the_header_says(tmp_path: Path):
    tables = small("T1,01/05/2022,S,C2,N1,U4,PR1,01/06/2022,E2,,ES1 1AA,ES2 2BB,")
    found = ssda903_extract(read_ssda903([as_csv(tmp_path / "return 2022-23", tables)]))
    tia, ben = found.extract.people
    assert (tia.id, tia.born_on, tia.sex) == ("T1", date(2010, 6, 3), Sex.FEMALE)
    assert (tia.ethnicity, tia.died_on) == (EthnicGroup.WHITE_BRITISH, date(2022, 6, 1))
    assert tia.identifiers == (Identifier(IdentifierScheme.PUPIL, "A123456789012"),)
    assert tia.addresses == (Address("ES1 1AA"),)
    assert (ben.sex, ben.ethnicity, ben.died_on, ben.identifiers) == (Sex.MALE, EthnicGroup.BLACK, None, ())


SEXES = {"1": Sex.MALE, "M": Sex.MALE, "2": Sex.FEMALE, "f": Sex.FEMALE, "U": UNKNOWN, "": UNKNOWN}


@pytest.mark.parametrize(("code", "sex"), SEXES.items())
def test_sex_is_read_of_any_year(tmp_path: Path, code: str, sex: object):
    found = converted(tmp_path, "T1,01/05/2022,S,C2,U4,,", header=table("header", TIA.replace(",2,", f",{code},", 1)))
    assert found.extract.people[0].sex is sex


def test_what_the_header_does_not_have_was_not_asked_and_a_reason_is_no_pupil_number(tmp_path: Path):
    found = converted(tmp_path, "T1,01/05/2022,S,C2,U4,,", header="CHILD,DOB,UPN\nT1,,UN3\n")
    (tia,) = found.extract.people
    assert (tia.sex, tia.ethnicity, tia.born_on) == (Missing.NOT_ASKED, Missing.NOT_ASKED, UNKNOWN)
    assert tia.identifiers == ()


def test_who_is_in_one_table_alone_is_told_once(tmp_path: Path):
    header = table("header", TIA, "T8,1,,WBRI,,,", "T9,1,,WBRI,,,", "T1,1,,WBRI,,,")
    found = converted(
        tmp_path, "T1,01/05/2022,S,C2,U4,,", *[f"T{at},01/05/2022,S,C2,U4,," for at in (5, 5, 6)], header=header
    )
    assert rules(found) == ["ssda903_not_in_header", "ssda903_same_child_twice", "ssda903_without_episodes"]
    says = {finding.rule: (finding.file, finding.row, finding.problem) for finding in found.findings}
    assert says["ssda903_not_in_header"][:2] == ("return/episodes.csv", 3)
    assert "not in the header: 2" in says["ssda903_not_in_header"][2]
    assert says["ssda903_without_episodes"][:2] == ("return/header.csv", 3)
    assert "without any episode: 2" in says["ssda903_without_episodes"][2]
    assert "row 2 already" in says["ssda903_same_child_twice"][2]
    assert {person.id for person in found.extract.people} == {"T1", "T5", "T6", "T8", "T9"}


def test_missing_counts_and_away_does_not(tmp_path: Path):
    missing = table(
        "missing", "T1,,M,02/06/2022,04/06/2022", "T1,,M,01/07/2022,", "T1,,A,02/08/2022,03/08/2022", "T1,,M,,"
    )
    found = converted(tmp_path, "T1,01/05/2022,S,C2,U4,,", missing=missing)
    assert [(h.kind, h.started_on, h.ended_on) for h in found.extract.happenings] == [
        (EventKind.MISSING, date(2022, 6, 2), date(2022, 6, 4)),
        (EventKind.MISSING, date(2022, 7, 1), None),
    ]
    assert rules(found) == ["case_no_start", "ssda903_away"]


def test_a_return_that_cannot_be_used_has_no_extract(tmp_path: Path):
    found = ssda903_extract(read_ssda903([as_csv(tmp_path, {"header": table("header", TIA)})]), 2023)
    assert found == Converted(None, ())
