"""Files that other programs wrote, where they are at hand: all in them is read, or named as lost.

STEPDOWN_SAMPLES names the folder of sample files.
"""

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import pytest

from stepdown.exchange.archive.arriving.looked_through import Look
from stepdown.exchange.archive.arriving.sent import read_sent
from stepdown.exchange.archive.arriving.take_in import taken_in
from stepdown.exchange.refi_qda.loss import Why
from stepdown.exchange.refi_qda.read.read import ReadProject, read
from stepdown.exchange.refi_qda.shape.codes import with_paths
from stepdown.exchange.refi_qda.write.write import write_qdc, write_qdpx
from stepdown.themes.pseudonyms.register import Register
from tests.exchange.refi_qda.worlds import parts_of
from tests.themes.a_project import BEGUN, Telling

FOLDER = Path(os.environ.get("STEPDOWN_SAMPLES", "samples")) / "refi-qda"


def content_of(name: str) -> bytes:
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(f"the sample file {name} is not here: name its folder in STEPDOWN_SAMPLES")
    return path.read_bytes()


def sample(name: str) -> ReadProject:
    return read(content_of(name), name)


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


def stated(content: bytes) -> Iterator[tuple[str, str]]:
    """Each element that says anything, and each attribute and text with what it says, by a parser that is not ours.

    GUIDs are told apart whatever their capitals and brackets.
    """
    if content.startswith(b"PK"):
        (content,) = (part for name, part in parts_of(content).items() if name.lower().endswith(".qde"))
    for element in ElementTree.fromstring(content).iter():  # noqa: S314 - a sample that is at hand
        name, words = element.tag.rpartition("}")[2], (element.text or "").strip()
        if element.attrib or words or len(element):
            yield name, ""
        for attribute, value in element.attrib.items():
            yield (
                f"{name}@{attribute.rpartition('}')[2]}",
                value.strip("{}").lower() if "guid" in attribute.lower() else value,
            )
        if words:
            yield f"{name}/text()", words


@pytest.mark.parametrize("name", SAMPLES)
def test_every_element_and_attribute_of_it_goes_out_again_or_is_named_as_lost(name: str):
    content, found = content_of(name), sample(name)
    written = (write_qdpx if content.startswith(b"PK") else write_qdc)(found.project)
    gone = Counter(stated(content)) - Counter(stated(written))
    lost = {loss.what for loss in found.losses}
    assert {what for what, _ in gone} <= lost
    assert {what: n for what, n in found.in_file.items() if "@" in what} == Counter(
        what for what, _ in stated(content) if "@" in what
    )


CAME: Mapping[str, tuple[Mapping[str, int], int]] = {
    "nvivo_project.qdpx": ({"Coders": 2, "Codes": 259}, 2),
    "blank-atlas-project.qdpx": ({"Coders": 2}, 0),
    "REFI-QDA-1-5.qdc": ({"Codes": 6}, 0),
    "portableQDA_Atlasti.qdc": ({"Codes": 5, "Key areas of interest": 2}, 0),
}
TOO_DEEP = {"nvivo_project.qdpx": 3}
"""Codes that stand deeper than a framework here has levels."""


@pytest.mark.parametrize("name", CAME)
def test_every_code_and_text_of_it_comes_into_a_project_waits_or_is_named(name: str):
    sent = read_sent(content_of(name), name)
    taken = taken_in(sent.arriving, Telling().log, by="eva", at=BEGUN, look=Look(Register()))
    came, waiting = CAME[name]
    assert (taken.counted(), len(taken.waits)) == (came, waiting)
    assert {left.what: left.count for left in taken.left_out} == ({"Codes": TOO_DEEP[name]} if name in TOO_DEEP else {})
    assert came.get("Codes", 0) + TOO_DEEP.get(name, 0) == SAMPLES[name].codes


@pytest.mark.parametrize(("ours", "theirs"), [("Project.xsd", "Project-mrt2019.xsd"), ("Codebook.xsd", "Codebook.xsd")])
def test_the_schemas_that_we_check_against_are_the_standards_own(ours: str, theirs: str):
    schemas = files("stepdown.exchange.refi_qda") / "schemas"
    assert (schemas / ours).read_bytes() == content_of(theirs)
