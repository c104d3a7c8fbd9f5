"""What assessments say at a team's points: which one counts, what its silence means, and where the two judges agree."""

from datetime import date, datetime

import pytest

from stepdown.domain.factors import FACTORS
from stepdown.domain.missing import Missing, ObservationState
from stepdown.domain.people import Subject
from stepdown.linkage.assessed.concordance import concordance
from stepdown.linkage.assessed.observations import observations, supported
from stepdown.linkage.assessed.series import OF_A_PARENT, OF_THE_CHILD, of_child, of_family
from stepdown.linkage.assessed.states import Episode
from stepdown.linkage.extract.records import Assessment, FactorFound, Whose
from stepdown.linkage.ladder.activity import Origin

STATE = ObservationState
NEGLECT = FactorFound("neglect", Whose.CHILD)
EPISODE = Episode("tia", date(2022, 6, 1), date(2023, 3, 1))


def assessed(start: str, end: str | Missing | None, *found: FactorFound, asked: bool = True) -> Assessment:
    ended = date.fromisoformat(end) if isinstance(end, str) and not isinstance(end, Missing) else end
    factors = frozenset(found) if asked else None
    return Assessment("tia", date.fromisoformat(start), ended, factors, Origin("f", "r"))


SPECS = {
    "ticked before, not any more after": (
        [assessed("2022-03-01", "2022-04-01", NEGLECT), assessed("2022-11-01", "2022-12-20")],
        (STATE.PRESENT, STATE.ABSENT),
    ),
    "nobody assessed": ([], (STATE.NOT_ASKED, STATE.NOT_ASKED)),
    "assessed more than a year before": ([assessed("2021-04-01", "2021-05-01", NEGLECT)], (STATE.NOT_ASKED,) * 2),
    "finished on the day of the referral": (
        [assessed("2022-04-20", "2022-06-01", NEGLECT)], (STATE.PRESENT, STATE.NOT_ASKED),
    ),
    "begun before and finished after says nothing of either point": (
        [assessed("2022-05-20", "2022-06-20", NEGLECT)], (STATE.NOT_ASKED, STATE.NOT_ASKED),
    ),
    "still going on": ([assessed("2022-03-01", None, NEGLECT)], (STATE.NOT_ASKED, STATE.NOT_ASKED)),
    "its end is not known": (
        [assessed("2022-03-01", Missing.NOT_KNOWN, NEGLECT)], (STATE.NOT_ASKED, STATE.NOT_ASKED),
    ),
    "finished without any box filled in": (
        [assessed("2022-03-01", "2022-04-01", asked=False)], (STATE.NOT_KNOWN, STATE.NOT_ASKED),
    ),
    "the last of two counts": (
        [assessed("2022-01-01", "2022-02-01", NEGLECT), assessed("2022-03-01", "2022-04-01")],
        (STATE.ABSENT, STATE.NOT_ASKED),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("assessments", "states"), SPECS.values(), ids=SPECS.keys())
def test_the_state_at_each_point(assessments: list[Assessment], states: tuple):
    neglect = next(o for o in of_child(assessments, EPISODE) if o.factor == "neglect")
    assert (neglect.at_referral, neglect.at_closure) == states


def test_found_for_one_child_is_found_for_the_family_and_so_is_another_adult_s():
    partner = FactorFound("parental_drug_problem", Whose.HOUSEHOLD)
    jon = Episode("jon", EPISODE.referred_on, EPISODE.closed_on)
    assessments = {
        "tia": [assessed("2022-03-01", "2022-04-01")],
        "jon": [assessed("2022-03-01", "2022-04-01", partner)],
    }
    found = {o.factor: o.at_referral for o in of_family("F1", assessments, [EPISODE, jon])}
    assert found["parental_drug_problem"] is STATE.PRESENT
    assert found["parental_alcohol_problem"] is STATE.ABSENT


def test_every_factor_of_the_series_is_one_of_the_closed_list():
    assert all(FACTORS[factor].subject is Subject.CHILD for factor in OF_THE_CHILD)
    assert all(FACTORS[factor].subject is Subject.PARENT for factor in OF_A_PARENT)


def test_agreement_counts_only_those_whom_both_know():
    factor = "parental_domestic_abuse"
    team = dict.fromkeys("abcde", STATE.PRESENT) | {"f": STATE.ABSENT, "g": STATE.NOT_KNOWN}
    forms = {"a": STATE.PRESENT, "b": STATE.PRESENT, "c": STATE.ABSENT, "d": STATE.NOT_ASKED, "f": STATE.ABSENT}
    forms |= {"g": STATE.PRESENT, "h": STATE.PRESENT}
    row = concordance(*({(unit, factor): s for unit, s in side.items()} for side in (team, forms)))[0]
    assert (row.both, row.practitioner_only, row.assessment_only, row.neither) == (2, 1, 0, 1)
    assert (row.agreeing, row.known, row.not_comparable) == (3, 4, 4)


def test_linked_children_alone_have_a_second_series():
    episodes = [
        {"episode_id": "E1", "family_id": "F1", "referral_id": "R1", "index_on": None, "closed_on": date(2023, 3, 1)},
        {"episode_id": "E2", "family_id": "F2", "referral_id": "R2", "index_on": date(2022, 6, 1), "closed_on": None},
    ]
    received = datetime(2022, 6, 1, 10)  # noqa: DTZ001 - the contract's moments are local
    referrals = [{"referral_id": "R1", "received_at": received}, {"referral_id": "R2", "received_at": None}]
    children = [{"child_id": f"T{n}", "family_id": f} for n, f in ((1, "F1"), (2, "F1"), (3, "F2"))]
    found = supported(episodes, referrals, children, ["T1"])
    assert [(e.episode_id, e.referred_on, e.children) for e in found] == [("E1", date(2022, 6, 1), ("T1",))]
    rows = list(observations(found, {"500": [assessed("2022-03-01", "2022-04-01", NEGLECT)]}, {"T1": "500"}))
    assert {row["subject_id"] for row in rows} == {"T1", "F1"}
    neglect = next(row for row in rows if row["factor"] == "neglect")
    assert (neglect["at_referral"], neglect["at_closure"], neglect["source"]) == (
        "present",
        "not_asked",
        "assessment factors",
    )
