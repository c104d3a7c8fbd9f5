"""A lead of the invented project at her desk: what she reads, what she sends, and what became of it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from stepdown.records.actions.projects.register import write_in_register
from stepdown.records.actions.projects.write import write_down
from stepdown.records.logs import log_of
from stepdown.records.models import Project
from stepdown.records.queries.projects.register import register_of
from stepdown.themes.people.real_names import RealName, RealPerson
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.web.test_referral_pages import key_of

TODAY = MONDAY + timedelta(days=30)


def of_its_people(cast: Cast, project: Project) -> dict[str, object]:
    """What the addresses of these pages name; the register has one participant and one other name."""
    write_in_register(
        by=cast.eva, at=MONDAY, project=project,
        people=[RealPerson("p1", "Rosalind Quarmby", ("Roz",), contact="01632 960111")],
        others=[RealName("n1", "Larkfield Academy", "school", IdentifierKind.SCHOOL)],
    )  # fmt: skip
    return {
        "participant_id": "p1", "role_id": "manager", "source_kind": "interview", "sheet_id": "sheet", "version": 1,
        "source_id": "interview-1", "name_id": "n1",
    }  # fmt: skip


@pytest.fixture
def project(cast: Cast, the_clock) -> Project:
    the_clock(TODAY)
    return a_project(cast)


@pytest.fixture
def eva(cast: Cast, logged_in, project: Project):
    """The lead, and short ways to open a page, to send it, and to write things down."""
    return Lead(cast, logged_in(cast.eva), project)


class Lead:
    def __init__(self, cast: Cast, client, project: Project) -> None:
        self.cast, self.client, self.project = cast, client, project

    def at(self, name: str, **about: object) -> str:
        return reverse(name, kwargs={"project_id": self.project.pk, **about})

    def reads(self, name: str, **about: object) -> str:
        page = self.client.get(self.at(name, **about), follow=True)
        assert page.status_code == 200
        return page.content.decode()

    def sends(self, name: str, said: dict[str, object], **about: object):
        where = self.at(name, **about)
        return self.client.post(where, said | {"form_key": key_of(self.client.get(where))})

    def sends_twice(self, name: str, said: dict[str, object], **about: object):
        """Send the same page a second time; what matters is that it is done once."""
        where = self.at(name, **about)
        sent = said | {"form_key": key_of(self.client.get(where))}
        first, second = self.client.post(where, sent), self.client.post(where, sent)
        assert (first.status_code, first.url) == (second.status_code, second.url) == (302, first.url)
        return first

    def tells(self, *events) -> None:
        for event in events:
            write_down(by=self.cast.eva, at=MONDAY, project=self.project, proposed=event)

    @property
    def people(self):
        self.project.refresh_from_db()
        return log_of(self.project).project.people

    @property
    def names(self):
        return register_of(self.cast.eva, project_id=self.project.pk, at=TODAY)


def day(name: str, on: date) -> dict[str, str]:
    return {f"{name}-day": str(on.day), f"{name}-month": str(on.month), f"{name}-year": str(on.year)}
