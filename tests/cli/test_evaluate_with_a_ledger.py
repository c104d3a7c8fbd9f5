"""`stepdown evaluate --ledger`: what was published before, and what is refused because of it."""

import json

import pytest

from stepdown.cli import main
from stepdown.invented.pilot.study import study_text
from stepdown.invented.write import write_pilot
from stepdown.reporting.disclosure.ledger import publish

pytestmark = pytest.mark.usefixtures("only_web_pages")


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pilot") / "data"
    write_pilot(folder, 1)
    return folder


@pytest.fixture
def evaluate(data, tmp_path):
    def run(out, *more, written=None):
        study = tmp_path / "study.toml"
        study.write_text(written or study_text(), encoding="utf-8")
        ledger = tmp_path / "ledger.json"
        return main(["evaluate", str(study), "--data", str(data), "--out", str(out), "--ledger", str(ledger), *more])

    return run


ALL_90 = study_text().replace(
    'families_left_out = ["too_early", "did_not_engage"]', 'families_left_out = ["too_early"]'
)


def releases(folder):
    return json.loads((folder / "ledger.json").read_text(encoding="utf-8"))["releases"]


def test_a_release_is_written_down_and_the_same_again_is_the_same_and_written_once(evaluate, tmp_path):
    assert evaluate(tmp_path / "run") == 0
    before = (tmp_path / "run/release/results.json").read_bytes()
    assert evaluate(tmp_path / "run") == 0
    assert (tmp_path / "run/release/results.json").read_bytes() == before
    assert len(releases(tmp_path)) == 1


def test_true_counts_for_internal_use_are_not_written_down(evaluate, tmp_path):
    assert evaluate(tmp_path / "run", "--profile", "internal") == 0
    assert releases(tmp_path) == []


def test_a_refusal_writes_nothing(evaluate, tmp_path, monkeypatch, capsys):
    assert evaluate(tmp_path / "run") == 0
    kept = (tmp_path / "ledger.json").read_bytes()
    monkeypatch.setattr(publish, "ROUNDS", 1)
    assert evaluate(tmp_path / "wider", written=ALL_90) == 1
    assert "With what was published before, a small count could be worked out" in capsys.readouterr().err
    assert not (tmp_path / "wider").exists()
    assert (tmp_path / "ledger.json").read_bytes() == kept


def test_what_is_no_ledger_is_not_written_over(evaluate, tmp_path, capsys):
    (tmp_path / "ledger.json").write_text("{}", encoding="utf-8")
    assert evaluate(tmp_path / "run") == 2
    assert "cannot be used as a ledger" in capsys.readouterr().err
    assert (tmp_path / "ledger.json").read_text(encoding="utf-8") == "{}"
