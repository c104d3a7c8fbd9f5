"""Who the record is about: families, children, parents; and what each source could have seen."""

from stepdown.dataset.column import Table
from stepdown.dataset.tables.shorthand import choice, date, key, link, text, whole, yes_no
from stepdown.domain.people import EthnicGroup, ParentRole, Sex

COVERAGE = Table(
    "coverage",
    "What one source could have seen, and when it was taken",
    (
        text("source", doc="The source, in words", required=True),
        date("from", doc="The first day that the source covers", required=True),
        date("to", doc="The last day that the source covers", required=True),
        date("as_at", doc="The day on which it was taken", required=True),
    ),
)

FAMILIES = Table(
    "families",
    "One family known to the team",
    (
        key("family_id", "The family"),
        text("area", doc="The district or area where the family lives", may_be_missing=True),
        whole(
            "generations_known",
            doc="Generations known to social care, this one included",
            may_be_missing=True,
        ),
        date("first_known_on", doc="The day on which social care first knew the family", may_be_missing=True),
    ),
    key=("family_id",),
)

CHILDREN = Table(
    "children",
    "One child of a family",
    (
        key("child_id", "The child"),
        link("family_id", "The family that the child belongs to", "families", required=True),
        date("date_of_birth", doc="Date of birth; empty for an unborn child", may_be_missing=True),
        date("expected_date", doc="Expected date of birth of an unborn child"),
        choice("sex", "Sex as recorded; unborn where there is none yet", Sex, may_be_missing=True),
        choice("ethnicity", "Ethnic group", EthnicGroup, may_be_missing=True),
        yes_no("disability", doc="Whether the child is disabled", may_be_missing=True),
        date("first_known_on", doc="The day on which social care first knew the child", may_be_missing=True),
        whole(
            "prior_referrals",
            doc="Referrals of the child to social care, this one included",
            may_be_missing=True,
        ),
    ),
    key=("child_id",),
)

PARENTS = Table(
    "parents",
    "One parent or carer of a family",
    (
        key("parent_id", "The parent"),
        link("family_id", "The family that the parent belongs to", "families", required=True),
        choice("role", "What the parent is to the children", ParentRole, may_be_missing=True),
        date("date_of_birth", doc="Date of birth", may_be_missing=True),
        choice("sex", "Sex as recorded", Sex, may_be_missing=True),
        choice("ethnicity", "Ethnic group", EthnicGroup, may_be_missing=True),
    ),
    key=("parent_id",),
)
