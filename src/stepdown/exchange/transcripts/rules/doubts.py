"""What was read, and should be looked at by the person who brings the transcript in."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

_CHANGES = "Check that this is what was meant; if not, accept or reject the changes in your word processor first."

ENCODING_GUESSED = Rule(
    "transcript_encoding_guessed",
    "A text file whose characters are kept in another way than UTF-8. Which way is a guess, however likely.",
    "The file does not say how its characters are kept. It was read as {encoding}{example}.",
    "Check apostrophes, accents and pound signs. If they are wrong, save the file as UTF-8 and send it again.",
    Severity.WARNS,
)
LOST_CHARACTERS = Rule(
    "transcript_lost_characters",
    "A file in which some characters were lost before it came here, or cannot be read. Each is shown as �.",
    "{characters} cannot be read and {are} shown as �.",
    "Find � in the transcript and correct the words, or send the file again.",
    Severity.WARNS,
)
TRACKED_CHANGES = Rule(
    "transcript_tracked_changes",
    "A document with changes that nobody accepted or rejected. What was inserted is read; what was deleted is not.",
    "The document has tracked changes: {changes}.",
    _CHANGES,
    Severity.WARNS,
)
NOT_SPOKEN = Rule(
    "transcript_not_spoken",
    "What stands beside the words in a document: comments, notes, headers and footers, text boxes, hidden text.",
    "{what} left out, because {it} not part of what was said.",
    "If words that were said are among them, put them into the text and send the file again.",
    Severity.WARNS,
)
LINES_JOINED = Rule(
    "transcript_lines_joined",
    "A PDF, which keeps lines and not paragraphs. The lines of a turn are joined.",
    "A PDF keeps lines, not paragraphs, so the lines of each turn were joined.",
    "Check the turns against the PDF. A .docx, if there is one, is safer.",
    Severity.WARNS,
)
PAGES_WITHOUT_TEXT = Rule(
    "transcript_pages_without_text",
    "Pages of a PDF without any text: empty, or pictures.",
    "There is no text on page {pages}.",
    "If the pages are pictures of text, send the document that the PDF was made from.",
    Severity.WARNS,
)
REPEATED_ON_PAGES = Rule(
    "transcript_repeated_on_pages",
    "Lines at the top or bottom of the pages of a PDF: page numbers, and what is the same on most pages.",
    "At the top or bottom of pages {lines} left out: {examples}.",
    "If they were said, send the document that the PDF was made from.",
    Severity.WARNS,
)
CUES_NOT_READ = Rule(
    "transcript_cues_not_read",
    "Captions with a time that cannot be read, or without words.",
    "{cues} no words, or a time that cannot be read, and {were} passed over.",
    "Look for them in the file: a time is written as 00:01:02.000 --> 00:01:05.000.",
    Severity.WARNS,
)
NO_SPEAKERS = Rule(
    "transcript_without_speakers",
    "A transcript in which no line begins with a speaker's label. Its paragraphs are nobody's.",
    "No speakers were found: no line begins with a label such as 'INT:'.",
    "If several people speak, write each one's label and a colon before their words and send it again.",
    Severity.WARNS,
)
POSSIBLE_SPEAKERS = Rule(
    "transcript_possible_speakers",
    "Words before a colon that could be a speaker's label, and were read as words that were said.",
    "These may be speakers and were read as words: {labels}.",
    "If one is a speaker, say so, or the words go to whoever spoke before.",
    Severity.WARNS,
)
DOUBT_RULES = (
    *(ENCODING_GUESSED, LOST_CHARACTERS, TRACKED_CHANGES, NOT_SPOKEN, LINES_JOINED, PAGES_WITHOUT_TEXT),
    *(REPEATED_ON_PAGES, CUES_NOT_READ, NO_SPEAKERS, POSSIBLE_SPEAKERS),
)
