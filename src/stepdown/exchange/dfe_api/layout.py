"""What a child's object holds: which keys, in which objects within it, and to which table each belongs.

Source: the Department for Education's specification for early adopters (0.7 and 0.8). Every object may say ``purge``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stepdown.dataset.column import Column, Table
from stepdown.dataset.tables.shorthand import date, key, text

CHILD = "la_child_id"
ASSESSMENT = "assessment"
PURGE = "purge"
CHILDREN_KEY = "children"
"""The key, in any capitals, under which the children stand where one object holds them all."""
FLAGS = frozenset({"uasc_flag", "referral_no_further_action_flag", "icpc_required_flag"})
"""Keys whose values are true or false."""
NUMBERS = frozenset({"score"})
"""Keys whose values are numbers; all others are texts."""

_child = key(CHILD, "The authority's number of the child")
_assessment = text(ASSESSMENT, doc="The place of the assessment in the file")


def _table(name: str, row: str, days: str, texts: str = "", counted: Column | None = None) -> Table:
    first = (_child, counted) if counted else (_child,)
    made = (*(date(one, doc=one) for one in days.split()), *(text(one, doc=one) for one in texts.split()))
    return Table(name, row, (*first, *made))


CHILDREN = _table(
    *("children", "One child", "date_of_birth expected_date_of_birth uasc_end_date"),
    "mis_child_id unique_pupil_number former_unique_pupil_number unique_pupil_number_unknown_reason first_name surname "
    "sex ethnicity postcode uasc_flag",
)
DISABILITIES = _table("disabilities", "One disability of a child", "", "disabilities")
SCORES = _table("sdq_assessments", "One score of a child's strengths and difficulties", "date", "score")
EPISODES = _table(
    *("episodes", "One referral, and the case that followed it", "referral_date closure_date"),
    "social_care_episode_id referral_source referral_no_further_action_flag closure_reason",
)
WORKERS = _table("workers", "One stretch with one social worker", "start_date end_date", "worker_id")
ASSESSMENTS = _table(
    *("assessments", "One assessment", "start_date authorisation_date"),
    *("child_and_family_assessment_id", _assessment),
)
FACTORS = _table("factors", "One factor found by an assessment", "", "factors", _assessment)
PLANS = _table("plans", "One child in need plan", "start_date end_date", "child_in_need_plan_id")
ENQUIRIES = _table(
    *("enquiries", "One section 47 enquiry", "start_date icpc_date end_date"),
    "section_47_assessment_id icpc_required_flag",
)
PROTECTION_PLANS = _table(
    "protection_plans", "One child protection plan", "start_date end_date", "child_protection_plan_id"
)
PLACEMENTS = _table(
    *("placements", "One placement of a looked-after child", "start_date end_date"),
    "child_looked_after_placement_id start_reason placement_type postcode end_reason change_reason",
)
ADOPTIONS = _table("adoptions", "A child's way to adoption", "initial_decision_date matched_date placed_date")
CARE_LEAVERS = _table("care_leavers", "One care leaver", "contact_date", "activity accommodation")
TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (
        *(CHILDREN, DISABILITIES, SCORES, EPISODES, WORKERS, ASSESSMENTS, FACTORS),
        *(PLANS, ENQUIRIES, PROTECTION_PLANS, PLACEMENTS, ADOPTIONS, CARE_LEAVERS),
    )
}


@dataclass(frozen=True, slots=True)
class Part:
    """An object, or a list of such objects. Without a table of its own its values belong to the object around it.

    ``counted``: the key by which records within name this one. ``words``: lists of texts, each a record of a table.
    """

    table: Table | None = None
    is_list: bool = False
    counted: str | None = None
    parts: Mapping[str, "Part"] = field(default_factory=dict)
    words: Mapping[str, Table] = field(default_factory=dict)


_EPISODE = Part(
    EPISODES,
    is_list=True,
    parts={
        "care_worker_details": Part(WORKERS, is_list=True),
        "child_and_family_assessments": Part(ASSESSMENTS, is_list=True, counted=ASSESSMENT, words={"factors": FACTORS}),
        "child_in_need_plans": Part(PLANS, is_list=True),
        "section_47_assessments": Part(ENQUIRIES, is_list=True),
        "child_protection_plans": Part(PROTECTION_PLANS, is_list=True),
        "child_looked_after_placements": Part(PLACEMENTS, is_list=True),
        "adoption": Part(ADOPTIONS),
        "care_leavers": Part(CARE_LEAVERS),
    },
)
DETAILS = "child_details"
CHILD_PART = Part(
    CHILDREN,
    parts={
        DETAILS: Part(words={"disabilities": DISABILITIES}),
        "health_and_wellbeing": Part(parts={"sdq_assessments": Part(SCORES, is_list=True)}),
        "social_care_episodes": _EPISODE,
    },
)
