"""What several tests of the command line look at is made once, whichever process comes to it first."""

import os
import time
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from stepdown.cli import main

PATIENCE = 600.0
MADE, FAILED = "made", "failed"


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory) -> Path:
    """The folder of `stepdown demo --no-serve`, with what it said in ``said.out`` and ``said.err`` beside ``demo``."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own) / "demonstration"
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(folder)
    else:
        _make(folder)
    assert (folder / MADE).exists(), "the demonstration could not be made"
    return folder


def _make(folder: Path) -> None:
    try:
        with (
            (folder / "said.out").open("w", encoding="utf-8") as out,
            (folder / "said.err").open("w", encoding="utf-8") as err,
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            done = main(["demo", "--no-serve", "--out", str(folder / "demo")]) == 0
        (folder / (MADE if done else FAILED)).touch()
    finally:
        if not (folder / MADE).exists():
            (folder / FAILED).touch()


def _wait_for(folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not any((folder / name).exists() for name in (MADE, FAILED)):
        assert time.monotonic() < until, "the demonstration was never made"
        time.sleep(0.2)
