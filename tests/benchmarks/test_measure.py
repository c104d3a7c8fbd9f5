"""What a program took is told whether it ends well or not."""

import sys

from benchmarks.measure import GIB, Limits, measure

USUAL = Limits()


def run(code, tmp_path, limits=USUAL):
    return measure([sys.executable, "-c", code], limits, tmp_path / "log")


def test_a_program_that_ends_well_has_a_time_and_a_peak_of_memory(tmp_path):
    """The system counts what the runner itself held before the program began, so only the least can be told here."""
    found = run("held = bytearray(200_000_000)", tmp_path)
    assert found.failure is None
    assert found.seconds > 0
    assert found.memory > 200e6


def test_a_program_that_takes_too_long_is_stopped(tmp_path):
    assert run("import time; time.sleep(60)", tmp_path, Limits(seconds=1)).failure == "stopped after 1 s"


def test_a_program_that_needs_too_much_memory_is_said_to(tmp_path):
    assert run("bytearray(2 << 30)", tmp_path, Limits(memory=GIB)).failure == "out of memory"


def test_a_program_that_breaks_is_told_by_its_last_words(tmp_path):
    assert run("raise ValueError('no such column')", tmp_path).failure == "ValueError: no such column"
