"""Comments, changes, notes, headers, boxes and hidden text: never taken for speech, never left out in silence."""

import pytest

from stepdown.exchange.transcripts.read import read_transcript
from tests.exchange.transcripts.made import WORD, docx, docx_xml, odt_xml, package, paragraph, rtf, rules, run, said

INT = paragraph(run("INT: Why?"))
DELETED = '<w:del w:id="1"><w:r><w:delText>Never </w:delText></w:r></w:del>'
INSERTED = f'<w:ins w:id="2">{run("because ")}</w:ins>'
CONTROL = "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"


def word(body: str, **parts: str) -> tuple[list[tuple[str | None, str]], list[str]]:
    read = read_transcript(docx_xml(INT + body, **parts), "t.docx")
    return said(read)[1:], [finding.problem for finding in read.findings]


def test_tracked_changes_are_read_as_accepted_and_said():
    turns, problems = word(paragraph(run("SW01: ") + DELETED + INSERTED + run("of that.")))
    assert turns == [("SW01", "because of that.")]
    assert problems == [
        "The document has tracked changes: 1 deletion left out and 1 insertion read as part of the text."
    ]


def test_a_paragraph_that_was_inserted_whole_is_read():
    assert word(f"<w:ins>{paragraph(run('SW01: New.'))}</w:ins>")[0] == [("SW01", "New.")]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next():
    ended = paragraph(run("SW01: One "), "<w:rPr><w:del w:id='1'/></w:rPr>")
    assert word(ended + ended.replace("SW01: One", "two") + paragraph(run("three.")))[0] == [("SW01", "One two three.")]


def test_a_row_that_was_deleted_is_not_read():
    row = "<w:tr>{}<w:tc>" + paragraph(run("{}")) + "</w:tc><w:tc>" + paragraph(run("Words.")) + "</w:tc></w:tr>"
    gone = row.format("<w:trPr><w:del w:id='1'/></w:trPr>", "P1")
    assert word(f"<w:tbl>{gone}{row.format('', 'SW01')}</w:tbl>")[0] == [("SW01", "Words.")]


def test_content_controls_hide_nothing():
    assert word(CONTROL.format(paragraph(run("SW01: In a box."))))[0] == [("SW01", "In a box.")]


def test_moved_words_are_read_once_where_they_went():
    turns, problems = word(
        paragraph(run("SW01: ") + f"<w:moveTo>{run('here')}</w:moveTo>")
        + paragraph(f"<w:moveFrom>{run('here')}</w:moveFrom>")
    )
    assert turns == [("SW01", "here")]
    assert "tracked changes" in problems[0]


BESIDE = {
    "comment": paragraph(run("SW01: So.") + "<w:r><w:commentReference w:id='1'/></w:r>"),
    "note": paragraph(run("SW01: So.") + "<w:r><w:footnoteReference w:id='1'/></w:r>"),
    "text box": paragraph(
        run("SW01: So.") + f"<w:r><w:pict><w:txbxContent>{paragraph(run('Boxed'))}</w:txbxContent></w:pict></w:r>"
    ),
    "hidden passage": paragraph(run("SW01: So.") + run(" Secret.", "<w:vanish/>")),
}


@pytest.mark.parametrize("what", BESIDE)
def test_what_stands_beside_the_words_is_left_out_and_said(what: str):
    turns, problems = word(BESIDE[what])
    assert turns == [("SW01", "So.")]
    assert problems == [f"1 {what} was left out, because it is not part of what was said."]


def test_text_that_is_said_not_to_be_hidden_is_read():
    assert word(paragraph(run("SW01: So.", "<w:vanish w:val='0'/>"))) == ([("SW01", "So.")], [])


def test_a_header_with_words_is_left_out_and_said():
    def with_header(document: object) -> None:
        document.sections[0].header.paragraphs[0].text = "In confidence"  # type: ignore[attr-defined]

    read = read_transcript(docx(["INT: Why?"], with_header), "t.docx")
    assert said(read) == [("INT", "Why?")]
    assert [f.problem for f in read.findings] == [
        "1 header or footer was left out, because it is not part of what was said."
    ]


def test_an_empty_header_is_nothing_to_speak_of():
    read = read_transcript(docx(["INT: Why?"], lambda d: d.sections[0].header.is_linked_to_previous), "t.docx")
    assert read.findings == ()


