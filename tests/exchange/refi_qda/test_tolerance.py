"""What other programs write is read as it is meant, and told where it is not as the standard asks."""

import pytest

from stepdown.exchange.refi_qda.guids import is_guid
from stepdown.exchange.refi_qda.loss import Why
from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.shape.codes import with_paths
from tests.exchange.refi_qda.small import (
    CODEBOOK,
    CODING,
    NIGHT,
    NOTE,
    NOTES,
    PARTS,
    SELECTION,
    SLEEP,
    SOURCES,
    TEXT,
    USERS,
    WORDS,
    package,
    project_xml,
)
from tests.exchange.refi_qda.worlds import package_of

SOUND = read(package(), "nights.qdpx")


def rules(result) -> list[str]:
    return [finding.rule for finding in result.findings]


def test_the_file_as_it_should_be_is_read_without_a_finding_or_a_loss():
    assert (SOUND.findings, SOUND.losses) == ((), ())
    text = SOUND.project.sources[0]
    (selection,) = text.selections
    assert text.text[selection.start : selection.end] == "did not sleep"
    assert [path for path, _ in with_paths(SOUND.project.codes)] == [("Sleep",), ("Sleep", "Awake")]
    assert (selection.audit.made_by, selection.codings[0].by) == (
        SOUND.project.users[0].guid,
        SOUND.project.users[1].guid,
    )


XML = project_xml()
PATH = f' plainTextPath="internal://{TEXT}.txt"'
CONTENT = f"<PlainTextContent>{WORDS}</PlainTextContent>"
ODD = {
    "its parts in another order": package(project_xml(*reversed(PARTS))),
    "a project of another name": package(qde="Nights 2026.qde"),
    "a folder around all": package_of({"Nights/project.qde": XML, f"Nights/sources/{TEXT}.txt": WORDS}),
    "files of a Mac beside it": package_of(
        {"project.qde": XML, f"sources/{TEXT}.txt": WORDS, "__MACOSX/._project.qde": "x"}
    ),
    "a capital folder": package(folder="Sources/"),
    "backslashes": package(folder="sources\\"),
    "capital GUIDs": package(XML.replace(NOTE, NOTE.upper())),
    "GUIDs in braces where they are given": package(XML.replace(f'guid="{NIGHT}"', f'guid="{{{NIGHT}}}"')),
    "GUIDs in braces where they are pointed at": package(XML.replace(f'GUID="{NIGHT}"', f'GUID="{{{NIGHT}}}"')),
    "a mark before the XML": package("\ufeff" + XML),
    "a mark before the text": package(words=WORDS.encode("utf-8-sig")),
    "a bare path": package(XML.replace("internal://", "")),
    "a path with its folder": package(XML.replace("internal://", "sources/")),
    "a path with three slashes": package(XML.replace("internal://", "internal:///")),
    "no path": package(XML.replace(PATH, "")),
    "a rich path to a plain text": package(XML.replace("plainTextPath", "richTextPath")),
    "the words in the XML": package(XML.replace(f"{PATH}>", f">{CONTENT}"), words=""),
    "a description as an attribute": package(
        XML.replace("<Description>Nights</Description>", "").replace('"Sleep"', '"Sleep" description="Nights"')
    ),
    "is codable in capitals": package(XML.replace('isCodable="true"', 'isCodable="True"')),
    "blanks around a colour": package(XML.replace("#ff0000", " #ff0000 ")),
    "an empty element of sets": package(project_xml(*PARTS, "<Sets/>")),
    "codes in two lists": package(project_xml(*PARTS, "<CodeBook><Codes/></CodeBook>")),
    "a comment": package(XML.replace("Nights</D", "Nig<!-- hm -->hts</D")),
}  # fmt: skip


@pytest.mark.parametrize("content", ODD.values(), ids=ODD.keys())
def test_an_odd_file_is_read_as_the_same_project(content: bytes):
    assert read(content, "nights.qdpx").project == SOUND.project


