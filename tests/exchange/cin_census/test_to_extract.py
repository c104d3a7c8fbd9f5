"""What a census tells of a child, in the field's words: every code understood, or told; no end invented."""

from datetime import date
from pathlib import Path

import pytest

from stepdown.domain.missing import Missing
from stepdown.domain.people import EthnicGroup, Sex
from stepdown.domain.safeguarding import LeftLadder
from stepdown.exchange.case_files.converted import Converted
from stepdown.exchange.cin_census.read import read_cin_census
from stepdown.exchange.cin_census.to_extract import cin_extract
from stepdown.linkage.extract.records import FactorFound, Whose
from stepdown.linkage.ladder.activity import Activity, ActivityKind
from tests.exchange.cin_census.files import HEADER, case, census, child, written

KIND = ActivityKind
UNKNOWN = Missing.NOT_KNOWN


def converted(folder: Path, *children: str, header: str = HEADER) -> Converted:
    return cin_extract(read_cin_census(written(folder, census(*children, header=header))))


def of_kind(found: Converted, kind: ActivityKind) -> list[Activity]:
    return [activity for activity in found.extract.activities if activity.kind is kind]


def closed(day: str, reason: str = "RC7") -> str:
    return f"<CINclosureDate>{day}</CINclosureDate><ReasonForClosure>{reason}</ReasonForClosure>"


ENDS = {
    "closed": (closed("2022-08-01"), date(2022, 8, 1), None),
    "still open": ("", None, None),
    "a day that there is not is not 'still open'": (closed("2023-02-31"), UNKNOWN, None),
    "the month or the day first is not guessed": (closed("03/04/2022"), UNKNOWN, None),
    "closed before it was opened": (closed("2022-04-01"), UNKNOWN, None),
    "adopted": (closed("2022-08-01", "RC1"), date(2022, 8, 1), LeftLadder.ADOPTED),
    "died": (closed("2022-08-01", "RC2"), date(2022, 8, 1), LeftLadder.DIED),
    "special guardianship": (closed("2022-08-01", "RC4"), date(2022, 8, 1), LeftLadder.SPECIAL_GUARDIANSHIP),
    "to another authority": (closed("2022-08-01", "RC5"), date(2022, 8, 1), LeftLadder.TRANSFERRED),
    "to an arrangements order": (closed("2022-08-01", "RC3"), date(2022, 8, 1), None),
    "a reason that nobody knows": (closed("2022-08-01", "RC77"), date(2022, 8, 1), None),
}


@pytest.mark.parametrize(("inside", "end", "left"), ENDS.values(), ids=ENDS.keys())
def test_a_case_ends_as_the_file_says_or_its_end_is_not_known(tmp_path: Path, inside: str, end: object, left: object):
    activity = of_kind(converted(tmp_path, child(case(inside))), KIND.CHILD_IN_NEED)[0]
    assert activity.started_on == date(2022, 5, 1)
    assert activity.ended_on == end
    assert activity.left is left
    assert activity.origin.file == "census.xml"


FLAGS = {
    "0": 1, "1": 0, "true": 0, "False": 1, "TRUE": 0,
}  # fmt: skip


@pytest.mark.parametrize(("flag", "cases"), FLAGS.items(), ids=FLAGS.keys())
def test_a_referral_that_nothing_followed_is_no_case(tmp_path: Path, flag: str, cases: int):
    found = converted(tmp_path, child(case().replace("<ReferralNFA>0<", f"<ReferralNFA>{flag}<")))
    assert len(of_kind(found, KIND.CHILD_IN_NEED)) == cases
    assert [referral.no_further_action for referral in found.extract.referrals] == [cases == 0]


def test_where_it_is_not_said_it_is_taken_as_a_case_and_told(tmp_path: Path):
    found = converted(tmp_path, child(case().replace("<ReferralNFA>0</ReferralNFA>", "")))
    assert len(of_kind(found, KIND.CHILD_IN_NEED)) == 1
    assert [finding.rule for finding in found.findings] == ["case_nfa_not_said"]


def test_closed_with_a_referral_to_early_help_may_be_early_help_from_then(tmp_path: Path):
    help_ = of_kind(converted(tmp_path, child(case(closed("2022-08-01", "RC9")))), KIND.EARLY_HELP)[0]
    assert (help_.started_on, help_.ended_on) == (date(2022, 8, 1), UNKNOWN)


def test_plans_enquiries_and_work_before_proceedings_stand_beside_the_case(tmp_path: Path):
    inside = """<CINPlanDates><CINPlanStartDate>2022-05-10</CINPlanStartDate></CINPlanDates>
    <Section47><S47ActualStartDate>2022-06-01</S47ActualStartDate><DateOfInitialCPC>2022-06-12</DateOfInitialCPC>
    </Section47>
    <ChildProtectionPlans><CPPstartDate>2022-06-12</CPPstartDate><CPPendDate>2023-01-09</CPPendDate>
    </ChildProtectionPlans>
    <PreProceedingsandFGDM><PPStartDate>2022-07-01</PPStartDate><StepDecisionDate>2022-12-01</StepDecisionDate>
    </PreProceedingsandFGDM>"""
    found = converted(tmp_path, child(case(inside)))
    assert {str(a.kind): (a.started_on.isoformat(), a.ended_on and a.ended_on.isoformat())
            for a in found.extract.activities} == {
        "child_in_need": ("2022-05-01", None),
        "child_in_need_plan": ("2022-05-10", None),
        "section_47": ("2022-06-01", "2022-06-12"),
        "child_protection_plan": ("2022-06-12", "2023-01-09"),
        "pre_proceedings": ("2022-07-01", "2022-12-01"),
    }  # fmt: skip


