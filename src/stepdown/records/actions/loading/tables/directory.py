"""The services that a dataset names, as entries of the authority's directory: found by name, or made."""

from uuid import UUID

from django.db.models import Q

from stepdown.records.actions.loading.loading import Loading
from stepdown.records.actions.loading.questions import question
from stepdown.records.models.consultations import ServiceEntry


def services(loading: Loading) -> dict[str, UUID]:
    """Each service by its name; those that the directory does not have yet are written."""
    ours = Q(authority=loading.team.authority) | Q(authority="")
    known = dict(ServiceEntry.objects.filter(ours, ended_on__isnull=True).values_list("name", "pk"))
    new = [row["name"] for row in loading.rows(question("services")) if row["name"] not in known]
    loading.write(
        ServiceEntry,
        (ServiceEntry(id=loading.id("service", n), name=n, authority=loading.team.authority) for n in new),
    )
    return known | {name: loading.id("service", name) for name in new}