def test_a_file_of_another_version_is_read_by_its_names_and_told():
    result = read(package(project_xml(namespace="urn:QDA-XML:project:0:4")), "nights.qdpx")
    assert (result.project, rules(result)) == (SOUND.project, ["refi_other_version"])


FLAT = project_xml(f'<CodeBook><Codes><Code guid="{NIGHT}" name="Sleep::Awake" isCodable="true"/></Codes></CodeBook>')


def changed(old: str, new: str) -> str:
    assert old in XML
    return XML.replace(old, new)


TOLD = {
    "no GUID": (changed(f' guid="{CODING}"', ""), "refi_no_guid"),
    "a GUID that is none": (changed(CODING, "c1"), "refi_no_guid"),
    "one GUID twice": (changed(SLEEP, NIGHT), "refi_same_guid"),
    "a code without a name": (changed('name="Awake" ', ""), "refi_no_name"),
    "not said whether codable": (changed(' isCodable="true"', ""), "refi_not_said_if_codable"),
    "codable or not": (changed(' isCodable="true"', ' isCodable="perhaps"'), "refi_not_understood"),
    "a colour by name": (changed("#ff0000", "red"), "refi_not_understood"),
    "a day for a moment": (changed("2026-03-01T10:00:00Z", "2026-03-01"), "refi_not_understood"),
    "a month that is none": (changed("2026-03-01T10:00:00Z", "2026-13-01T10:00:00Z"), "refi_not_understood"),
    "a type that is none": (changed('Variable="Text"', 'Variable="Set"'), "refi_not_understood"),
    "no date": (changed("<TextValue>Mother</TextValue>", "<DateValue>Mother</DateValue>"), "refi_not_understood"),
    "no number": (changed("<TextValue>Mother</TextValue>", "<FloatValue>NaN</FloatValue>"), "refi_not_understood"),
    "a place that is no number": (changed('startPosition="2"', 'startPosition="two"'), "refi_not_understood"),
    "a place that is not there": (changed('endPosition="15"', ""), "refi_not_understood"),
    "a selection after the end": (changed('endPosition="15"', 'endPosition="1500"'), "refi_outside_text"),
    "a selection backwards": (changed('endPosition="15"', 'endPosition="1"'), "refi_outside_text"),
    "a selection before the start": (changed('startPosition="2"', 'startPosition="-2"'), "refi_outside_text"),
    "a coding with no such code": (
        changed(f'CodeRef targetGUID="{NIGHT}"', f'CodeRef targetGUID="{TEXT}"'),
        "refi_no_target",
    ),
    "a coding without a code": (changed(f'<CodeRef targetGUID="{NIGHT}"/>', ""), "refi_no_target"),
    "a coder who is nobody": (changed(USERS, ""), "refi_no_target"),
    "a value of no variable": (changed("Variable guid", "Thing guid"), "refi_no_target"),
    "a selection without a code": (changed(CODEBOOK, "").replace("Coding", "Remark"), "refi_memos"),
    "a text that is not there": (
        changed(PATH, "").replace(f'Source guid="{TEXT}"', f'Source guid="{NIGHT}"'),
        "refi_no_text",
    ),
    "names that hide a tree": (FLAT, "refi_flat_names"),
    "a name in two branches": (changed('name="Awake"', 'name="Sleep"'), "refi_repeated_names"),
}


@pytest.mark.parametrize(("xml", "rule"), TOLD.values(), ids=TOLD.keys())
def test_what_is_not_as_it_should_be_is_told_and_the_rest_is_read(xml: str, rule: str):
    result = read(package(xml), "nights.qdpx")
    assert rule in rules(result)
    assert result.project is not None
    assert all(f.file == "nights.qdpx" and f.problem and f.remedy for f in result.findings)