def test_factors_say_of_whom_they_are_and_none_is_not_the_same_as_no_answer(tmp_path: Path):
    def assessed(factors: str) -> str:
        return f"""<Assessments><AssessmentActualStartDate>2022-05-02</AssessmentActualStartDate>
        <AssessmentAuthorisationDate>2022-06-01</AssessmentAuthorisationDate>{factors}</Assessments>"""

    ticked = """<FactorsIdentifiedAtAssessment><AssessmentFactors>3B</AssessmentFactors>
    <AssessmentFactors>4C</AssessmentFactors><AssessmentFactors>16A</AssessmentFactors>
    <AssessmentFactors>RB</AssessmentFactors></FactorsIdentifiedAtAssessment>"""
    none = "<FactorsIdentifiedAtAssessment><AssessmentFactors>21</AssessmentFactors></FactorsIdentifiedAtAssessment>"
    found = converted(tmp_path, child(case(assessed(ticked) + assessed(none) + assessed(""))))
    assert [assessment.found for assessment in found.extract.assessments] == [
        frozenset({
            FactorFound("parental_domestic_abuse", Whose.PARENT),
            FactorFound("parental_mental_ill_health", Whose.HOUSEHOLD),
            FactorFound("neglect", Whose.CHILD),
        }),
        frozenset(),
        None,
    ]  # fmt: skip
    assert [(finding.rule, finding.value) for finding in found.findings] == [("case_code", "RB")]


PEOPLE = {
    "before 2025": ("<GenderCurrent>2</GenderCurrent>", Sex.FEMALE),
    "since 2025": ("<Sex>F</Sex>", Sex.FEMALE),
    "not recorded": ("<GenderCurrent>0</GenderCurrent>", UNKNOWN),
    "nothing": ("", UNKNOWN),
}


@pytest.mark.parametrize(("about", "sex"), PEOPLE.values(), ids=PEOPLE.keys())
def test_sex_is_read_of_any_year(tmp_path: Path, about: str, sex: object):
    person = converted(tmp_path, child(case(), about=about)).extract.people[0]
    assert (person.id, person.born_on, person.sex) == ("T1", date(2010, 6, 3), sex)


def test_an_unborn_child_has_an_expected_day_and_no_birthday(tmp_path: Path):
    expected = child(case()).replace("PersonBirthDate>", "ExpectedPersonBirthDate>").replace("2010-06-03", "2023-06-03")
    person = converted(tmp_path, expected).extract.people[0]
    assert (person.born_on, person.expected_on, person.sex) == (
        Missing.NOT_APPLICABLE,
        date(2023, 6, 3),
        Sex.UNBORN,
    )


def test_a_child_who_stands_there_twice_is_one_child_and_told(tmp_path: Path):
    about = "<ChildCharacteristics><Ethnicity>MWBC</Ethnicity></ChildCharacteristics>"
    found = converted(tmp_path, child(about + case()), child(case(closed("2022-08-01"))))
    assert [person.ethnicity for person in found.extract.people] == [EthnicGroup.MIXED]
    assert len(found.extract.activities) == 2
    assert [finding.rule for finding in found.findings] == ["cin_same_child_twice"]


YEARS = {
    # year, reference date, the last day told of, the rule
    "as it should be": ("2023", "2023-03-31", date(2023, 3, 31), None),
    "the reference date is right": ("2023", "2024-03-31", date(2024, 3, 31), "cin_years_differ"),
    "the year is right": ("2023", "2023-03-28", date(2023, 3, 31), "cin_years_differ"),
    "no reference date": ("2023", "", date(2023, 3, 31), "cin_years_differ"),
    "neither": ("23", "soon", None, "cin_no_year"),
}


@pytest.mark.parametrize(("year", "reference", "last", "rule"), YEARS.values(), ids=YEARS.keys())
def test_it_tells_of_the_year_that_ends_on_31_march(tmp_path: Path, year: str, reference: str, last, rule):
    header = HEADER.replace("<Year>2023<", f"<Year>{year}<").replace("2023-03-31", reference)
    found = converted(tmp_path, child(case()), header=header)
    assert [finding.rule for finding in found.findings] == ([rule] if rule else [])
    assert (found.extract and found.extract.as_at) == last


def test_before_2022_a_census_says_nothing_of_plans(tmp_path: Path):
    header = HEADER.replace("2023", "2021")
    told = converted(tmp_path, child(case()), header=header).extract.coverages[0]
    assert KIND.CHILD_IN_NEED_PLAN not in told.kinds
    assert KIND.CHILD_PROTECTION_PLAN in told.kinds
    assert (told.first, told.until) == (date(2020, 4, 1), date(2021, 4, 1))
