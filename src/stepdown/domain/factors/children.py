"""Factors of a child."""

from functools import partial

from stepdown.domain.factors.factor import Factor, FactorGroup, FactorKind, Wording
from stepdown.domain.people import Subject

_child = partial(Factor, subject=Subject.CHILD)
_strength = partial(_child, group=FactorGroup.STRENGTH, wording=Wording.STEPDOWN)

CHILD_FACTORS: tuple[Factor, ...] = (
    _child("at_risk_of_being_accommodated", "At risk of being accommodated", wording=Wording.PILOT),
    _child(
        "school_attendance",
        "Poor or very poor school attendance",
        kind=FactorKind.ORDINAL,
        wording=Wording.PILOT,
        levels=("good", "fair", "poor", "very_poor"),
        present_levels=("poor", "very_poor"),
    ),
    _child("child_mental_ill_health", "Mental health issue", wording=Wording.PILOT),
    _child("lack_of_stimulation", "Lack of stimulation or social interaction", wording=Wording.PILOT),
    _child("missing_episodes", "Missing episodes", kind=FactorKind.COUNT, wording=Wording.PILOT),
    _child("neglect", "Neglect"),
    _child("emotional_abuse", "Emotional abuse"),
    _child("physical_abuse", "Physical abuse"),
    _child("sexual_abuse", "Sexual abuse"),
    _child("child_domestic_abuse", "Domestic abuse of the child"),
    _child("child_alcohol_misuse", "Alcohol misuse by the child"),
    _child("child_drug_misuse", "Drug misuse by the child"),
    _child("child_learning_disability", "Learning disability of the child"),
    _child("child_physical_disability", "Physical disability or illness of the child"),
    _child("self_harm", "Self-harm"),
    _child("young_carer", "Young carer"),
    _child("child_sexual_exploitation", "Child sexual exploitation"),
    _child("child_criminal_exploitation", "Child criminal exploitation"),
    _child("trafficking", "Trafficking"),
    _child("gangs", "Involvement with gangs"),
    _child("antisocial_behaviour", "Socially unacceptable behaviour"),
    _child("female_genital_mutilation", "Female genital mutilation"),
    _child("faith_linked_abuse", "Abuse linked to faith or belief"),
    _child("privately_fostered", "Privately fostered"),
    _child("unaccompanied_asylum_seeker", "Unaccompanied asylum seeker"),
    _strength("trusted_adult", "Has an adult they trust"),
    _strength("settled_in_school", "Settled in school or learning"),
    _strength("friendships", "Has safe friendships"),
    _strength("takes_part_in_activities", "Takes part in activities they value"),
)
