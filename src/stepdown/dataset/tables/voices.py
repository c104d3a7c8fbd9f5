"""The voices, by participant id; no transcript text is ever in a dataset."""

from stepdown.dataset.column import Table
from stepdown.dataset.tables.shorthand import key, link, text, whole, yes_no

PARTICIPANTS = Table(
    "participants",
    "One person who took part in a survey, an interview or a focus group",
    (
        key("participant_id", "The participant (a pseudonym)"),
        text("role", doc="Role, as it may be shown", may_be_missing=True),
    ),
    key=("participant_id",),
)
INVITED = Table(
    "invited",
    "How many people of a role were invited to take part in a source",
    (
        text("source", doc="The survey, interviews or focus group", required=True),
        text("role", doc="Role; empty where invitations were not counted by role"),
        whole("invited", doc="How many were invited", may_be_missing=True),
    ),
)
ANSWERS = Table(
    "answers",
    "One participant's answer to one question",
    (
        link("participant_id", "The participant", "participants", required=True),
        text("instrument", doc="The questionnaire", required=True),
        text("question", doc="The question", required=True),
        text("answer", doc="The answer's stored word", may_be_missing=True),
    ),
)
CODINGS = Table(
    "codings",
    "One code applied to one participant's words",
    (
        link("participant_id", "The participant", "participants", required=True),
        text("source", doc="The transcript", required=True),
        text("theme", doc="The theme", required=True),
        text("code", doc="The code", required=True),
        yes_no("quotable", doc="Whether it may be quoted", may_be_missing=True),
    ),
)
