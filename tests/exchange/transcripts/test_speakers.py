"""Who speaks: each layout that people and machines write, and what must not be taken for a speaker."""

import pytest

from stepdown.exchange.transcripts.read import read_transcript
from tests.exchange.transcripts.made import docx, rules, said, said_in, txt

LAYOUTS = {
    "a label and a colon": ["INT: Why?", "SW01: Because."],
    "a space before the colon": ["INT : Why?", "SW01 : Because."],
    "a tab after the colon": ["INT:\tWhy?", "SW01:\tBecause."],
    "a tab alone": ["INT\tWhy?", "SW01\tBecause."],
    "a row with its number": ["1\tINT\tWhy?", "2\tSW01\tBecause."],
    "a row with its time": ["00:01\tINT\tWhy?", "00:09\tSW01\tBecause."],
    "the time before, in brackets": ["[00:01:02] INT: Why?", "[00:01:09] SW01: Because."],
    "the time after, in brackets": ["INT (01:02): Why?", "SW01 [01:09]: Because."],
    "the label over the words": ["INT:", "Why?", "SW01:", "Because."],
    "the label and time over the words": ["INT 0:03", "Why?", "SW01   0:09", "Because."],
    "the label, the time and a colon over the words": ["INT (00:03):", "Why?", "SW01 (00:09):", "Because."],
    "two times over the name": ["0:0:3.0 --> 0:0:8.450", "INT", "Why?", "0:0:9.0 --> 0:0:9.5", "SW01", "Because."] * 2,
    "the time before the name over the words": ["00:00:03 INT", "Why?", "00:00:09 SW01", "Because."] * 2,
    "several spaces": ["INT  Why?", "SW01   Because."] * 2,
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_is_understood(layout: str):
    lines = LAYOUTS[layout]
    often = 2 if lines[: len(lines) // 2] == lines[len(lines) // 2 :] else 1
    assert said_in(*lines) == [("INT", "Why?"), ("SW01", "Because.")] * often


TIMES = {
    "[00:01:02] INT: Why?": 62.0,
    "INT (01:02): Why?": 62.0,
    "1:02 INT: Why?": 62.0,
    "INT 01:00:02.5: Why?": 3602.5,
    "00:01:02,250 - INT: Why?": 62.25,
    "INT: Why?": None,
    "INT: at 10:30?": None,
}


@pytest.mark.parametrize("line", TIMES)
def test_the_time_of_a_turn_is_kept_in_seconds(line: str):
    heard = read_transcript(txt([line]), "t.txt").heard
    assert heard is not None
    assert (heard.lines[0].speaker, heard.lines[0].at_seconds) == ("INT", TIMES[line])


def test_teams_writes_the_name_and_time_and_the_words_in_one_paragraph():
    lines = ["Priya Nwosu   0:03\nSo we began.", "Priya Nwosu   0:09\nAnd went on.", "Ola Bell   1:02:00\nNo."]
    assert said(read_transcript(docx(lines), "t.docx")) == [
        ("Priya Nwosu", "So we began. And went on."),
        ("Ola Bell", "No."),
    ]


SPEAKERS = {
    "codes": ["INT", "SW01", "P1", "Q", "FG2-P3"],
    "names": ["Priya Nwosu", "Dr. Hale", "Ola O’Neil", "NWOSU, Priya", "Social Worker", "Parent of Tia", "Speaker 1"],
    "one word, twice": ["Mum", "Interviewer"],
    "small letters, three times": ["mum", "speaker 2"],
}


@pytest.mark.parametrize("label", [label for labels in SPEAKERS.values() for label in labels])
def test_a_label_is_a_speaker(label: str):
    lines = [f"{label}: One.", "She went there and then.", "Then she came back."]
    assert [speaker for speaker, _ in said_in(*(lines * 3))] == [label] * 3


SPEECH = (
    "He said: stop.",
    "HE SAID: stop.",
    "So: we went.",
    "And I thought: no.",
    "There is one thing: time.",
    "It was 10:30 when we left.",
    "Yes: that.",
    "I mean. Anyway: no.",
    "See https://example.org for that.",
    "We went for this reason: she asked us to, and nobody else would do it for her.",
)


@pytest.mark.parametrize("sentence", SPEECH)
def test_a_colon_in_speech_makes_no_speaker(sentence: str):
    lines = ["INT: Tell me.", "SW01: I will.", sentence] * 4
    assert {speaker for speaker, _ in said_in(*lines)} == {"INT", "SW01"}


def test_a_time_that_is_said_alone_makes_no_speaker():
    assert said_in("INT: When?", "Monday 10:30", "SW01: So it was.") == [
        ("INT", "When? Monday 10:30"),
        ("SW01", "So it was."),
    ]


def test_words_without_a_label_go_to_whoever_spoke_before():
    assert said_in("INT: Why?", "SW01: It was long.", "He said: stop.", "INT: Oh.") == [
        ("INT", "Why?"),
        ("SW01", "It was long. He said: stop."),
        ("INT", "Oh."),
    ]


def test_a_title_page_is_nobodys_and_what_may_be_a_speaker_on_it_is_said():
    read = read_transcript(
        txt(["Date: 3 May", "Site Name: North", "Mum: So.", "Researcher: Yes?", "Mum: No.", "Researcher: Oh."]), "t.txt"
    )
    assert said(read)[:3] == [(None, "Date: 3 May"), (None, "Site Name: North"), ("Mum", "So.")]
    assert read.possible_labels == ("Date", "Site Name")
    assert rules(read) == ["transcript_possible_speakers"]


def test_somebody_who_speaks_once_is_a_speaker_where_every_line_begins_with_one():
    assert said_in("Mum: So.", "Researcher: Yes?", "Mum: No.", "Chair: Enough.")[-1] == ("Chair", "Enough.")


def test_the_headings_of_a_word_document_are_nobodys():
    document = docx(
        ["INT: Why?"],
        lambda d: (d.add_heading("Part two", 2), d.add_paragraph("A note."), d.add_paragraph("SW01: So.")),
    )
    assert said(read_transcript(document, "t.docx")) == [
        ("INT", "Why?"),
        (None, "Part two"),
        (None, "A note."),
        ("SW01", "So."),
    ]


def test_a_file_without_labels_has_a_turn_a_paragraph_and_says_so():
    read = read_transcript(txt(["I wrote this down.", "", "It took a year."]), "t.txt")
    assert said(read) == [(None, "I wrote this down."), (None, "It took a year.")]
    assert rules(read) == ["transcript_without_speakers"]


def table(document: object) -> None:
    held = document.add_table(rows=0, cols=2)  # type: ignore[attr-defined]
    for cells in (("Speaker", "Text"), ("INT", "Why?"), ("SW01", "Because.\nOf that."), ("INT", "Oh.")):
        for cell, words in zip(held.add_row().cells, cells, strict=True):
            cell.text = words


def test_a_transcript_laid_out_in_a_table_is_read():
    assert said(read_transcript(docx([], table), "t.docx")) == [
        (None, "Speaker\tText"),
        ("INT", "Why?"),
        ("SW01", "Because. Of that."),
        ("INT", "Oh."),
    ]


def test_a_table_that_is_a_frame_gives_its_paragraphs():
    def frame(document: object) -> None:
        cell = document.add_table(rows=1, cols=1).cell(0, 0)  # type: ignore[attr-defined]
        cell.text = "INT: Why?"
        cell.add_paragraph("SW01: Because.")

    assert said(read_transcript(docx([], frame), "t.docx")) == [("INT", "Why?"), ("SW01", "Because.")]
