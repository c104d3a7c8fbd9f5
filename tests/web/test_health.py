"""Machines that watch the site learn whether it lives and can work, and nothing else; they leave no trace."""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db.utils import OperationalError
from django.test import Client
from django.urls import reverse

from stepdown.records.jobs import JOBS
from stepdown.records.models import AuditEvent, JobRun
from stepdown.records.safekeeping import readiness
from stepdown.web.pages.health import HEALTH
from tests.cast import MONDAY

LIVE, READY = "/health/live", "/health/ready"


@pytest.fixture
def jobs_ran(db, the_clock) -> None:
    the_clock(MONDAY)
    JobRun.objects.bulk_create(JobRun(job=job, ran_at=MONDAY) for job in JOBS)


def test_the_addresses_are_those_of_the_table():
    assert {reverse("health_live"), reverse("health_ready")} == set(HEALTH)


def test_a_process_that_answers_lives_and_nothing_is_asked_of_the_database(client, django_assert_num_queries, db):
    client.cookies[settings.SESSION_COOKIE_NAME] = "a-session"
    with django_assert_num_queries(0):
        answer = client.get(LIVE)
    assert (answer.status_code, answer.content) == (200, b"live\n")


def test_a_site_that_can_work_is_ready_at_little_cost_and_without_a_trace(
    jobs_ran, client, django_assert_max_num_queries
):
    client.get(READY)
    before = AuditEvent.objects.count()
    with django_assert_max_num_queries(6):
        answer = client.get(READY)
    assert (answer.status_code, answer.content) == (200, b"ready\n")
    assert not answer.cookies
    assert AuditEvent.objects.count() == before
    assert answer.headers["Cache-Control"] == "no-store"


def not_ready(client: Client) -> str:
    answer = client.get(READY)
    assert answer.status_code == 503
    assert answer.headers["Content-Type"].startswith("text/plain")
    return answer.content.decode()


def test_a_database_that_cannot_be_reached_is_said_without_its_address(jobs_ran, client, monkeypatch):
    def away(*_: object) -> None:
        raise OperationalError("connection to desk:secret@10.0.0.1 refused")

    monkeypatch.setattr(readiness.MigrationRecorder, "applied_migrations", away)
    assert not_ready(client) == "The database cannot be reached.\n"


def test_tables_of_another_version_are_said(jobs_ran, client, monkeypatch):
    monkeypatch.setattr(readiness, "_changes_of_this_version", lambda: frozenset({("records", "9999_to_come")}))
    assert not_ready(client) == "The tables are not those of this version.\n"


def test_a_missing_table_of_attempts_is_said(jobs_ran, client, monkeypatch):
    def missing(*_: object) -> None:
        raise OperationalError("no such table: stepdown_counts")

    monkeypatch.setattr(type(cache._connections[cache._alias]), "get", missing)
    assert not_ready(client) == "The table in which attempts to log in are counted is missing.\n"


def test_jobs_that_nobody_calls_any_more_are_said(jobs_ran, client):
    JobRun.objects.filter(job="chain_audit").delete()
    assert not_ready(client) == "Jobs have not run for half an hour.\n"


def test_nothing_can_be_sent_there(db, client):
    assert {client.post(where).status_code for where in HEALTH} == {405}


def test_a_machine_without_a_name_of_the_site_is_answered_there_and_nowhere_else(jobs_ran, client):
    assert client.get(READY, HTTP_HOST="10.1.2.3").status_code == 200
    assert client.get(reverse("about"), HTTP_HOST="10.1.2.3").status_code == 400
