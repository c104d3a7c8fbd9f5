"""What is written appears when it is finished, and leaves nothing if it is not."""

from pathlib import Path

import pytest

from stepdown.dataset.whole import OutputRefusedError, whole_file_or_nothing, whole_or_nothing


def test_a_finished_folder_appears_in_one_move(tmp_path):
    out = tmp_path / "reports" / "pilot"
    with whole_or_nothing(out) as made:
        (made / "report.html").write_text("done")
        assert not out.exists()
    assert (out / "report.html").read_text() == "done"
    assert [path.name for path in out.parent.iterdir()] == ["pilot"]


@pytest.mark.parametrize("crash", [KeyboardInterrupt, ValueError, SystemExit])
def test_a_folder_that_is_not_finished_leaves_nothing(tmp_path, crash):
    def write_half():
        with whole_or_nothing(tmp_path / "out") as made:
            (made / "half.html").write_text("half")
            raise crash

    with pytest.raises(crash):
        write_half()
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_may_be_written_to(tmp_path):
    (tmp_path / "out").mkdir()
    with whole_or_nothing(tmp_path / "out") as made:
        (made / "a").touch()
    assert (tmp_path / "out" / "a").exists()


def test_what_is_there_is_refused_before_anything_is_written(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").touch()
    with pytest.raises(OutputRefusedError, match="already holds something else"), whole_or_nothing(tmp_path / "out"):
        pytest.fail("nothing should have been written")
    (tmp_path / "file").touch()
    with pytest.raises(OutputRefusedError, match="is a file"), whole_or_nothing(tmp_path / "file"):
        pytest.fail("nothing should have been written")


def test_what_appears_meanwhile_is_not_overwritten(tmp_path):
    def write_too_late():
        with whole_or_nothing(tmp_path / "out") as made:
            (made / "ours").touch()
            (tmp_path / "out").mkdir()
            (tmp_path / "out" / "theirs").touch()

    with pytest.raises(OutputRefusedError):
        write_too_late()
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["theirs"]


def test_what_may_be_replaced_is_put_back_if_the_move_fails(tmp_path, monkeypatch):
    out = tmp_path / "out"
    out.mkdir()
    (out / "old").touch()
    move = Path.rename

    def fails_for_the_new(self, target):
        if self.name == "made":
            raise OSError("the disk is full")
        return move(self, target)

    monkeypatch.setattr(Path, "rename", fails_for_the_new)
    with pytest.raises(OSError, match="disk is full"), whole_or_nothing(out, lambda _: True) as made:
        (made / "new").touch()
    assert [path.name for path in out.iterdir()] == ["old"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_file_appears_whole_and_replaces_an_older_one(tmp_path):
    for text in ("old", "new"):
        with whole_file_or_nothing(tmp_path / "template.xlsx") as made:
            made.write_text(text)
    assert (tmp_path / "template.xlsx").read_text() == "new"
    with pytest.raises(OutputRefusedError), whole_file_or_nothing(tmp_path):
        pytest.fail("a folder is not a file")


def test_a_file_that_is_not_finished_leaves_the_older_one(tmp_path):
    (tmp_path / "out.csv").write_text("old")

    def write_half():
        with whole_file_or_nothing(tmp_path / "out.csv") as made:
            made.write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_half()
    assert (tmp_path / "out.csv").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]
