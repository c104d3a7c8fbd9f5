"""The two sheets of a council's extract: the people around each child, and the council's own dates."""

from stepdown.dataset.column import Table
from stepdown.dataset.tables.shorthand import choice, date, key, text, whole, yes_no
from stepdown.domain.mirrored import MirroredKind
from stepdown.domain.people import EthnicGroup, ParentRole, Sex
from stepdown.domain.safeguarding import SafeguardingLevel

PEOPLE = Table(
    "people",
    "One child whom the council knows, or one adult of such a child's family",
    (
        key("council_id", "The council's number of the person"),
        key("council_family", "What the people of one family have in common: any number or word of the council's"),
        yes_no("is_child", doc="Whether the person is a child, born or not", required=True),
        text("given", doc="Forenames"),
        text("family", doc="Surname"),
        choice("parent_role", "For an adult: what they are to the children", ParentRole),
        date("date_of_birth", doc="Date of birth; empty for an unborn child"),
        date("expected_date", doc="Expected date of birth of an unborn child"),
        choice("sex", "Sex as recorded", Sex),
        choice("ethnicity", "Ethnic group", EthnicGroup),
        yes_no("disability", doc="Whether a child is disabled"),
        text("address", doc="Address, on one line or several"),
        text("postcode", doc="Postcode"),
        text("area", doc="The district or area where the family lives"),
        yes_no("address_is_confidential", doc="Whether nobody of the family may learn the address"),
        yes_no("same_address", doc="Whether the person lives at the family's address"),
        choice("safeguarding_level", "For a child: the level now", SafeguardingLevel),
        date("level_since", doc="The first day at that level"),
        date("first_known_on", doc="The day on which social care first knew the person"),
        whole("prior_referrals", doc="For a child: referrals to social care, the latest included"),
        text("social_worker_email", doc="E-mail address of the social worker who holds the case"),
    ),
    key=("council_id",),
)

DATES = Table(
    "dates",
    "One statutory date of a child",
    (
        key("council_id", "The council's number of the child"),
        choice("kind", "Which date it is", MirroredKind, required=True),
        date("due_on", doc="The day by which it is due", required=True),
        date("done_on", doc="The day on which it was done; empty until then"),
    ),
    key=("council_id", "kind", "due_on"),
)
