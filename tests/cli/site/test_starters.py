"""Starters of the documents that a council has to write: from the site itself, each statement with where it is from."""

import re

import pytest

from stepdown.cli import main
from stepdown.records.actions.lawful_basis import record_basis
from stepdown.records.starters.facts import site_facts
from stepdown.reporting.report import Bullets
from stepdown.reporting.rights.dpia import dpia_report
from stepdown.reporting.rights.policy import policy_report
from stepdown.reporting.rights.starter import OPEN
from tests.cast import MONDAY, Cast, the_cast, working
from tests.records.test_lawful_basis import COUNCIL


@pytest.fixture
def cast(db: None) -> Cast:
    return the_cast()


@pytest.mark.parametrize("command", ["dpia", "policy"])
@pytest.mark.parametrize("ending", ["html", "docx"])
def test_a_starter_is_a_page_or_a_word_document(cast, tmp_path, command: str, ending: str):
    out = tmp_path / f"starter.{ending}"
    assert main(["site", command, str(out)]) == 0
    assert out.read_bytes().startswith(b"PK" if ending == "docx" else b"<!")


@pytest.mark.parametrize("report_of", [dpia_report, policy_report])
def test_what_only_the_council_can_answer_is_left_open_and_everything_else_says_where_it_is_from(cast, report_of):
    report = report_of(site_facts())
    lines = [item for s in report.sections for b in s.blocks if isinstance(b, Bullets) for item in b.items]
    is_open = [line for line in lines if line.endswith("______")]
    assert is_open
    assert all(re.search(r"\[From: .+\]$", line) for line in lines if line not in is_open)
    assert f"{len(is_open)} questions are open" in report.key_points[1].text
    assert OPEN in report.key_points[1].text


def test_it_tells_the_site_as_it_is(cast, settings):
    record_basis(by=cast.inga, at=MONDAY, said=COUNCIL)
    settings.SECOND_FACTOR, settings.IDLE_MINUTES = "offered", 17
    facts = site_facts()
    words = [one.words for one in (*facts.logging_in, *facts.bases, *facts.access, *facts.categories)]
    assert "A second factor is offered, and not demanded." in words
    assert "A session ends after 17 minutes without a page." in words
    assert any(
        w.startswith("Northborough Council, Support for families on the edge of care: public task") for w in words
    )
    assert any(w.startswith("Information governance: sees no family") for w in words)
    assert any("Where a person lives or lived" in w for w in words)


def test_nothing_of_a_family_and_no_secret_is_in_it(cast, settings):
    working(cast)
    settings.SEALING_KEYS = ["a-very-secret-key"]
    told = f"{dpia_report(site_facts())}{policy_report(site_facts())}"
    assert not [w for w in ("Ashdown", "Kerry", settings.SECRET_KEY, "a-very-secret-key") if w in told]


def test_another_kind_of_file_is_refused_with_a_sentence(cast, tmp_path, capsys):
    assert main(["site", "dpia", str(tmp_path / "dpia.pdf")]) == 2
    assert "must end in .html or .docx" in capsys.readouterr().err
    assert main(["site", "policy", str(tmp_path / "no" / "policy.html")]) == 2
    assert "cannot be written" in capsys.readouterr().err
