"""`stepdown evaluate --profile cell_key`: the secret is asked for, made, in no file, and not changed unseen."""

import json

import pytest

from stepdown.cli import main
from stepdown.invented.pilot.study import study_text
from stepdown.invented.write import write_pilot

pytestmark = pytest.mark.usefixtures("only_web_pages")


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pilot") / "data"
    write_pilot(folder, 1)
    return folder


@pytest.fixture
def evaluate(data, tmp_path):
    def run(out, *more):
        study = tmp_path / "study.toml"
        study.write_text(study_text(), encoding="utf-8")
        ledger = ("--ledger", str(tmp_path / "ledger.json"))
        return main(["evaluate", str(study), "--data", str(data), "--out", str(tmp_path / out), *ledger, *more])

    return run


def test_without_a_secret_it_is_said_how_to_make_one(evaluate, tmp_path, capsys):
    assert evaluate("run", "--profile", "cell_key") == 2
    assert "name a new file and add --new-secret" in capsys.readouterr().err
    assert not (tmp_path / "run").exists()


def test_a_secret_is_made_once_and_what_it_gives_is_the_same_again_and_never_holds_it(evaluate, tmp_path, capsys):
    secret, noisy = tmp_path / "key.txt", ("--profile", "cell_key", "--secret", str(tmp_path / "key.txt"))
    assert evaluate("run", *noisy, "--new-secret") == 0
    assert secret.stat().st_mode & 0o077 == 0
    assert evaluate("again", *noisy) == 0
    first, second = ((tmp_path / run / "release/results.json").read_bytes() for run in ("run", "again"))
    assert first == second
    assert json.loads(first)["header"]["release"]["profile"] == "cell_key"
    written = [path for path in tmp_path.rglob("*") if path.is_file() and path != secret]
    key = secret.read_text(encoding="utf-8").strip()
    assert all(key.encode() not in path.read_bytes() for path in written)
    said = capsys.readouterr()
    assert key not in said.out + said.err
    assert evaluate("third", *noisy, "--new-secret") == 2
    assert secret.read_text(encoding="utf-8").strip() == key


def test_another_secret_is_refused_and_nothing_is_written(evaluate, tmp_path, capsys):
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    assert evaluate("run", "--profile", "cell_key", "--secret", str(one), "--new-secret") == 0
    other.write_text("another one that is known to all who read this test", encoding="utf-8")
    kept = (tmp_path / "ledger.json").read_bytes()
    assert evaluate("other", "--profile", "cell_key", "--secret", str(other)) == 1
    assert "made with another secret" in capsys.readouterr().err
    assert (tmp_path / "ledger.json").read_bytes() == kept


@pytest.mark.parametrize("text", [b"short", b"\xff\xfe" * 40])
def test_what_is_no_secret_is_not_repeated(evaluate, tmp_path, capsys, text):
    (tmp_path / "key.txt").write_bytes(text)
    assert evaluate("run", "--profile", "cell_key", "--secret", str(tmp_path / "key.txt")) == 2
    said = capsys.readouterr().err
    assert "cannot be used as a secret" in said
    assert "short" not in said
