"""Who reads for a service: whom a manager of its authority names, and nobody else."""

import pytest

from stepdown.domain.roles import Role
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.receiving.who_reads import add_to_service
from stepdown.records.models import Colleague
from stepdown.records.queries.service_colleagues import service_colleagues
from tests.cast import Cast
from tests.records.receiving import a_colleague
from tests.records.stepping_down import VISIT


def test_a_manager_names_a_colleague_of_a_service_who_then_has_an_account_for_this_alone(cast: Cast, service):
    tie = add_to_service(by=cast.maya, at=VISIT, service=service, name="Gus Lane", email="gus@haven.example")
    gus = tie.colleague
    assert (gus.role, gus.authority, gus.has_usable_password()) == (Role.RECEIVING_SERVICE, "Northborough", False)
    again = add_to_service(by=cast.maya, at=VISIT, service=service, name="Gus", email="GUS@haven.example")
    assert again == tie
    assert [row.name for row in service_colleagues(cast.maya, service_id=service.pk, at=VISIT)] == ["Gus Lane"]


@pytest.mark.parametrize("who", ["dee", "sam", "ada", "eva"])
def test_only_a_manager_names_who_reads_for_a_service(cast: Cast, service, who: str):
    with pytest.raises(Refusal, match="Ask a manager"):
        add_to_service(by=getattr(cast, who), at=VISIT, service=service, name="Gus", email="gus@haven.example")
    assert not Colleague.objects.filter(name="Gus").exists()


@pytest.mark.parametrize("email", ["dee@example.org", "otto@example.org", "far@charity.example"])
def test_nobody_of_another_role_or_authority_is_tied_to_a_service(cast: Cast, service, email: str):
    a_colleague("Far Away", authority="Southmere")
    with pytest.raises(Refusal, match="not a service's"):
        add_to_service(by=cast.maya, at=VISIT, service=service, name="X", email=email)


def test_a_service_of_another_authority_is_nobody_s_to_name_readers_for(cast: Cast, service):
    service.authority = "Southmere"
    service.save()
    with pytest.raises(NotSeen):
        add_to_service(by=cast.maya, at=VISIT, service=service, name="X", email="x@charity.example")


# a record that is kept closer, and people who are kept apart
