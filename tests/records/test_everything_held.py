"""Everything that a record can hold of a family is looked for when somebody asks, or it is said why it is not."""

from django.apps import apps

from stepdown.records.held import of_the_person, of_the_work, of_what_followed
from stepdown.records.held.everything import everything
from stepdown.records.held.held import them
from stepdown.records.models.base import Row
from stepdown.records.models.people import Person
from tests.cast import Cast
from tests.web.growing import another_family, more_of_a_family

WITH_ANOTHER = {
    "amendment": "with the contact",
    "contactgoal": "with the contact",
    "contactperson": "with the contact",
    "view": "with the discussion",
    "supervisiondecision": "as the task that it became",
    "filing": "what was filed is the document",
    "episode": "its dates are those of the referral, the turns and the closing",
    "episodemember": "who is in the family is told by the facts",
    "family": "its reference says nothing of anybody",
    "familymember": "who is in the family is told by the facts",
    "referralperson": "with the referral",
    "handoverstep": "where the handover stands",
    "handovercheck": "where the handover stands",
    "personname": "with the facts",
    "identifier": "with the facts",
    "decline": "with the referral, where it was confirmed",
    "emergencyopening": "who opened it is told by who read it",
}
NOT_GIVEN = {
    "wall": "it would tell of somebody else",
    "merge": "how two records were put together: what is in both is given",
    "closinggap": "why colleagues closed without something of their own list",
    "wait": "days without a key worker, which the workers tell",
    "restriction": "from whom the record is kept, which may tell of a colleague's own family",
    "legalhold": "why the record is not ended yet", "disposal": "the certificate of a record that is gone",
    "clockpause": "the team's own clocks", "clockexemption": "the team's own clocks",
    "latenote": "the team's own clocks",
    "accessrequest": "the request itself", "clarification": "the request itself", "bundleentry": "the request itself",
    "casefilechange": "what it changed is in the levels", "casefilematch": "what it brought is in the levels",
}  # fmt: skip
"""Tables of a family or a person that are not things of their own in a bundle, and why."""


def of_somebody() -> set[str]:
    """The tables whose rows belong to a family or a person."""
    tables = apps.get_app_config("records").get_models()
    return {
        m._meta.model_name
        for m in tables
        if getattr(m, "FAMILY", ()) or any(f.related_model is Person for f in m._meta.get_fields() if f.concrete)
    }


def looked_in() -> set[str]:
    """The tables that the finders read."""
    read = (table for module in (of_the_person, of_the_work, of_what_followed) for table in vars(module).values())
    return {table._meta.model_name for table in read if isinstance(table, type) and issubclass(table, Row)}


def test_every_table_of_a_family_or_a_person_is_looked_in_or_it_is_said_why_not():
    assert of_somebody() - looked_in() - WITH_ANOTHER.keys() - NOT_GIVEN.keys() == set()


def test_what_is_said_to_be_given_with_another_is_a_table_that_is_there():
    tables = {m._meta.model_name for m in apps.get_app_config("records").get_models()}
    assert (WITH_ANOTHER.keys() | NOT_GIVEN.keys()) - tables == set()


def test_everything_that_was_written_of_a_parent_is_found_in_time_order(cast: Cast):
    episode = another_family(cast, 1)
    more_of_a_family(cast, episode, 1)
    parent = episode.members.get(role="parent").person
    found = everything(them(parent))
    assert {one.source for one in found} >= {
        "agreement", "consultation", "contact", "discussion", "document", "goal", "goalrating", "handover",
        "advocacyissue", "involvement", "observation", "person", "planaction", "referral", "sharingdecision",
        "specialismrequest", "task",
    }  # fmt: skip
    assert [one.on for one in found] == sorted(one.on for one in found)
