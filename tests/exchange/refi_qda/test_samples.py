"""Files that other programs wrote, where they are at hand: all in them is read, or named as lost.

STEPDOWN_SAMPLES names the folder of sample files.
"""

import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from stepdown.exchange.refi_qda.loss import Why
from stepdown.exchange.refi_qda.read.read import ReadProject, read
from stepdown.exchange.refi_qda.shape.codes import with_paths

FOLDER = Path(os.environ.get("STEPDOWN_SAMPLES", "samples")) / "refi-qda"


def sample(name: str) -> ReadProject:
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(f"the sample file {name} is not here: name its folder in STEPDOWN_SAMPLES")
    return read(path.read_bytes(), name)


@dataclass(frozen=True, slots=True)
class Held:
    """What a sample file holds, counted by hand."""

    codes: int = 0
    sets: int = 0
    sources: int = 0
    users: int = 0
    findings: tuple[str, ...] = ()
    lost: Mapping[str, Why] = field(default_factory=dict)


NVIVO_LOST = {
    "Project@basePath": Why.NO_PLACE,
    "TextSource@richTextPath": Why.LOOK,
    "Files with .docx": Why.UNOPENED,
    "Files with no ending": Why.UNOPENED,
}
SAMPLES = {
    "nvivo_project.qdpx": Held(262, sources=2, users=2, findings=("refi_repeated_names",), lost=NVIVO_LOST),
    "blank-atlas-project.qdpx": Held(users=2),
    "REFI-QDA-1-5.qdc": Held(6),
    "portableQDA_Atlasti.qdc": Held(5, sets=2, findings=("refi_other_version",)),
}


@pytest.mark.parametrize(("name", "held"), SAMPLES.items(), ids=SAMPLES.keys())
def test_everything_in_it_is_read_or_named_as_lost(name: str, held: Held):
    result = sample(name)
    project = result.project
    codes = [code for _, code in with_paths(project.codes)]
    counts = (len(codes), len(project.sets), len(project.sources), len(project.users))
    assert counts == (held.codes, held.sets, held.sources, held.users)
    assert tuple(finding.rule for finding in result.findings) == held.findings
    assert {loss.what: loss.why for loss in result.losses if loss.why is not Why.OF_THE_FILE} == held.lost
    said = Counter(dict.fromkeys(("Code", "Code@guid", "Code@name", "Code@isCodable"), held.codes))
    said["Code@color"] = sum(code.colour is not None for code in codes)
    assert {what: count for what, count in result.in_file.items() if what.partition("@")[0] == "Code"} == +said


def test_the_standards_own_codebook_says_what_it_prints():
    project = sample("REFI-QDA-1-5.qdc").project
    assert [(code.name, code.is_codable, code.colour) for code in project.codes[:2]] == [
        ("Topics", False, None),
        ("Economy", True, "#ffff00"),
    ]
    assert project.codes[1].description == "Anything about jobs or taxes or business"


def test_sets_of_atlas_keep_their_codes():
    project = sample("portableQDA_Atlasti.qdc").project
    names = {code.guid: code.name for _, code in with_paths(project.codes)}
    assert [[names[code] for code in each.codes] for each in project.sets] == [
        ["code2", "code1.1"],
        ["code1", "code1.1"],
    ]
