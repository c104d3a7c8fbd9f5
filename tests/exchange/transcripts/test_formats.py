"""The same talk comes out of every format."""

from collections.abc import Callable

import pytest

from stepdown.exchange.transcripts.read import read_transcript
from tests.exchange.transcripts.drawn import one_page
from tests.exchange.transcripts.made import docx, odt, odt_xml, pdf, rtf, rules, said, txt, vtt

TALK = (
    "Interview of 3 May",
    "INT: How did it begin?",
    "SW01: They’ve got the time – and a café.",
    "And the space.",
    "INT: Go on.",
)
TURNS = [
    (None, "Interview of 3 May"),
    ("INT", "How did it begin?"),
    ("SW01", "They’ve got the time – and a café. And the space."),
    ("INT", "Go on."),
]
MAKERS = {"docx": docx, "odt": odt, "rtf": rtf, "txt": txt, "pdf": pdf}


@pytest.mark.parametrize("ending", MAKERS)
def test_every_format_gives_the_same_turns(ending: str):
    assert said(read_transcript(MAKERS[ending](TALK), f"talk.{ending}")) == TURNS


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf", "txt"])
def test_an_emoji_comes_through(ending: str):
    assert said(read_transcript(MAKERS[ending](["INT: So 😀 then?"]), f"t.{ending}")) == [("INT", "So 😀 then?")]


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf"])
def test_the_bytes_say_what_a_file_is_whatever_its_name(ending: str):
    read = read_transcript(MAKERS[ending](TALK), "talk.txt")
    assert said(read) == TURNS


def test_a_pdf_says_that_its_lines_were_joined():
    read = read_transcript(pdf(["SW01: It was a long multi-", "disciplinary talk that", "went on."]), "t.pdf")
    assert said(read) == [("SW01", "It was a long multi-disciplinary talk that went on.")]
    assert rules(read) == ["transcript_lines_joined"]


def test_letters_that_a_printer_joined_are_letters():
    file = one_page(b"BT /F1 9 Tf (INT: Can you \001nd it?) Tj ET", letters=b"<</Type/Encoding/Differences[1/fi]>>")
    assert said(read_transcript(file, "t.pdf")) == [("INT", "Can you find it?")]


def test_page_numbers_and_what_stands_on_most_pages_is_left_out_of_a_pdf():
    talk = {"Why?": "Because.", "Since when?": "May.", "Who came?": "They did.", "And then?": "We left."}
    pages = [
        ["Talk 7, in confidence", f"INT: {asked}", f"SW01: {answer}", f"Page {number} of 4"]
        for number, (asked, answer) in enumerate(talk.items(), 1)
    ]
    read = read_transcript(pdf(*pages), "t.pdf")
    assert said(read) == [turn for asked, answer in talk.items() for turn in (("INT", asked), ("SW01", answer))]
    assert "8 lines were left out: 'Talk 7, in confidence', 'Page 1 of 4'" in read.findings[1].problem


def test_a_pdf_of_the_same_words_on_every_page_keeps_them():
    assert said(read_transcript(pdf(*[["INT: Yes."]] * 4), "t.pdf")) == [("INT", "Yes.")] * 4


def test_a_page_without_text_is_named():
    read = read_transcript(pdf(["INT: Yes.", "SW01: No."], [], ["INT: Why?"]), "t.pdf")
    assert "on page 2" in read.findings[1].problem


def test_double_spaces_and_line_breaks_of_opendocument_are_kept():
    body = '<text:p>INT: How<text:s text:c="2"/>so?<text:line-break/>SW01:<text:tab/>Fine.</text:p>'
    assert said(read_transcript(odt_xml(body), "t.odt")) == [("INT", "How  so?"), ("SW01", "Fine.")]


def test_white_space_between_the_tags_of_opendocument_is_no_words():
    body = "\n  <text:p>INT: How\n   <text:span>so</text:span>?</text:p>\n"
    assert said(read_transcript(odt_xml(body), "t.odt")) == [("INT", "How so?")]


