"""What the environment says is taken as it stands, or refused with a sentence."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from stepdown.web.settings.database import database
from stepdown.web.settings.environment import required


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://desk:secret@db.example.org/desk",
        "postgresql://desk:secret@db.example.org/desk?sslmode=require",
        "postgresql://localhost/desk?host=db.example.org",
        "postgresql://localhost/desk?hostaddr=10.0.0.1",
    ],
)
def test_a_database_on_another_machine_that_does_not_prove_who_it_is_is_refused(monkeypatch, url):
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured, match="names another machine and does not ask for a proven") as refused:
        database()
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("postgresql://desk@db.example.org/desk?sslmode=verify-full", "db.example.org"),
        ("postgresql://%2Fvar%2Frun%2Fpostgresql/desk", "/var/run/postgresql"),
        ("postgresql:///desk", ""),
        ("postgresql://[::1]/desk", "::1"),
    ],
)
def test_a_database_on_this_machine_or_that_proves_who_it_is_is_taken(monkeypatch, url, host):
    monkeypatch.setenv("DATABASE_URL", url)
    found = database()
    assert (found["HOST"], found["NAME"]) == (host, "desk")
    assert found["OPTIONS"]["connect_timeout"]


def test_a_secret_can_be_handed_on_as_a_file(monkeypatch, tmp_path):
    (tmp_path / "key").write_text("drawn at random\n", encoding="utf-8")
    monkeypatch.setenv("STEPDOWN_SECRET_KEY_FILE", str(tmp_path / "key"))
    monkeypatch.delenv("STEPDOWN_SECRET_KEY", raising=False)
    assert required("STEPDOWN_SECRET_KEY", "") == "drawn at random"


def test_a_secret_said_twice_or_in_a_file_that_is_not_there_is_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("STEPDOWN_SECRET_KEY_FILE", str(tmp_path / "none"))
    monkeypatch.delenv("STEPDOWN_SECRET_KEY", raising=False)
    with pytest.raises(ImproperlyConfigured, match="The file that STEPDOWN_SECRET_KEY_FILE names cannot be read"):
        required("STEPDOWN_SECRET_KEY", "")
    monkeypatch.setenv("STEPDOWN_SECRET_KEY", "one")
    with pytest.raises(ImproperlyConfigured, match="are both set"):
        required("STEPDOWN_SECRET_KEY", "")
