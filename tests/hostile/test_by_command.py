"""Files made to do harm, given to a command: each is told of in a sentence, little memory is taken, nothing is kept."""

import hashlib
from pathlib import Path

import pytest

from stepdown.exchange.project_folder.folder import begin_folder
from tests.hostile.commands import Ended, run_each
from tests.hostile.files import PROJECTS, TRANSCRIPTS, Hostile, huge
from tests.hostile.forms import CODEBOOKS, FORM, FORMS
from tests.memory import LITTLE
from tests.themes.a_project import with_people

SOUND_FORM = "sound.xlsx"
ELSEWHERE = {
    "a questionnaire of 500 megabytes": Hostile("form.json", huge, "it has 500,000,000 bytes"),
    "answers of 500 megabytes": Hostile("answers.csv", huge, "it has 500,000,000 bytes"),
    "an information sheet of 500 megabytes": Hostile("sheet.txt", huge, "it has 500,000,000 bytes"),
    "participants of 500 megabytes": Hostile("people.csv", huge, "it has 500,000,000 bytes"),
}
ALL = TRANSCRIPTS | PROJECTS | CODEBOOKS | FORMS | ELSEWHERE


def command(what: str, folder: Path, file: Path) -> list[str]:
    """The command that takes a file of this sort."""
    project = str(folder / "pilot")
    if what in TRANSCRIPTS:
        return ["themes", "add-text", project, str(file), "--kind", "interview", "--title", "A talk", "--as", "Eva"]
    if what in PROJECTS or what in CODEBOOKS:
        return ["themes", "import", project, str(file), "--as", "Eva"]
    if file.name == "answers.csv":
        return ["survey", "export", str(folder / SOUND_FORM), "--answers", str(file), "--out", str(folder / "out")]
    if file.name == "people.csv":
        return ["themes", "add-people", project, str(file), "--as", "Eva"]
    if file.name == "sheet.txt":
        told = ["--name", "new", "--title", "About it", "--for", "staff", "--issued-on", "2026-03-01", "--as", "Eva"]
        return ["themes", "sheet", project, str(file), *told]
    return ["survey", "check", str(file)]


class Tried:
    """Every file given to its command, and what lay in the folder before and afterwards."""

    def __init__(self, folder: Path) -> None:
        begin_folder(folder / "pilot", with_people().log.entries)
        (folder / SOUND_FORM).write_bytes(FORM)
        files = {what: folder / str(number) / file.name for number, (what, file) in enumerate(ALL.items())}
        for what, path in files.items():
            path.parent.mkdir()
            ALL[what].make(path)
        self.before = held(folder)
        ended = run_each([command(what, folder, path) for what, path in files.items()])
        self.ended: dict[str, Ended] = dict(zip(files, ended, strict=False))
        self.after = held(folder)


def held(folder: Path) -> dict[str, str]:
    """What each file of a folder holds, in short; of the hostile ones their size, in which they cannot hide."""
    return {str(path.relative_to(folder)): _digest(path) for path in sorted(folder.rglob("*")) if path.is_file()}


def _digest(path: Path) -> str:
    size = path.stat().st_size
    return str(size) if size > 10_000_000 else hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Tried:
    return Tried(tmp_path_factory.mktemp("hostile"))


@pytest.mark.parametrize("what", ALL)
def test_it_is_told_of_in_a_sentence_and_in_little_memory(tried: Tried, what: str):
    assert what in tried.ended, "the process ended before it came to this"
    ended = tried.ended[what]
    assert ALL[what].says in ended.said
    assert "Traceback" not in ended.said
    assert ended.code in (1, 2)
    assert ended.peak < LITTLE


def test_nothing_of_any_is_kept_and_nothing_is_left_lying_about(tried: Tried):
    assert tried.after == tried.before
