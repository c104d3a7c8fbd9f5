"""What the daily data tell of each child: who the child is, what the council did, and of which days they tell."""

from datetime import date
from pathlib import Path

import pytest

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.missing import Missing
from stepdown.domain.people import EthnicGroup, Sex
from stepdown.domain.safeguarding import LeftLadder
from stepdown.exchange.dfe_api.to_extract import dfe_api_extract, window_begins
from stepdown.linkage.extract.person import Address, Identifier, Name
from stepdown.linkage.extract.records import FactorFound, Whose
from stepdown.linkage.ladder.activity import ActivityKind
from tests.exchange.dfe_api.files import AS_AT, DETAILS, TODAY, child, episode, read, rules, told

KIND = ActivityKind
NOT_KNOWN = Missing.NOT_KNOWN


def dates(start: str, end: str | None = None, **more: object) -> dict:
    return {"start_date": start, "end_date": end, **more}


def placed(*stays: dict) -> dict:
    return episode(referral_no_further_action_flag=True, child_looked_after_placements=list(stays))


def only(**said: object) -> dict:
    """An episode of which nothing is told but what is within it."""
    return episode(referral_no_further_action_flag=True, **said)


TELLS = {
    "a case": (episode(), [(KIND.CHILD_IN_NEED, "2024-05-01", None, None)]),
    "a case that was closed": (
        episode(closure_date="2024-09-01", closure_reason="RC5"),
        [(KIND.CHILD_IN_NEED, "2024-05-01", "2024-09-01", LeftLadder.TRANSFERRED)],
    ),
    "a case closed to early help": (
        episode(closure_date="2024-09-01", closure_reason="RC9"),
        [(KIND.CHILD_IN_NEED, "2024-05-01", "2024-09-01", None), (KIND.EARLY_HELP, "2024-09-01", NOT_KNOWN, None)],
    ),
    "a referral that nothing followed": (episode(referral_no_further_action_flag=True), []),
    "a child in need plan": (
        only(child_in_need_plans=[dates("2024-06-01", "2024-08-01")]),
        [(KIND.CHILD_IN_NEED_PLAN, "2024-06-01", "2024-08-01", None)],
    ),
    "a protection plan": (
        only(child_protection_plans=[dates("2024-06-01")]), [(KIND.CHILD_PROTECTION_PLAN, "2024-06-01", None, None)],
    ),
    "an enquiry": (
        only(section_47_assessments=[dates("2024-06-01", "2024-06-10")]),
        [(KIND.SECTION_47, "2024-06-01", "2024-06-10", None)],
    ),
    "an enquiry that a conference ended": (
        only(section_47_assessments=[dates("2024-06-01", icpc_date="2024-06-12")]),
        [(KIND.SECTION_47, "2024-06-01", "2024-06-12", None)],
    ),
    "a placement": (
        placed(dates("2024-06-01", "2024-08-01", end_reason="E11")),
        [(KIND.LOOKED_AFTER, "2024-06-01", "2024-08-01", LeftLadder.ADOPTED)],
    ),
    "placements that follow one another, the last first": (
        placed(
            dates("2024-08-01", None, end_reason="X1"),
            dates("2024-07-01", "2024-08-01", end_reason="X1"),
            dates("2024-06-01", "2024-07-01", end_reason="E4A"),
        ),
        [(KIND.LOOKED_AFTER, "2024-06-01", None, None)],
    ),
    "the reason of the whole period on its first placement": (
        placed(dates("2024-06-01", "2024-07-01", end_reason="E2"), dates("2024-07-01", "2024-08-01", end_reason="E2")),
        [(KIND.LOOKED_AFTER, "2024-06-01", "2024-08-01", LeftLadder.DIED)],
    ),
    "placements with days between": (
        placed(dates("2024-06-01", "2024-07-01", end_reason="E4A"), dates("2024-07-02")),
        [(KIND.LOOKED_AFTER, "2024-06-01", "2024-07-01", None), (KIND.LOOKED_AFTER, "2024-07-02", None, None)],
    ),
    "a placement that stands there twice, with two reasons": (
        placed(dates("2024-06-01", "2024-07-01", end_reason="X1"), dates("2024-06-01", "2024-07-01", end_reason="E3")),
        [(KIND.LOOKED_AFTER, "2024-06-01", "2024-07-01", LeftLadder.TRANSFERRED)],
    ),
    "two placements at once": (
        placed(dates("2024-06-01", "2024-08-01"), dates("2024-07-01", "2024-09-01")),
        [(KIND.LOOKED_AFTER, "2024-06-01", "2024-08-01", None), (KIND.LOOKED_AFTER, "2024-07-01", "2024-09-01", None)],
    ),
    "a placement whose end cannot be": (
        placed(dates("2024-06-01", "2024-02-31")), [(KIND.LOOKED_AFTER, "2024-06-01", NOT_KNOWN, None)],
    ),
    "without a first day": (only(child_protection_plans=[dates("")]), []),
}  # fmt: skip


def written(value: object) -> object:
    return value.isoformat() if hasattr(value, "isoformat") else value


@pytest.mark.parametrize(("one", "activities"), TELLS.values(), ids=TELLS.keys())
def test_what_an_episode_tells_of(tmp_path: Path, one: dict, activities: list):
    found = told(tmp_path, [child(one)]).extract.activities
    assert [(a.kind, written(a.started_on), written(a.ended_on), a.left) for a in found] == activities


