"""Whatever is done to a file, reading it ends, in little time and memory, with every record kept or told of."""

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.exchange.fuzz import sound
from tests.exchange.fuzz.counting import recounted
from tests.exchange.fuzz.readers import READERS
from tests.exchange.fuzz.spoiling import SPOILINGS, Spoiling, spoilt
from tests.memory import forget_peak, peak_of

TIMES = int(os.environ.get("STEPDOWN_FUZZ", "20"))
LONGEST = 30.0
"""Seconds for one set of files of a few kilobytes. A cell a million rows down is read, and takes some."""
MOST = 512
"""Mebibytes that reading one set of files may take more than there were."""


class TooLongError(BaseException):
    """Reading goes on and on. No reader may catch it."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    def ring(*_: object) -> None:
        raise TooLongError(f"reading takes more than {seconds} seconds")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("name", READERS)
def test_the_sound_files_are_sound(name: str, tmp_path: Path):
    READERS[name].make(tmp_path)
    came = READERS[name].read(tmp_path)
    assert not came.is_stopped, [f.problem for f in came.findings]
    assert recounted(READERS[name].kind, tmp_path, came) == []


@pytest.mark.parametrize("name", READERS)
def test_spoilt_files_end_in_findings(name: str, tmp_path_factory: pytest.TempPathFactory):
    reader, folder = READERS[name], tmp_path_factory.mktemp("spoilt")
    forget_peak(os.getpid())
    before = peak_of(os.getpid())

    @settings(max_examples=TIMES, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(SPOILINGS)
    def one(spoilings: list[Spoiling]) -> None:
        shutil.rmtree(folder)
        folder.mkdir()
        for file, content in spoilt(sound.of(reader.make), spoilings).items():
            (folder / file).write_bytes(content)
        with within(LONGEST):
            came = reader.read(folder)
        assert all(f.problem and f.remedy and f.file for f in came.findings)
        assert recounted(reader.kind, folder, came) == []

    one()
    assert peak_of(os.getpid()) - before < MOST
