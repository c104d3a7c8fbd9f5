"""A project that was kept in a folder becomes one of the site's, with its history, under the site's accounts."""

import pytest

from stepdown.invented.pilot.voices.project import LEAD, SECOND, pilot_voices
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.loading.project import load_project
from stepdown.records.logs import log_of
from stepdown.records.models import Project
from stepdown.records.queries.projects.seen import project_seen
from stepdown.themes.project.words import ProjectRole
from tests.cast import MONDAY, Cast

pytestmark = pytest.mark.django_db


def test_it_is_the_same_project_and_its_coders_are_colleagues(cast: Cast):
    log = pilot_voices(1)
    made = load_project(by=None, at=MONDAY, log=log, lead=cast.eva, coders={LEAD: cast.eva, SECOND: cast.amir})
    held = log_of(made)
    assert len(held.entries) == len(log.entries)
    assert held.project.analysis.rows.keys() == log.project.analysis.rows.keys()
    assert held.project.doubles["double"].coders == (str(cast.eva.pk), str(cast.amir.pk))
    assert project_seen(cast.amir, project_id=made.pk, at=MONDAY).part is ProjectRole.CODER


def test_who_coded_elsewhere_keeps_the_name(cast: Cast):
    made = load_project(by=None, at=MONDAY, log=pilot_voices(1), lead=cast.eva, coders={LEAD: cast.eva})
    assert "Noor Haddad" in log_of(made).project.coders.values()
    assert made.members.count() == 1


def test_somebody_who_may_not_begin_a_project_does_not_get_one(cast: Cast):
    with pytest.raises(Refusal):
        load_project(by=None, at=MONDAY, log=pilot_voices(1), lead=cast.dee, coders={})
    with pytest.raises(Refusal, match="Nobody coded in this project as nobody"):
        load_project(by=None, at=MONDAY, log=pilot_voices(1), lead=cast.eva, coders={"nobody": cast.amir})
    assert not Project.objects.exists()
