"""Files that are not read as transcripts at all."""

from stepdown.dataset.check.rule import Rule

_KINDS = ".docx, .odt, .rtf, .txt, .vtt, .srt or .pdf"
_SAVE_AS = f"Save it as one of {_KINDS}, and send that."

RECORDING = Rule(
    "transcript_recording",
    "A recording of sound or pictures. Recordings are never kept, not even for a moment.",
    "The file is a recording. Audio and video are never kept in Stepdown.",
    "Have it transcribed where your organisation allows, and send the transcript.",
)
OLD_WORD_FILE = Rule(
    "transcript_old_word_file",
    "A document of the format of 1997 to 2003 (.doc), or another file of that time.",
    "The file is in an older format (.doc or similar) that is not read.",
    "Open it in your word processor, save it as .docx, and send that.",
)
OTHER_KIND = Rule(
    "transcript_of_another_kind",
    "A file that is no transcript, or one in a format that is not read.",
    "The file is {kind}, which is not read as a transcript.",
    _SAVE_AS,
)
LOCKED = Rule(
    "transcript_locked",
    "A file that opens only with a password, or a PDF that is encrypted.",
    "The file is protected by a password or encrypted.",
    "Remove the protection in the program that wrote it, save it again, and send that.",
)
TOO_LARGE = Rule(
    "transcript_too_large",
    "A file that would take more memory or time than any transcript needs. A few bytes can unpack to very many.",
    "The file is too large to be read as a transcript: {how}.",
    f"Send one transcript a file. If it is one, {_SAVE_AS[0].lower()}{_SAVE_AS[1:]}",
)
PDF_OF_IMAGES = Rule(
    "transcript_pdf_of_images",
    "A PDF whose pages are pictures, such as a scan, with no text behind them.",
    "The PDF has no text: its pages are pictures, as a scan is.",
    "Send the document that it was made from, or have the text recognised and checked first.",
)
NO_WORDS = Rule(
    "transcript_without_words",
    "A file in which no words were found.",
    "No words were found in the file.",
    "Open it and look; if the words are in text boxes or pictures, put them into the text.",
)
REFUSED_RULES = (RECORDING, OLD_WORD_FILE, OTHER_KIND, LOCKED, TOO_LARGE, PDF_OF_IMAGES, NO_WORDS)