def test_care_that_is_said_to_go_on_and_does_not_says_so(tmp_path: Path):
    (care,) = told(tmp_path, [child(placed(dates("2024-06-01", "2024-07-01", end_reason="X1")))]).extract.activities
    assert care.continues


def test_who_a_child_is(tmp_path: Path):
    about = {
        **DETAILS,
        "unique_pupil_number": "A1",
        "former_unique_pupil_number": "B1",
        "unique_pupil_number_unknown_reason": "UN1",
        "ethnicity": "MWBC",
        "disabilities": ["AUT", "LD"],
        "postcode": "ZZ1 1ZZ",
    }
    (person,) = told(tmp_path, [child(episode(), child_details=about, mis_child_id="0099")]).extract.people
    assert (person.id, person.names, person.born_on) == ("T1", (Name("Tia", "Marsh"),), date(2014, 6, 3))
    assert (person.sex, person.ethnicity, person.disability) == (Sex.FEMALE, EthnicGroup.MIXED, True)
    assert person.addresses == (Address("ZZ1 1ZZ", is_confidential=True),)
    pupil, council = IdentifierScheme.PUPIL, IdentifierScheme.COUNCIL_CHILD
    assert set(person.identifiers) == {Identifier(pupil, "A1"), Identifier(pupil, "B1"), Identifier(council, "0099")}


def test_an_unborn_child(tmp_path: Path):
    about = {"expected_date_of_birth": "2025-09-01", "sex": "U"}
    (person,) = told(tmp_path, [child(episode(), child_details=about)]).extract.people
    assert (person.born_on, person.expected_on, person.sex) == (Missing.NOT_APPLICABLE, date(2025, 9, 1), Sex.UNBORN)


def test_a_child_twice_is_one_person(tmp_path: Path):
    found = told(tmp_path, [child(episode()), child(episode(referral_date="2024-12-01"))])
    assert len(found.extract.people) == 1
    assert len(found.extract.activities) == 2
    assert rules(found.findings) == ["json_same_child_twice"]


FACTORS = {
    "some": (["4A", "3B"], {("child_mental_ill_health", Whose.CHILD), ("parental_domestic_abuse", Whose.PARENT)}),
    "yes and no": ({"4A": "Yes", "3B": "No"}, {("child_mental_ill_health", Whose.CHILD)}),
    "none of them": (["21"], set()),
    "an empty list": ([], None),
    "nothing": (None, None),
}


@pytest.mark.parametrize(("factors", "found"), FACTORS.values(), ids=FACTORS.keys())
def test_assessments_with_their_factors(tmp_path: Path, factors: object, found: set | None):
    one = {"start_date": "2024-05-02", "authorisation_date": "2024-06-20", "factors": factors}
    other = {"start_date": "2024-07-02", "authorisation_date": None, "factors": ["1B"]}
    first, second = told(tmp_path, [child(episode(child_and_family_assessments=[one, other]))]).extract.assessments
    assert (written(first.started_on), written(first.ended_on)) == ("2024-05-02", "2024-06-20")
    assert first.found == (None if found is None else frozenset(FactorFound(*factor) for factor in found))
    assert second.found == frozenset({FactorFound("parental_alcohol_problem", Whose.PARENT)})


PLACEMENTS = {
    "foster care": ("U4", ["foster"], []),
    "no type": (None, [], ["json_no_placement_kind"]),
    "a type that nobody knows": ("Q1", [], ["case_code"]),
}


@pytest.mark.parametrize(("code", "kinds", "said"), PLACEMENTS.values(), ids=PLACEMENTS.keys())
def test_where_looked_after_children_lived(tmp_path: Path, code: str | None, kinds: list[str], said: list[str]):
    stay = dates("2024-06-01", "2024-07-01", placement_type=code)
    found = told(tmp_path, [child(placed(stay, stay))])
    assert [p.kind for p in found.extract.placements] == kinds
    assert rules(found.findings) == said


DAYS = {
    "the day that is given": (AS_AT, None, AS_AT, date(2022, 4, 1)),
    "the newest day": (None, None, date(2024, 12, 1), date(2022, 4, 1)),
    "a first day that is given": (AS_AT, date(2020, 4, 1), AS_AT, date(2020, 4, 1)),
}


@pytest.mark.parametrize(("given", "from_day", "as_at", "first"), DAYS.values(), ids=DAYS.keys())
def test_of_which_days_they_tell(tmp_path: Path, given, from_day, as_at: date, first: date):
    tables = read(
        tmp_path, [child(episode(), episode(referral_date="2016-12-01"), episode(referral_date="2024-12-01"))]
    )
    extract = dfe_api_extract(tables, TODAY, given, from_day).extract
    (coverage,) = extract.coverages
    assert (extract.as_at, coverage.first, (coverage.until - as_at).days) == (as_at, first, 1)
    assert not coverage.kinds & {KIND.EARLY_HELP, KIND.PRE_PROCEEDINGS, KIND.SHORT_BREAKS}


WINDOWS = {date(2025, 3, 31): date(2022, 4, 1), date(2025, 4, 1): date(2023, 4, 1), date(2024, 2, 29): date(2021, 4, 1)}


@pytest.mark.parametrize(("made_on", "first"), WINDOWS.items(), ids=str)
def test_the_first_day_is_a_first_of_april_two_years_before_or_earlier(made_on: date, first: date):
    assert window_begins(made_on) == first
