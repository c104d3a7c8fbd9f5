"""What can change: observations of factors, safeguarding levels, events, goals, measures, follow-ups."""

from stepdown.dataset.column import Column, Table
from stepdown.dataset.tables.shorthand import choice, date, key, link, number, text, whole, yes_no
from stepdown.domain.casework import EventKind
from stepdown.domain.factors import FACTORS
from stepdown.domain.goal_scales import LEVELS, RATINGS, WEIGHTS
from stepdown.domain.missing import ObservationState
from stepdown.domain.people import Subject
from stepdown.domain.points import Point
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel

_FACTOR = choice(
    "factor", "The risk factor, strength or rating", {f.id: f.label for f in FACTORS.values()}, required=True
)
_LEVELS = tuple(dict.fromkeys(level for factor in FACTORS.values() for level in factor.levels))
_END_REASONS = (*(str(r) for r in LeftLadder), "level_changed", "other")
_FLAGS = ("assessment_only", "pre_proceedings", "section_47", "short_breaks", "other_authority_plan")
_PLACEMENT_KINDS = (
    "foster",
    "kinship",
    "residential",
    "secure",
    "semi_independent",
    "with_parents",
    "adoption",
    "other",
)


def _at(point: Point) -> tuple[Column, ...]:
    when = point.label.lower()
    return (
        choice(point, f"The factor's state {when}", ObservationState),
        choice(f"{point}_level", f"The level {when}, for a factor on an ordered scale", _LEVELS),
        whole(f"{point}_count", doc=f"The count {when}, for a factor that is counted"),
    )


OBSERVATIONS = Table(
    "observations",
    "One factor's course over an episode, for one child, parent or family",
    (
        choice("subject", "Whom the factor is about", Subject, required=True),
        key("subject_id", "The child, parent or family"),
        link("episode_id", "The episode", "episodes"),
        link("referral_id", "The referral, where there is no episode", "referrals"),
        _FACTOR,
        text("source", doc="Who judged, or what record it came from"),
        *(column for point in Point for column in _at(point)),
    ),
    key=("subject", "subject_id", "episode_id", "referral_id", "factor", "source"),
)

INTERIM_OBSERVATIONS = Table(
    "interim_observations",
    "One factor observed between the points",
    (
        choice("subject", "Whom the factor is about", Subject, required=True),
        key("subject_id", "The child, parent or family"),
        link("episode_id", "The episode", "episodes", required=True),
        _FACTOR,
        date("observed_on", doc="When", required=True),
        choice("state", "The factor's state", ObservationState, required=True),
        choice("level", "The level, for a factor on an ordered scale", _LEVELS),
        whole("count", doc="The count, for a factor that is counted"),
        text("source", doc="Who judged, or what record it came from"),
    ),
)

SAFEGUARDING = Table(
    "safeguarding",
    "One stretch of a child at one safeguarding level, from its first day up to but not including its last",
    (
        link("child_id", "The child", "children", required=True),
        choice("safeguarding_level", "The level", SafeguardingLevel, required=True),
        date("started_on", doc="First day at this level", required=True),
        date("ended_on", doc="First day no longer at this level; empty while it lasts"),
        choice("end_reason", "Why it ended", _END_REASONS, may_be_missing=True),
        text("source", doc="The record that it came from"),
    ),
    key=("child_id", "started_on", "safeguarding_level"),
)

SAFEGUARDING_FLAGS = Table(
    "safeguarding_flags",
    "One flag beside a child's level: assessment only, pre-proceedings, section 47, short breaks",
    (
        link("child_id", "The child", "children", required=True),
        choice("kind", "The flag", _FLAGS, required=True),
        date("from", doc="First day", required=True),
        date("to", doc="First day no longer so"),
    ),
)

PLACEMENTS = Table(
    "placements",
    "One placement of a looked-after child",
    (
        link("child_id", "The child", "children", required=True),
        choice("kind", "The kind of placement", _PLACEMENT_KINDS, required=True),
        date("from", doc="First day", required=True),
        date("to", doc="First day no longer there"),
    ),
)

EVENTS = Table(
    "events",
    "Things of one kind that happened to a child over a stretch of days",
    (
        link("child_id", "The child", "children", required=True),
        choice("kind", "What happened", EventKind, required=True),
        date("from", doc="First day of the stretch", required=True),
        date("to", doc="Last day of the stretch"),
        whole("count", doc="How many times", may_be_missing=True),
    ),
)

GOALS = Table(
    "goals",
    "One goal of a child, parent or family",
    (
        key("goal_id", "The goal"),
        choice("subject", "Whose goal", Subject, required=True),
        key("subject_id", "The child, parent or family"),
        link("episode_id", "The episode", "episodes"),
        text("set_by", doc="Who set it"),
        whole(
            "weight",
            doc="How much it matters beside the person's other goals; not asked where all matter alike",
            scale=WEIGHTS,
            may_be_missing=True,
        ),
    ),
    key=("goal_id",),
)

GOAL_RATINGS = Table(
    "goal_ratings",
    "How near a goal was at one point: its rating, and its level of goal attainment scaling",
    (
        link("goal_id", "The goal", "goals", required=True),
        choice("point", "At which point", Point, required=True),
        date("on", doc="When"),
        whole("rating", doc="0 (not met at all) to 10 (met)", scale=RATINGS, may_be_missing=True),
        whole(
            "level",
            doc="What came of it beside what was expected: -2 much less, -1 less, 0 as expected, 1 more, 2 much more",
            scale=LEVELS,
            may_be_missing=True,
        ),
    ),
    key=("goal_id", "point"),
)

MEASURES = Table(
    "measures",
    "One score on a validated measure",
    (
        choice("subject", "Whom it is about", Subject, required=True),
        key("subject_id", "The child, parent or family"),
        link("episode_id", "The episode", "episodes"),
        text("instrument", doc="The measure", required=True),
        text("version", doc="Its version"),
        choice("point", "At which point", Point, required=True),
        date("on", doc="When"),
        number("score", doc="The score", may_be_missing=True),
        text("respondent", doc="Who answered"),
    ),
    key=("subject", "subject_id", "episode_id", "instrument", "point", "respondent"),
)

FOLLOW_UPS = Table(
    "follow_ups",
    "How a child, parent or family was some months after closure",
    (
        choice("subject", "Whom it is about", Subject, required=True),
        key("subject_id", "The child, parent or family"),
        link("episode_id", "The episode", "episodes", required=True),
        whole("months_after", doc="Months after closure", required=True),
        date("on", doc="When it was found out"),
        choice("safeguarding_level", "The child's safeguarding level", SafeguardingLevel, may_be_missing=True),
        yes_no("education", doc="In education", may_be_missing=True),
        yes_no("employment", doc="In employment or training", may_be_missing=True),
        date("re_referred_on", doc="When referred again, if so"),
        yes_no("re_referred", doc="Whether referred again since closure", may_be_missing=True),
    ),
    key=("subject", "subject_id", "episode_id", "months_after"),
)
