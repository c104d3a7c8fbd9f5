"""Factors of a parent. A family has one when any of its parents has it."""

from functools import partial

from stepdown.domain.factors.factor import Factor, FactorGroup, Wording
from stepdown.domain.people import Subject

_parent = partial(Factor, subject=Subject.PARENT)
_strength = partial(_parent, group=FactorGroup.STRENGTH, wording=Wording.STEPDOWN)
# The pilot recorded mental ill-health as one thing, so nobody could say which needs persisted.
_mental_kind = partial(_parent, wording=Wording.STEPDOWN, part_of="parental_mental_ill_health")

PARENT_FACTORS: tuple[Factor, ...] = (
    _parent("parental_mental_ill_health", "Mental health issue of a parent", wording=Wording.PILOT),
    _mental_kind("parental_depression", "Depression"),
    _mental_kind("parental_anxiety", "Anxiety"),
    _mental_kind("parental_trauma", "Post-traumatic stress or complex trauma"),
    _mental_kind("parental_personality_disorder", "Personality disorder"),
    _mental_kind("parental_psychosis", "Psychosis"),
    _mental_kind("parental_bipolar_disorder", "Bipolar disorder"),
    _mental_kind("parental_perinatal_mental_ill_health", "Perinatal mental ill-health"),
    _mental_kind("parental_eating_disorder", "Eating disorder"),
    _parent("parental_domestic_abuse", "Domestic abuse", wording=Wording.PILOT),
    _parent("parental_alcohol_problem", "Alcohol problem", wording=Wording.PILOT),
    _parent("parental_drug_problem", "Recreational drug problem", wording=Wording.PILOT),
    _parent("parental_learning_disability", "Learning disability"),
    _parent("parental_physical_disability", "Physical disability or illness"),
    _parent("parental_offending", "Offending", wording=Wording.STEPDOWN),
    _parent("parent_was_looked_after", "Was looked after as a child", wording=Wording.STEPDOWN),
    _strength("parent_supportive_network", "Has a supportive network"),
    _strength("parent_works_with_services", "Works openly with services"),
    _strength("parent_recovery", "In recovery from alcohol or drugs"),
)

SUBSTANCE_MISUSE = ("parental_alcohol_problem", "parental_drug_problem")
"""Either of these is substance misuse, one of all three parental risks."""
