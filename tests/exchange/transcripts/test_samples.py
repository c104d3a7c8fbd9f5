"""Files that other programs wrote, where they are at hand. STEPDOWN_SAMPLES names the folder of sample files."""

import os
from pathlib import Path

import pytest

from stepdown.exchange.transcripts.read import read_transcript
from tests.exchange.transcripts.made import said

FOLDER = Path(os.environ.get("STEPDOWN_SAMPLES", "samples")) / "transcripts"

SAMPLES = {
    "a.docx": [None, "INT", "SW01", "INT", "SW01"],
    "a.odt": [None, "INT", "SW01", "SW01"],
    "a.rtf": ["INT", "SW01"],
    "a.pdf": ["INT", "SW01"],
    "fg.srt": ["INT", "MDT1"],
    "teams.vtt": ["Researcher One", "Priya Nwosu"],
    "zoom.vtt": ["Researcher", "MDT Worker 1"],
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_read_with_its_speakers(name: str):
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(f"the sample file {name} is not here: name its folder in STEPDOWN_SAMPLES")
    assert [speaker for speaker, _ in said(read_transcript(path.read_bytes(), name))] == SAMPLES[name]