def test_the_main_part_of_a_word_document_is_found_where_it_says():
    xml = f"<w:document {WORD}><w:body>{INT}</w:body></w:document>"
    relations = '<Relationships><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    file = package({"_rels/.rels": relations, "word/document2.xml": xml})
    assert said(read_transcript(file, "t.docx")) == [("INT", "Why?")]
    assert rules(read_transcript(package({"word/document2.xml": xml}), "t.docx")) == ["damaged_file"]


OPEN = {
    "comment": "<office:annotation><dc:creator>Ola</dc:creator><text:p>Check</text:p></office:annotation>",
    "note": "<text:note><text:note-body><text:p>See</text:p></text:note-body></text:note>",
    "text box": "<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>",
}


@pytest.mark.parametrize("what", OPEN)
def test_opendocument_too(what: str):
    read = read_transcript(odt_xml(f"<text:p>INT: Why?</text:p><text:p>SW01: So.{OPEN[what]}</text:p>"), "t.odt")
    assert said(read) == [("INT", "Why?"), ("SW01", "So.")]
    assert [f"1 {what} was left out" in f.problem for f in read.findings] == [True]


def test_what_was_deleted_from_an_opendocument_text_is_not_read():
    region = "<text:changed-region><text:deletion><text:p>Never.</text:p></text:deletion></text:changed-region>"
    body = f"<text:tracked-changes>{region}</text:tracked-changes><text:p>INT: Why?</text:p>"
    read = read_transcript(odt_xml(body), "t.odt")
    assert said(read) == [("INT", "Why?")]
    assert rules(read) == ["transcript_tracked_changes"]


def test_a_table_of_an_opendocument_text_is_read():
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    row = f"<table:table-row>{cell}{cell}</table:table-row>"
    body = f"<table:table>{row.format('INT', 'Why?')}{row.format('SW01', 'So.')}</table:table>"
    assert said(read_transcript(odt_xml(body), "t.odt")) == [("INT", "Why?"), ("SW01", "So.")]


RICH = {
    "comment": rb"{\*\annotation Check this}",
    "note": rb"{\footnote See there}",
    "header or footer": rb"{\header In confidence}",
    "text box": rb"{\shp{\*\shpinst{\shptxt Boxed}}{\shprslt Boxed}}",
    "hidden passage": rb"{\v Secret}",
}


@pytest.mark.parametrize("what", RICH)
def test_rich_text_too(what: str):
    read = read_transcript(rb"{\rtf1 INT: Why?" + RICH[what] + rb"\par SW01: So.}", "t.rtf")
    assert said(read) == [("INT", "Why?"), ("SW01", "So.")]
    assert [f"1 {what} was left out" in f.problem for f in read.findings] == [True]


def test_what_was_deleted_from_rich_text_is_not_read():
    read = read_transcript(rb"{\rtf1 INT: Why {\deleted\revauthdel1 never }so?\par}", "t.rtf")
    assert said(read) == [("INT", "Why so?")]
    assert rules(read) == ["transcript_tracked_changes"]


def test_pictures_links_fonts_and_bytes_of_rich_text_are_no_words():
    fonts = rb"{\fonttbl{\f0 Arial;}{\f1\fcharset204 Cyr;}}{\colortbl;\red0;}{\info{\author Ola}}"
    link = rb'{\field{\*\fldinst{HYPERLINK "http://x.org"}}{\fldrslt a link}}'
    file = rb"{\rtf1\ansi" + fonts + rb"{\pict\bin4 }}}}}INT: " + link + rb" \f1\'c4\'e0\f0\par}"
    assert said(read_transcript(file, "t.rtf")) == [("INT", "a link Да")]


def test_the_cells_of_rich_text_stand_side_by_side():
    file = rb"{\rtf1 \trowd INT\cell Why?\cell\row \trowd SW01\cell So.\cell\row}"
    assert said(read_transcript(file, "t.rtf")) == [("INT", "Why?"), ("SW01", "So.")]


def test_nothing_beside_the_words_nothing_to_say():
    assert read_transcript(rtf(["INT: Why?", "SW01: So."]), "t.rtf").findings == ()
