"""Files made to do harm, given to a command: each is told of in a sentence, little memory is taken, nothing is kept."""

import hashlib
from pathlib import Path

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


def held(folder: Path) -> dict[str, str]:
    """What each file of a folder holds, in short; of those too large to have come from anything else, their size."""
    return {str(path.relative_to(folder)): _digest(path) for path in sorted(folder.rglob("*")) if path.is_file()}


def _digest(path: Path) -> str:
    size = path.stat().st_size
    return str(size) if size > 10_000_000 else hashlib.sha256(path.read_bytes()).hexdigest()


def wrong_with(file: Hostile, ended: Ended | None) -> str:
    """What is wrong with how a command ended; empty where nothing is."""
    if ended is None:
        return "the process ended before it came to this"
    if ended.code not in (1, 2) or "Traceback" in ended.said or file.says not in ended.said:
        return f"ended with {ended.code}, and said: {ended.said}"
    return "" if ended.peak < LITTLE else f"took {ended.peak:.0f} mebibytes"


def test_each_is_told_of_in_a_sentence_in_little_memory_and_nothing_is_kept_or_left_lying_about(tmp_path: Path):
    begin_folder(tmp_path / "pilot", with_people().log.entries)
    (tmp_path / SOUND_FORM).write_bytes(FORM)
    files = {what: tmp_path / str(number) / file.name for number, (what, file) in enumerate(ALL.items())}
    for what, path in files.items():
        path.parent.mkdir()
        ALL[what].make(path)
    before = held(tmp_path)
    ended = dict(zip(files, run_each([command(what, tmp_path, path) for what, path in files.items()]), strict=False))
    assert {what: why for what, file in ALL.items() if (why := wrong_with(file, ended.get(what)))} == {}
    assert held(tmp_path) == before
