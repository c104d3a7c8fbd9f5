"""The pseudonym that is proposed, and whether the label beside a quote hides anybody."""

import pytest

from stepdown.themes.people.naming import next_pseudonym
from stepdown.themes.people.public_labels import Hides, hides
from stepdown.themes.project.events.people import ParticipantWithdrew, RoleNamed
from tests.themes.a_project import BEGUN, Telling, a_participant


def told(*names: str) -> Telling:
    telling = Telling()
    telling.tell(*(a_participant(f"id-{n}", name) for n, name in enumerate(names)))
    return telling


@pytest.mark.parametrize(
    ("there", "proposed"),
    [
        ((), "Team manager A"),
        (("Team manager A", "Team manager B"), "Team manager C"),
        (("team manager a",), "Team manager B"),
        (("Team manager A", "Team manager C"), "Team manager B"),
        (("Team manager 1", "Team manager 2"), "Team manager 3"),
        (("Team manager of the night",), "Team manager A"),
        (("Manager 1", "Social worker A"), "Team manager A"),
        (tuple(f"Team manager {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), "Team manager AA"),
    ],
)
def test_the_next_pseudonym_is_the_first_that_nobody_has(there: tuple[str, ...], proposed: str):
    assert next_pseudonym(told(*there).project, "Team manager") == proposed


def test_the_pseudonym_of_somebody_who_withdrew_is_not_given_again():
    telling = told("Parent A")
    telling.keep(ParticipantWithdrew(participant="id-0", on=BEGUN.date()))
    assert next_pseudonym(telling.project, "Parent") == "Parent B"


def role(role: str, public_label: str, members: int | None) -> RoleNamed:
    return RoleNamed(role=role, label=role, public_label=public_label, members=members)


@pytest.mark.parametrize(
    ("others", "members", "expected"),
    [
        ((), 5, Hides.ENOUGH),
        ((), 4, Hides.TOO_FEW),
        ((), None, Hides.NOT_KNOWN),
        ((("other", "Practitioner", 1),), 4, Hides.ENOUGH),
        ((("other", "practitioner", 1),), 4, Hides.ENOUGH),
        ((("other", "Manager", 40),), 4, Hides.TOO_FEW),
        ((("other", "Practitioner", None),), 4, Hides.NOT_KNOWN),
        ((("other", "Practitioner", None),), 5, Hides.ENOUGH),
    ],
)
def test_a_label_hides_its_people_only_if_the_smallest_group_shares_it(others, members: int | None, expected: Hides):
    project = Telling().tell(role("one", "Practitioner", members), *(role(*other) for other in others))
    assert project.about.smallest_group == 5
    assert hides(project, project.people.roles["one"]) is expected