def test_a_thing_without_a_guid_gets_one_that_stays_the_same():
    xml = XML.replace(f' guid="{CODING}"', "")
    (coding,) = read(package(xml), "nights.qdpx").project.sources[0].selections[0].codings
    assert is_guid(coding.guid)
    assert read(package(xml), "again.qdpx").project == read(package(xml), "nights.qdpx").project


def test_what_points_at_a_guid_that_is_none_still_finds_it():
    result = read(package(XML.replace(NIGHT, "code-1")), "nights.qdpx")
    (coding,) = result.project.sources[0].selections[0].codings
    assert coding.code == result.project.codes[0].children[0].guid


def test_findings_of_one_kind_are_one_with_their_number_and_the_first_line():
    codes = "\n".join(f'<Code name="Code {n}" isCodable="true"/>' for n in range(500))
    result = read(package(project_xml(f"<CodeBook><Codes>\n{codes}</Codes></CodeBook>")), "nights.qdpx")
    (finding,) = result.findings
    assert finding.row == 2
    assert "500 × Code, first on line 2" in finding.problem
    assert len({code.guid for code in result.project.codes}) == 500


def test_a_selection_without_a_code_is_a_memo_with_its_words():
    xml = XML.replace(f'<Coding guid="{CODING}"', f'<Description>Really?</Description><Remark guid="{CODING}"')
    (memo,) = read(package(xml.replace("</Coding>", "</Remark>")), "nights.qdpx").project.sources[0].selections
    assert (memo.is_memo, memo.name, memo.description) == (True, "did not sleep", "Really?")


def test_a_text_that_is_not_there_is_not_an_empty_text():
    result = read(package_of({"project.qde": XML}), "nights.qdpx")
    assert result.project.sources[0].text is None
    assert ("PlainTextSelection", 1, Why.NO_TEXT) in [(loss.what, loss.count, loss.why) for loss in result.losses]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_text_in_another_encoding_is_read_and_told(encoding: str):
    result = read(package(words="I did not sleep – “no”.".encode(encoding)), "nights.qdpx")
    assert result.project.sources[0].text == "I did not sleep – “no”."
    assert rules(result) == ["refi_text_encoding"]


def test_a_transcript_keeps_its_selections_between_points():
    points = f'<SyncPoint guid="{SLEEP}" position="2" timeStamp="10"/><SyncPoint guid="{NIGHT}" position="15"/>'
    selection = f'<TranscriptSelection guid="{SELECTION}" fromSyncPoint="{SLEEP}" toSyncPoint="{NIGHT}"/>'
    transcript = f'<Transcript guid="{TEXT}" plainTextPath="internal://{TEXT}.txt">{points}{selection}</Transcript>'
    audio = f'<AudioSource guid="{CODING}" name="Tape" path="internal://tape.m4a">{transcript}</AudioSource>'
    result = read(package(project_xml(f"<Sources>{audio}</Sources>")), "nights.qdpx")
    (source,) = result.project.sources
    (found,) = source.texts[0].selections
    assert (found.start, found.end, source.texts[0].text) == (2, 15, WORDS)
    assert {loss.what: loss.why for loss in result.losses} == {
        "AudioSource@path": Why.MEDIA,
        "SyncPoint@timeStamp": Why.NO_PLACE,
    }


def test_notes_are_read_however_their_words_are_kept():
    inside = read(package(project_xml(NOTES)), "n.qdpx").project.notes[0]
    beside = SOURCES.replace("Sources", "Notes").replace("TextSource", "Note")
    outside = read(package(project_xml(USERS, CODEBOOK, beside)), "n.qdpx").project.notes[0]
    assert (inside.text, outside.text) == ("Ask again", WORDS)


def test_a_note_that_names_no_words_is_an_empty_one():
    (note,) = read(
        package(project_xml(f'<Notes><Note guid="{NOTE}" name="Ask again"/></Notes>')), "n.qdpx"
    ).project.notes
    assert (note.name, note.text) == ("Ask again", "")
