"""Rich text (.rtf): paragraphs and line breaks; the cells of tables apart by tabs."""

from striprtf.striprtf import rtf_to_text

from stepdown.exchange.transcripts.anatomy.beside import beside
from stepdown.exchange.transcripts.anatomy.package import damaged
from stepdown.exchange.transcripts.anatomy.rtf_groups import only_words
from stepdown.exchange.transcripts.passages import File, Passage, Passages, refuse_if_long


def passages(file: File) -> Passages:
    """The passages of an RTF file. RefusedFileError where it is damaged or too large."""
    words, counts = only_words(file.data.decode("latin-1"))
    try:
        text = _paired(rtf_to_text(words, errors="replace"))  # type: ignore[no-untyped-call]
    except (LookupError, TypeError, ValueError) as error:
        raise damaged("it is not sound RTF") from error
    refuse_if_long([text])
    return Passages(tuple(Passage(line) for line in text.split("\n")), beside(file, counts))


def _paired(text: str) -> str:
    """RTF keeps an emoji as two halves, and the library gives them as they are: here they are one character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
