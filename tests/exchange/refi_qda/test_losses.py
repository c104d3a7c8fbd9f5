"""What an exchange cannot carry is told both ways, each kind with its number."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.exchange.refi_qda.loss import Target, Why, losses
from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.shape.codes import NamedSet
from stepdown.exchange.refi_qda.shape.project import Graph, Link, Project
from stepdown.exchange.refi_qda.shape.sources import Coding, MediaSource
from stepdown.exchange.refi_qda.shape.words import MediaKind
from stepdown.exchange.refi_qda.write.write import write_qdpx
from tests.exchange.refi_qda.small import NIGHT, NOTE, PARTS, TEXT, package, project_xml
from tests.exchange.refi_qda.worlds import guid, package_of, parts_of, plain, projects

NIGHTS = read(package(), "nights.qdpx").project
FULL = replace(
    NIGHTS,
    description="A study",
    sets=(NamedSet(guid("set", 1), "Nights", codes=(NIGHT,), sources=(TEXT,)), NamedSet(guid("set", 2), "Interviews")),
    links=(Link(guid("link", 1)),),
    graphs=(Graph(guid("graph", 1)),),
    codes=tuple(replace(code, notes=(NOTE,)) for code in NIGHTS.codes),
)


def told(found) -> dict[str, int]:
    return {loss.what: loss.count for loss in found}


def test_a_codebook_tells_of_everything_that_is_not_a_code():
    assert told(losses(FULL, Target.CODEBOOK)) == {
        "Users": 2, "Variables": 1, "Cases": 1, "Sources": 1, "Selections": 1, "Codings": 1, "Notes": 1,
        "Notes on codes": 1, "Links": 1, "Graphs": 1, "Sets without a code": 1,
        "Sources and notes in sets of codes": 1, "Description of the project": 1,
    }  # fmt: skip


def test_a_project_loses_nothing_of_its_own():
    assert losses(FULL, Target.PROJECT) == ()


def test_what_the_standard_has_no_words_for_is_passed_in_and_told():
    beyond = [("Records of consent", 25), ("Cells of the matrix", 0)]
    (loss,) = losses(NIGHTS, Target.PROJECT, beyond)
    assert (loss.what, loss.count, loss.why) == ("Records of consent", 25, Why.NOT_IN_REFI_QDA)


@pytest.mark.parametrize(("kind", "lost"), [(MediaKind.AUDIO, 1), (MediaKind.PDF, None)])
def test_a_transcript_cannot_be_coded_as_a_whole(kind: MediaKind, lost: int | None):
    text = replace(
        NIGHTS.sources[0], guid=guid("text", 2), selections=(), values=(), codings=(Coding(guid("c", 1), NIGHT),)
    )
    project = replace(NIGHTS, sources=(*NIGHTS.sources, MediaSource(guid("media", 1), kind, texts=(text,))))
    assert told(losses(project, Target.PROJECT)).get("Codings of whole transcripts") == lost
    kept = read(write_qdpx(project), "n.qdpx").project.sources[1].texts[0].codings
    assert bool(kept) is not bool(lost)


def lost_in(xml: str) -> dict[str, int]:
    return told(read(package(xml), "nights.qdpx").losses)


XML = project_xml()
GRAPH = f'<Graphs><Graph guid="{TEXT}" name="Map"><Vertex guid="{NIGHT}" firstX="1"/></Graph></Graphs>'


@pytest.mark.parametrize(
    ("xml", "lost"),
    [
        (XML, {}),
        (XML.replace("<Code ", '<Code weight="3" ', 1), {"Code@weight": 1}),
        (XML.replace("</Code></Codes>", "<Alias/></Code></Codes>"), {"Alias": 1}),
        (project_xml(attributes=' basePath="C:/Study"'), {"Project@basePath": 1}),
        (
            project_xml(*PARTS, '<Extras><Extra n="1">word</Extra><Extra n="2"/></Extras>'),
            {"Extras": 1, "Extras/Extra": 2, "Extras/Extra@n": 2, "Extras/Extra/text()": 1},
        ),
        (
            project_xml(*PARTS, GRAPH),
            {"Vertex": 1, "Vertex@guid": 1, "Vertex@firstX": 1},
        ),
        (XML.replace("<Users>", "stray<Users>"), {"Project/text()": 1}),
    ],
)  # fmt: skip
def test_what_is_not_taken_from_a_file_is_named_with_its_number(xml: str, lost: dict[str, int]):
    assert lost_in(xml) == lost


def test_files_that_no_text_needs_are_named_by_what_they_are():
    result = read(package_of({**parts_of(package()), "sources/tape.m4a": "x", "sources/talk.docx": "x"}), "nights.qdpx")
    assert told(result.losses) == {"Files with .docx": 1, "Files with .m4a": 1}


def test_a_selection_in_a_picture_is_lost_with_its_codings_and_both_are_named():
    selection = f'<PictureSelection guid="{NIGHT}" firstX="1"><Coding guid="{TEXT}"/></PictureSelection>'
    found = lost_in(
        project_xml(
            f'<Sources><PictureSource guid="{TEXT}" path="internal://a.jpg">{selection}</PictureSource></Sources>'
        )
    )
    assert (found["PictureSelection"], found["PictureSelection/Coding"], found["PictureSource@path"]) == (1, 1, 1)


@settings(max_examples=12)
@given(project=projects(), data=st.data())
def test_what_is_in_a_file_is_what_was_taken_and_what_was_lost(project: Project, data: st.DataObject):
    """Strange attributes and elements are put in at random; they, and they alone, are what is lost."""
    parts = dict(parts_of(write_qdpx(plain(project))))
    before = read(package_of(parts), "study.qdpx")
    pieces = parts["project.qde"].decode().split("<")
    strange: Counter[str] = Counter()
    for n in range(2, len(pieces)):
        name = pieces[n].split(" ")[0].rstrip("/>\n")
        if name.isalpha() and data.draw(st.booleans()):
            pieces[n] = pieces[n].replace(name, f'{name} strange="1"', 1)
            strange[f"{name}@strange"] += 1
    after = read(package_of({**parts, "project.qde": "<".join(pieces)}), "study.qdpx")
    assert after.project == before.project
    assert Counter(told(after.losses)) == strange
    assert after.in_file == Counter(before.in_file) + strange
