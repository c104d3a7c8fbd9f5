"""The lists of Annex A and the columns that a timeline needs of each, by what their headings say.

Councils change headings a little and columns' places a lot, so a column is known by words that its heading holds.
Source: Ofsted's framework for inspecting local authority children's services, Annex A.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from stepdown.dataset.column import Column, Table
from stepdown.dataset.tables.shorthand import date, key, text

CHILD = "child_id"


@dataclass(frozen=True, slots=True)
class AnnexList:
    """One list. ``words``: of each column, what its heading has to hold, any of several ways to say it.

    ``tells``: the columns of which one has to be there for a sheet to be this list. ``begins``: when a row's matter
    began.
    """

    table: Table
    number: int
    words: Mapping[str, tuple[str, ...]]
    tells: tuple[str, ...]
    begins: str


_PERSON: tuple[Column, ...] = (
    key(CHILD, "The council's number of the child"),
    text("gender", doc="Gender"),
    text("ethnicity", doc="Ethnicity"),
    date("date_of_birth", doc="Date of birth"),
    text("disability", doc="Whether the child has a disability"),
)
_PERSON_WORDS = {
    CHILD: ("child unique id", "child id", "unique id"),
    "gender": ("gender", "sex"),
    "ethnicity": ("ethnicity",),
    "date_of_birth": ("date of birth", "dob"),
    "disability": ("disability",),
}


def _list(number: int, name: str, row: str, words: Mapping[str, tuple[str, ...]], texts: frozenset[str]) -> AnnexList:
    columns = tuple((text if column in texts else date)(column, doc=says[0]) for column, says in words.items())
    table = Table(name, row, (*_PERSON, *columns))
    first = next(iter(words))
    return AnnexList(table, number, {**_PERSON_WORDS, **words}, (first,), first)


EARLY_HELP = _list(
    2,
    "early_help",
    "One early help assessment",
    {"assessment_start": ("assessment start date",), "assessment_completion": ("assessment completion date",)},
    frozenset(),
)
REFERRALS = _list(
    3,
    "referrals",
    "One referral",
    {"referral_date": ("date of referral",), "referral_nfa": ("referral nfa",)},
    frozenset({"referral_nfa"}),
)
ASSESSMENTS = _list(
    4,
    "assessments",
    "One assessment",
    {
        "continuous_start": ("continuous assessment start date",),
        "continuous_authorised": ("continuous assessment date of authorisation",),
    },
    frozenset(),
)
ENQUIRIES = _list(
    5,
    "enquiries",
    "One section 47 enquiry",
    {
        "enquiry_start": ("section 47 enquiry start date",),
        "conference": ("date of initial child protection conference", "date of icpc"),
    },
    frozenset(),
)
CASES = _list(
    6,
    "cases",
    "One case of a child in need",
    {
        "case_start": ("cin start date",),
        "case_closure": ("cin closure date",),
        "closure_reason": ("reason for closure",),
        "case_status": ("case status",),
    },
    frozenset({"closure_reason", "case_status"}),
)
PROTECTION_PLANS = _list(
    7,
    "protection_plans",
    "One child protection plan",
    {
        "plan_start": ("child protection plan start date", "cpp start date"),
        "plan_end": ("child protection plan end date", "cpp end date"),
    },
    frozenset(),
)
CARE = _list(
    8,
    "care",
    "One child looked after",
    {
        "care_start": ("date started to be looked after",),
        "care_ceased": ("date ceased to be looked after",),
        "ceased_reason": ("reason ceased to be looked after",),
        "legal_status": ("child's legal status",),
        "placement_start": ("start date of most recent placement",),
        "placement_type": ("placement type",),
    },
    frozenset({"ceased_reason", "legal_status", "placement_type"}),
)
LISTS = (EARLY_HELP, REFERRALS, ASSESSMENTS, ENQUIRIES, CASES, PROTECTION_PLANS, CARE)
NOT_NEEDED = {
    "date of contact": "contacts (list 1)",
    "eligibility category": "care leavers (list 9)",
    "date the child entered care": "decisions on adoption (list 10)",
    "individual adopter identifier": "adopters (list 11)",
}
"""Headings of lists that no timeline needs, and what such a list is called."""
