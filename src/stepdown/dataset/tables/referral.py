"""How work comes in: referrals, the specialisms that they ask for, consultations."""

from stepdown.dataset.column import Table
from stepdown.dataset.tables.shorthand import choice, date, key, link, moment, text, whole
from stepdown.domain.casework import Decision
from stepdown.domain.disciplines import Discipline

REFERRALS = Table(
    "referrals",
    "One referral of a family to the team",
    (
        key("referral_id", "The referral"),
        link("family_id", "The family referred", "families", required=True),
        moment("received_at", doc="When the referral arrived", required=True),
        text("source_team", doc="The team that referred", may_be_missing=True),
        moment("decided_at", doc="When the threshold decision was taken", may_be_missing=True),
        choice("decision", "The threshold decision", Decision, may_be_missing=True),
        text("reason", doc="Why it was so decided"),
    ),
    key=("referral_id",),
)

SPECIALISM_REQUESTS = Table(
    "specialism_requests",
    "One specialism that a referral asks for, decided on its own",
    (
        key("request_id", "The request"),
        link("referral_id", "The referral that asks", "referrals", required=True),
        choice("discipline", "The specialism asked for", Discipline, required=True),
        choice("decision", "What was decided about this specialism", Decision, may_be_missing=True),
        text("reason", doc="Why it was so decided"),
        moment("decided_at", doc="When it was decided", may_be_missing=True),
        moment("allocated_at", doc="When a worker was allocated", may_be_missing=True),
        moment("first_attempt_at", doc="When the worker first tried to reach the family", may_be_missing=True),
        moment("first_contact_at", doc="When the worker first reached the family", may_be_missing=True),
        date("closed_on", doc="The day on which this specialism's work ended"),
    ),
    key=("request_id",),
)

CONSULTATIONS = Table(
    "consultations",
    "One consultation: advice to a colleague, with or without a named family",
    (
        key("consultation_id", "The consultation"),
        moment("asked_at", doc="When it was asked", required=True),
        moment("answered_at", doc="When it was answered", may_be_missing=True),
        choice("discipline", "The discipline consulted", Discipline, may_be_missing=True),
        link("episode_id", "The episode it was about, if any", "episodes"),
        link("family_id", "The family it was about, if named", "families"),
        text("signposted_to", doc="The service that was suggested, if any"),
        whole("minutes", doc="Minutes that it took", may_be_missing=True),
    ),
    key=("consultation_id",),
)

CLOCKS = Table(
    "clocks",
    "One stretch of working time of a request, running or paused, with its reason",
    (
        link("request_id", "The request that is timed", "specialism_requests", required=True),
        text("rule", doc="The rule that the clock follows", required=True),
        moment("from", doc="When the stretch began", required=True),
        moment("to", doc="When the stretch ended"),
        whole("working_minutes", doc="Working minutes in the stretch", may_be_missing=True),
        text("reason", doc="Why the clock ran or was paused"),
    ),
)
