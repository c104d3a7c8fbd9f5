"""On what a record is kept: said once for a controller and a purpose, with who decided it, and never a consent."""

from dataclasses import replace

import pytest

from stepdown.domain.lawful_basis import IN_LAW, NOT_FOR_PUBLIC, GeneralBasis, SpecialCondition
from stepdown.domain.roles import Role
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.lawful_basis import BasisSaid, end_basis, record_basis
from stepdown.records.models import LawfulBasis
from stepdown.records.queries.lawful_bases import basis_row, lawful_bases
from tests.cast import MONDAY, Cast

COUNCIL = BasisSaid(
    controller="Northborough Council",
    is_public_authority=True,
    purpose="Support for families on the edge of care",
    general=GeneralBasis.PUBLIC_TASK,
    special=SpecialCondition.SAFEGUARDING,
    agreed_by="The data protection officer",
    started_on=MONDAY.date(),
    task="Children Act 1989, section 17",
)


def of_the_council(**other: object) -> BasisSaid:
    """What the council decided."""
    return replace(COUNCIL, **other)  # type: ignore[arg-type]


def test_every_basis_says_where_it_stands_and_how_far_that_was_checked_and_none_is_a_consent():
    assert IN_LAW.keys() == {*GeneralBasis, *SpecialCondition}
    assert not any("consent" in word.label.lower() for word in IN_LAW)
    assert all(law.stands and law.checked.endswith(".") for law in IN_LAW.values())


def test_a_basis_is_of_a_controller_and_read_by_everybody_of_the_authority_alone(cast: Cast):
    record_basis(by=cast.inga, at=MONDAY, said=COUNCIL)
    charity = of_the_council(
        controller="Harbour", is_public_authority=False, general=GeneralBasis.RECOGNISED_INTEREST, has_offences=True
    )
    record_basis(by=cast.maya, at=MONDAY, said=charity)
    rows = lawful_bases(cast.dee, at=MONDAY)
    assert [(row.controller, len(row.laws)) for row in rows] == [("Harbour", 3), ("Northborough Council", 2)]
    assert lawful_bases(cast.otto, at=MONDAY) == ()
    assert not any(field.name in ("family", "person") for field in LawfulBasis._meta.get_fields())


@pytest.mark.parametrize("general", NOT_FOR_PUBLIC)
def test_a_public_authority_rests_on_no_interest(cast: Cast, general: GeneralBasis):
    with pytest.raises(Refusal, match="not on an interest"):
        record_basis(by=cast.inga, at=MONDAY, said=of_the_council(general=general))


@pytest.mark.parametrize(
    ("other", "why"),
    [({"task": " "}, "which task"), ({"agreed_by": ""}, "who decided"), ({"controller": ""}, "whose it is")],
)
def test_a_basis_says_whose_it_is_who_decided_it_and_on_which_task_it_rests(cast: Cast, other, why: str):
    with pytest.raises(Refusal, match=why):
        record_basis(by=cast.inga, at=MONDAY, said=of_the_council(**other))


def test_it_is_ended_and_not_changed_and_only_by_who_may(cast: Cast):
    made = record_basis(by=cast.inga, at=MONDAY, said=COUNCIL)
    end_basis(by=cast.inga, at=MONDAY, basis=made)
    with pytest.raises(Refusal, match="ended already"):
        end_basis(by=cast.inga, at=MONDAY, basis=made)
    with pytest.raises(Refusal, match="cannot do this"):
        record_basis(by=cast.dee, at=MONDAY, said=COUNCIL)
    cast.otto.role = Role.INFORMATION_GOVERNANCE
    cast.otto.save()
    with pytest.raises(NotSeen):
        basis_row(cast.otto, basis=made.pk)
    with pytest.raises(NotSeen):
        end_basis(by=cast.otto, at=MONDAY, basis=made)
