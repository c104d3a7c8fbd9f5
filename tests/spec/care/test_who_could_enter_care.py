"""Spec: the children who could enter care, on whom the business case rests."""

from tests.spec.a_study import numbers, shares
from tests.spec.care.test_in_and_out_of_care import AT_RISK, SERVICE

title = "Who could enter care"

C_AT_RISK = "child   | C          | E1         | at_risk_of_being_accommodated  | "
IN_CARE_AND_AT_RISK = AT_RISK.replace(f"{C_AT_RISK}absent", f"{C_AT_RISK}present")

WITH_AGES = {
    **SERVICE,
    "children": """
        child_id | family_id | date_of_birth | date_of_birth_missing
        ---------+-----------+---------------+----------------------
        A        | F1        | 2013-06-30    |
        B        | F1        |               | not_known
        C        | F1        | 2010-01-01    |
        D        | F1        | 2010-01-01    |
        E        | F1        | 2010-01-01    |
        G        | F1        | 2010-01-01    |
    """,
    "observations": AT_RISK,
}


def test_a_child_looked_after_at_referral_cannot_enter_care(spec_test):
    """A, B and C are at risk. A and B are not looked after at referral, and A enters care; C is in it and stays."""
    spec_test(
        {**SERVICE, "observations": IN_CARE_AND_AT_RISK},
        lambda dataset: shares(dataset, "care.at_risk_entered", "care.at_risk_left_care"),
        {"care.at_risk_entered": "1 of 2", "care.at_risk_left_care": "0 of 1"},
    )


def test_all_who_entered_care_are_those_at_risk_and_the_others(spec_test):
    """A entered and was at risk; nobody else entered. D left care and it is not known whether D was at risk."""
    spec_test(
        {**SERVICE, "observations": AT_RISK},
        lambda dataset: shares(dataset, "care.at_risk_entered", "care.others_entered", "care.others_left_care"),
        {"care.at_risk_entered": "1 of 2", "care.others_entered": "0 of 0", "care.others_left_care": "1 of 2"},
    )


def test_they_are_counted_by_age_level_and_family(spec_test):
    """A was 7 at referral; B's age is not known. Both are of one family. G has no level at closure and is not one."""
    asked = (
        "care.eligible_age.7",
        "care.eligible_age.not_known",
        "care.eligible_level.child_in_need",
        "care.eligible_level.child_protection_plan",
        "care.eligible_families.2",
    )
    spec_test(WITH_AGES, lambda dataset: numbers(dataset, *asked), dict.fromkeys(asked, 1))
