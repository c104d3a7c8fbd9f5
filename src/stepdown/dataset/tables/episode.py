"""The work with a family: episodes, who belongs to them, who works with them, each contact."""

from stepdown.dataset.column import Table
from stepdown.dataset.tables.shorthand import choice, date, key, link, moment, number, text, whole, yes_no
from stepdown.domain.casework import (
    ClosureReason,
    ContactMode,
    ContactPurpose,
    ContactResult,
    Engagement,
    GroupArm,
    HandoverOutcome,
    InvolvementRole,
)
from stepdown.domain.disciplines import Discipline
from stepdown.domain.people import MemberRole

EPISODES = Table(
    "episodes",
    "One stretch of the team's work with a family",
    (
        key("episode_id", "The episode"),
        link("family_id", "The family", "families", required=True),
        link("referral_id", "The referral that it began with", "referrals", required=True),
        link("previous_episode_id", "The family's episode before this one", "episodes"),
        choice("group", "Which group of the study the episode belongs to; supported where empty", GroupArm),
        date("index_on", doc="The day that 'at referral' refers to; the referral's day where empty"),
        date("opened_on", doc="The day on which direct work was opened; empty where it never was"),
        date("engaged_on", doc="The day on which the family took up the support"),
        date("closed_on", doc="The day on which the team's work ended; empty while it is open"),
        choice("closure_reason", "Why the work ended", ClosureReason, may_be_missing=True),
        choice("engagement", "Whether the family took up the support offered", Engagement, may_be_missing=True),
    ),
    key=("episode_id",),
)

EPISODE_MEMBERS = Table(
    "episode_members",
    "One person of an episode, or of a referral that never became one",
    (
        link("episode_id", "The episode", "episodes"),
        link("referral_id", "The referral, where there is no episode", "referrals"),
        key("person_id", "The child or parent"),
        choice("role", "What the person is in the episode", MemberRole, required=True),
        yes_no("same_address", doc="Whether the person lives at the family's address", may_be_missing=True),
        yes_no("in_scope", doc="Whether the team's work is with or for the person", may_be_missing=True),
        text("reason", doc="Why the person is out of scope"),
    ),
    key=("episode_id", "referral_id", "person_id"),
)

WORKERS = Table(
    "workers",
    "One worker of the team",
    (
        key("worker_id", "The worker (never a name)"),
        choice("discipline", "What the worker practises", Discipline, required=True),
        text("grade", doc="Grade"),
        text("employer", doc="Who employs the worker; seconded staff keep their employer"),
        number("fte", doc="Full-time equivalent, 0 to 1", may_be_missing=True),
        date("from", doc="First day in the team"),
        date("to", doc="Last day in the team"),
    ),
    key=("worker_id",),
)

INVOLVEMENTS = Table(
    "involvements",
    "One worker's involvement with an episode",
    (
        link("episode_id", "The episode", "episodes", required=True),
        link("worker_id", "The worker", "workers", required=True),
        choice("discipline", "The discipline in which the worker is involved", Discipline, required=True),
        choice("role", "What the worker is to the episode", InvolvementRole, required=True),
        date("started_on", doc="First day", required=True),
        date("ended_on", doc="Last day; empty while it lasts"),
        text("end_reason", doc="Why it ended"),
    ),
    key=("episode_id", "worker_id", "role", "started_on"),
)

CONTACTS = Table(
    "contacts",
    "One contact, or one attempt at one",
    (
        key("contact_id", "The contact"),
        link("episode_id", "The episode", "episodes", required=True),
        link("worker_id", "The worker", "workers"),
        choice("discipline", "The discipline in which it was made", Discipline, required=True),
        moment("started_at", doc="When it began", required=True),
        choice("mode", "How it was made", ContactMode, may_be_missing=True),
        text("place", doc="Where"),
        choice("purpose", "What it was for", ContactPurpose, may_be_missing=True),
        yes_no("unplanned", doc="Whether it was unplanned", may_be_missing=True),
        choice("result", "Whether it reached the person", ContactResult, may_be_missing=True),
        whole("minutes", doc="Minutes that it took", may_be_missing=True),
        whole("recording_minutes", doc="Minutes that recording it took", may_be_missing=True),
    ),
    key=("contact_id",),
)

CONTACT_PEOPLE = Table(
    "contact_people",
    "One person whom a contact was with or about",
    (
        link("contact_id", "The contact", "contacts", required=True),
        key("person_id", "The child or parent"),
        yes_no("seen", doc="Whether the person was seen", may_be_missing=True),
        yes_no("seen_alone", doc="Whether the person was seen alone", may_be_missing=True),
    ),
    key=("contact_id", "person_id"),
)

HANDOVERS = Table(
    "handovers",
    "One proposed handover to a community service",
    (
        link("episode_id", "The episode", "episodes", required=True),
        text("service", doc="The service", required=True),
        text("need", doc="The need that it meets"),
        date("proposed_on", doc="When it was proposed", required=True),
        date("accepted_on", doc="When the service accepted"),
        date("first_attended_on", doc="When the family first attended"),
        choice("outcome", "What became of it", HandoverOutcome, may_be_missing=True),
    ),
)