TEAMS = vtt(
    ("00:00:01.000", "<v Priya Nwosu>They’ve got &amp; keep <i>time</i>.</v>"),
    ("00:00:05.500", "<v Priya Nwosu>That’s\nmassive.</v>"),
    ("00:00:09.000", "<v.loud Ola O&#39;Neil>No.</v> <v Priya Nwosu>Yes.</v>"),
    ("00:00:12.000", "[a door]"),
)


def test_the_voices_of_captions_are_speakers_and_what_one_says_on_end_is_one_turn():
    assert said(read_transcript(TEAMS, "t.vtt")) == [
        ("Priya Nwosu", "They’ve got & keep time. That’s massive."),
        ("Ola O'Neil", "No."),
        ("Priya Nwosu", "Yes."),
        (None, "[a door]"),
    ]


def test_a_turn_has_the_time_at_which_it_begins():
    heard = read_transcript(TEAMS, "t.vtt").heard
    assert heard is not None
    assert [line.at_seconds for line in heard.lines] == [1.0, 5.5, 9.0, 9.0, 12.0]


def test_zoom_writes_the_name_before_the_words_and_it_goes_on_until_the_next():
    file = vtt(("00:01.000", "Priya Nwosu: So."), ("00:02.000", "and then"), ("00:03.000", "Ola Bell: She said: stop."))
    assert said(read_transcript(file, "z.vtt")) == [("Priya Nwosu", "So. and then"), ("Ola Bell", "She said: stop.")]


def test_a_time_that_was_said_in_a_caption_is_words():
    file = vtt(("00:01.000", "<v Ola>10:30</v>"), ("00:02.000", "<v Ola>Monday 10:30</v>"))
    assert said(read_transcript(file, "t.vtt")) == [("Ola", "10:30 Monday 10:30")]


def test_subrip_is_read_without_what_says_where_it_stands_on_the_picture():
    first = "1\r\n00:00:01,500 --> 00:00:02,000\r\n{\\an8}<i>INT</i>: Hello\r\n"
    second = "2\r\n00:00:03,000 --> 00:00:04,000\r\nall\r\n"
    read = read_transcript(f"{first}\r\n{second}".encode(), "t.srt")
    assert said(read) == [("INT", "Hello all")]
    assert read.heard is not None
    assert read.heard.lines[0].at_seconds == 1.5


def test_captions_that_cannot_be_read_are_counted():
    read = read_transcript(vtt(("00:01.000", "INT: Hi"), ("00:0x.000", "lost"), ("00:03.000", "")), "t.vtt")
    assert "2 captions have no words" in read.findings[0].problem


ENCODINGS: dict[str, tuple[Callable[[str], bytes], str | None]] = {
    "UTF-8": (lambda text: text.encode(), None),
    "UTF-8 with a mark": (lambda text: text.encode("utf-8-sig"), None),
    "UTF-16 with a mark": (lambda text: text.encode("utf-16"), None),
    "UTF-16 without": (lambda text: text.encode("utf-16-le"), "UTF-16"),
    "Windows": (lambda text: text.encode("cp1252"), "Windows-1252"),
    "Mac": (lambda text: text.encode("mac_roman"), "Mac Roman"),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_how_characters_are_kept_is_found_out_and_a_guess_is_said(encoding: str):
    encode, named = ENCODINGS[encoding]
    read = read_transcript(encode("INT: How?\nSW01: They’ve £5 – and a café.\n"), "t.txt")
    assert said(read) == [("INT", "How?"), ("SW01", "They’ve £5 – and a café.")]
    assert [named in f.problem for f in read.findings if named] == ([True] if named else [])
    assert (named is None) == (read.findings == ())


def test_one_late_apostrophe_in_a_long_file_is_read_as_windows_writes_it():
    read = read_transcript(("INT: How?\n" * 500 + "SW01: I can’t, for £5.\n").encode("cp1252"), "t.txt")
    assert said(read)[-1] == ("SW01", "I can’t, for £5.")
    assert "such as can’t" in read.findings[0].problem


def test_characters_that_were_lost_are_counted():
    read = read_transcript("INT: na\ufffdve, so na\ufffdve".encode(), "t.txt")
    assert "2 characters cannot be read" in read.findings[0].problem
