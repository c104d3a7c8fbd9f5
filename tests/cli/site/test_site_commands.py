"""`stepdown site …`: what each command does, says and refuses."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from allauth.account.forms import default_token_generator
from allauth.mfa.models import Authenticator

from stepdown.cli import main
from stepdown.invented.write import write_pilot
from stepdown.records import jobs
from stepdown.records.models import AuditEvent, Colleague, CouncilExtract, Family, Load, ServiceEntry
from tests.cli.site.environment import command

ADD = ["site", "add-colleague", "--name", "Maya Okafor", "--email", "maya@example.org", "--team", "Edge-of-care team"]
ADD += ["--authority", "Northborough"]


CHOSEN = "kettle harbour violin"


def path_of(printed: str) -> str:
    return urlsplit(printed.strip()).path


def choose(client, printed: str) -> None:
    """Choose a password by the link that was printed."""
    page = client.get(path_of(printed), follow=True)
    client.post(page.redirect_chain[-1][0], {"password1": CHOSEN, "password2": CHOSEN})


def test_an_account_is_made_and_its_colleague_alone_chooses_the_password(db, client, capsys):
    assert main([*ADD, "--role", "manager"]) == 0
    maya = Colleague.objects.get()
    assert (maya.team.name, maya.role, maya.has_usable_password()) == ("Edge-of-care team", "manager", False)
    shown = capsys.readouterr()
    assert "to Maya Okafor and to nobody else" in shown.err
    choose(client, shown.out)
    assert Colleague.objects.get().check_password(CHOSEN)
    assert "This link has been used or is too old" in client.get(path_of(shown.out), follow=True).content.decode()
    assert list(AuditEvent.objects.values_list("act", flat=True)) == ["add_colleague", "change_password"]


def test_a_link_opens_nothing_after_an_hour(db, client, capsys, monkeypatch):
    assert main([*ADD, "--role", "manager"]) == 0
    link, later = capsys.readouterr().out, datetime.now() + timedelta(minutes=61)  # noqa: DTZ005  # as the library has it
    monkeypatch.setattr(default_token_generator, "_now", lambda: later)
    assert "This link has been used or is too old" in client.get(path_of(link), follow=True).content.decode()


def test_what_is_wrong_with_an_account_is_said_and_nothing_is_made(db, capsys):
    assert main([*ADD, "--role", "practitioner"]) == 1
    assert "Say what a specialist practitioner practises." in capsys.readouterr().err
    assert not Colleague.objects.exists()


def test_a_colleague_of_a_service_reads_for_the_services_that_are_named(db, capsys):
    for name in ("The Haven", "Family hub"):
        ServiceEntry.objects.create(name=name, authority="Northborough")
    reads = ["--role", "receiving_service", "--team-kind", "receiving", "--no-password", "--service", "the haven"]
    assert main([*ADD, *reads, "--service", "Nowhere"]) == 1
    assert "The directory has no service that is called Nowhere." in capsys.readouterr().err
    assert not Colleague.objects.exists()
    assert main([*ADD, *reads]) == 0
    assert [tie.service.name for tie in Colleague.objects.get().services.all()] == ["The Haven"]


def test_an_account_of_another_role_reads_for_no_service(db, capsys):
    ServiceEntry.objects.create(name="The Haven", authority="Northborough")
    assert main([*ADD, "--role", "manager", "--no-password", "--service", "The Haven"]) == 1
    assert "Only an account of a receiving service" in capsys.readouterr().err
    assert not Colleague.objects.exists()


def test_an_address_has_one_account_whatever_its_capitals(db, capsys):
    assert main([*ADD, "--role", "manager", "--no-password"]) == 0
    again = [word.replace("maya@", "MAYA@") for word in ADD]
    assert main([*again, "--role", "manager", "--no-password"]) == 1
    assert "an account with this e-mail address already" in capsys.readouterr().err
    assert not Colleague.objects.get().has_usable_password()


def test_a_forgotten_password_is_chosen_anew_by_a_link(db, client, capsys):
    assert main([*ADD, "--role", "manager", "--no-password"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["site", "password-link", "--email", "MAYA@example.org"]) == 0
    choose(client, capsys.readouterr().out)
    assert Colleague.objects.get().check_password(CHOSEN)
    assert AuditEvent.objects.filter(act="give_password_link", by=None).count() == 1
    assert main(["site", "password-link", "--email", "nobody@example.org"]) == 1
    assert "no open account with this e-mail address" in capsys.readouterr().err


def test_a_lost_second_factor_is_taken_off_and_nothing_where_there_is_none(db, capsys):
    assert main([*ADD, "--role", "manager", "--no-password"]) == 0
    reset = ["site", "reset-second-factor", "--email", "MAYA@example.org"]
    assert main(reset) == 1
    assert "This account has no second factor." in capsys.readouterr().err
    Authenticator.objects.create(user=Colleague.objects.get(), type="totp", data={})
    assert main(reset) == 0
    assert not Authenticator.objects.exists()
    assert "is logged out everywhere" in capsys.readouterr().err
    assert AuditEvent.objects.filter(act="reset_factors", was_refused=False).count() == 1


PEOPLE = "council_id,council_family,is_child,given,family,date_of_birth\nC1,100,Yes,Tia,Ashdown,{born}\n"
IMPORT = ["--authority", "Northborough", "--source", "The case system", "--as-at", "2026-11-01"]


def test_the_councils_extract_is_brought_in_whole_or_not_at_all(db, tmp_path, capsys):
    people = tmp_path / "people.csv"
    people.write_text(PEOPLE.format(born="31/02/2013"), encoding="utf-8")
    assert main(["site", "import-council", str(people), *IMPORT]) == 1
    said = capsys.readouterr().err
    assert "people.csv, row 2" in said
    assert "not sound" in said
    assert not CouncilExtract.objects.exists()
    people.write_text(PEOPLE.format(born="2013-06-03"), encoding="utf-8")
    assert main(["site", "import-council", str(people), *IMPORT]) == 0
    assert "Brought in 1 person and 0 dates." in capsys.readouterr().err
    assert main(["site", "import-council", str(tmp_path / "nothing.csv"), *IMPORT]) == 2


def test_a_dataset_is_loaded_for_a_team_once(db, tmp_path, capsys):
    write_pilot(tmp_path / "pilot", 1)
    load = ["site", "load", str(tmp_path / "pilot"), "--team", "Marram team", "--authority", "Marram"]
    assert main(load) == 0
    assert "Loaded 90 families" in capsys.readouterr().err
    assert (Family.objects.count(), Load.objects.get().is_invented) == (90, True)
    assert main(load) == 1
    assert "This dataset is in the record already." in capsys.readouterr().err


def test_what_cannot_be_read_is_not_loaded(db, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # what is found is written beside the data
    assert main(["site", "load", str(tmp_path / "nothing"), "--team", "T", "--authority", "A"]) == 2
    assert not Load.objects.exists()


def test_every_job_runs_even_where_one_fails(db, monkeypatch, capsys):
    def breaks(_) -> int:
        raise ValueError("Kerry Ashdown")

    monkeypatch.setattr(jobs, "JOBS", {"first": breaks, "second": lambda at: at.year})
    assert main(["site", "run-jobs"]) == 1
    said = capsys.readouterr().err
    assert "first: failed (ValueError)" in said
    assert "second: 2," in said
    assert "Kerry" not in said, "a fault's own words may hold somebody's name"


def test_a_job_that_there_is_not_is_refused_by_name(db, capsys):
    assert main(["site", "run-jobs", "close-everything"]) == 2
    assert "there is no job close-everything" in capsys.readouterr().err


def test_a_database_without_tables_is_refused_with_what_to_do_and_then_migrated(tmp_path):
    demo = {
        "DJANGO_SETTINGS_MODULE": "stepdown.web.settings.demo",
        "STEPDOWN_SECRET_KEY": "k" * 64,
        "STEPDOWN_SITE": str(tmp_path / "record.sqlite3"),
    }
    refused = command("serve", "--port", "0", env=demo)
    assert refused.returncode == 2
    assert "changes of this version. Run: stepdown site migrate" in refused.stderr
    assert command("site", "migrate", env=demo).returncode == 0
    assert command("site", "run-jobs", env=demo).returncode == 0
