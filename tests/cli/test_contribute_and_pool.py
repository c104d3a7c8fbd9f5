"""`stepdown contribute` and `stepdown pool`: counts of three authorities, signed and pooled, or refused."""

import json
import stat
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from stepdown.cli import main
from stepdown.invented.write import write_pilot
from stepdown.results.document import schema

STUDY = files("stepdown.invented.pilot").joinpath("study.toml").read_text(encoding="utf-8")
AREA = 'area = "Marram district, Invented County"'


class Authority:
    """One authority: its data, its study, its key and its contribution."""

    def __init__(self, folder: Path, name: str, number: int) -> None:
        self.folder, self.name = folder, name
        folder.mkdir()
        self.study = folder / "study.toml"
        self.study.write_text(STUDY.replace(AREA, f'area = "{name}"'), encoding="utf-8")
        write_pilot(folder / "data", number, 60 + 20 * number, lambda *_: None)

    def contributes(self, out: str, *more: str) -> int:
        key = ["--key", str(self.folder / "key")]
        command = ["contribute", str(self.study), "--data", str(self.folder / "data"), "--out", str(self.folder / out)]
        return main([*command, *key, *more])


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pool")
    return [Authority(folder / name, name, number) for number, name in enumerate(("North", "South", "West"), 1)]


@pytest.fixture(scope="module")
def trusted(three):
    """The authorities with their exact contributions and the file of their keys' fingerprints."""
    import io
    from contextlib import redirect_stdout

    told = io.StringIO()
    with redirect_stdout(told):
        for each in three:
            assert each.contributes("exact", "--form", "exact", "--agreement", "Agreement 7", "--new-key") == 0
    trust = three[0].folder.parent / "trusted"
    trust.write_text(f"# asked for by telephone\n{told.getvalue()}", encoding="utf-8")
    return trust


def pooled(three, trust: Path, out: Path, name: str = "exact", *more: str) -> int:
    return main(["pool", *(str(each.folder / name) for each in three), "--trust", str(trust), "--out", str(out), *more])


def test_true_counts_leave_under_an_agreement_alone(three, trusted, capsys):
    assert three[0].contributes("none", "--form", "exact") == 1
    assert "under a data-sharing agreement alone" in capsys.readouterr().err
    assert not (three[0].folder / "none").exists()


def test_a_contribution_says_what_it_reveals_and_who_signed(three, trusted, capsys):
    assert three[0].contributes("again", "--form", "exact", "--agreement", "Agreement 7") == 0
    said = capsys.readouterr()
    assert said.out.strip() in trusted.read_text(encoding="utf-8")
    assert "patterns that one family alone may have" in said.err
    assert "names.areas of the study does not declare them: Marram district" in said.err
    assert (three[0].folder / "again").read_bytes() == (three[0].folder / "exact").read_bytes()


def test_a_key_is_its_owners_alone_and_is_never_written_over(three, trusted, capsys):
    assert stat.S_IMODE((three[0].folder / "key").stat().st_mode) == 0o600
    assert three[0].contributes("more", "--form", "safe", "--new-key") == 2
    assert "no key was made" in capsys.readouterr().err


def test_a_pool_is_written_as_an_evaluation_is(three, trusted, tmp_path):
    assert pooled(three, trusted, tmp_path / "out") == 0
    release = tmp_path / "out" / "release"
    assert {path.name for path in release.iterdir()} == {
        "results.json", "report.html", "report.docx", "report.pdf", "tables.xlsx",
    }  # fmt: skip
    for name in (release / "results.json", tmp_path / "out" / "internal" / "results.json"):
        jsonschema.validate(json.loads(name.read_text(encoding="utf-8")), schema())
    page = (release / "report.html").read_text(encoding="utf-8")
    for said in ("Who contributed", "The authorities side by side", "second round between authorities", "Agreement 7"):
        assert said in page


def test_what_came_safe_is_in_bounds(three, trusted, tmp_path):
    assert three[0].contributes("mixed", "--form", "safe") == 0
    for each in three[1:]:
        (each.folder / "mixed").write_bytes((each.folder / "exact").read_bytes())
    assert pooled(three, trusted, tmp_path / "out", "mixed") == 0
    found = json.loads((tmp_path / "out" / "release" / "bounds.json").read_text(encoding="utf-8"))["bounds"]
    assert any(each["id"] == "movement.stepped_down" for each in found)
    page = (tmp_path / "out" / "release" / "report.html").read_text(encoding="utf-8")
    assert "are of the exact contributions alone: South, West" in page


REFUSED = [
    ("a changed file", lambda file: file.write_bytes(file.read_bytes().replace(b'"units": 1', b'"units": 2', 1)),
     "it was changed after it was signed"),
    ("no contribution", lambda file: file.write_bytes(b"{}"), "it is no contribution"),
    ("no file", lambda file: file.unlink(), "cannot be pooled"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "said"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_cannot_be_trusted_is_refused_and_nothing_is_written(three, trusted, tmp_path, capsys, spoil, said):
    for each in three:
        (each.folder / "spoilt").write_bytes((each.folder / "exact").read_bytes())
    spoil(three[1].folder / "spoilt")
    assert pooled(three, trusted, tmp_path / "out", "spoilt") == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_key_that_nobody_named_is_refused(three, trusted, tmp_path, capsys):
    first, *_ = [line for line in trusted.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    files = [str(each.folder / "exact") for each in three]
    assert main(["pool", *files, "--out", str(tmp_path / "out"), "--trust", first]) == 2
    assert "a key that --trust does not name" in capsys.readouterr().err


def test_what_is_no_fingerprint_is_refused(three, trusted, tmp_path, capsys):
    (tmp_path / "trust").write_text("1234\n", encoding="utf-8")
    assert pooled(three, tmp_path / "trust", tmp_path / "out") == 2
    assert "'1234' is no fingerprint" in capsys.readouterr().err


def test_another_study_is_refused_with_what_differs(three, trusted, tmp_path, capsys):
    other = STUDY.replace(AREA, 'area = "West"').replace('to = "at_closure"', 'to = "at_follow_up"')
    study = three[2].study.read_text(encoding="utf-8")
    three[2].study.write_text(other, encoding="utf-8")
    assert three[2].contributes("other", "--form", "exact", "--agreement", "Agreement 7") in (0, 1)
    three[2].study.write_text(study, encoding="utf-8")
    for each in three[:2]:
        (each.folder / "other").write_bytes((each.folder / "exact").read_bytes())
    assert pooled(three, trusted, tmp_path / "out", "other") == 1
    assert "compare.to: 'at_closure' in North, 'at_follow_up' in West" in capsys.readouterr().err
