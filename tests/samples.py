"""The sample files of other projects, which stand beside this one and are not part of it."""

from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "shared" / "data" / "samples"


def samples(folder: str, pattern: str) -> list:
    """The files of a folder, for a test to be run with each; one that is skipped where there are none."""
    found = sorted((SAMPLES / folder).glob(pattern))
    return found or [pytest.param(SAMPLES, marks=pytest.mark.skip(reason=f"no sample files {folder}/{pattern} here"))]
