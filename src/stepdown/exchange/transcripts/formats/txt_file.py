"""Plain text (.txt): one passage a line."""

from stepdown.exchange.transcripts.anatomy.encoding import decode
from stepdown.exchange.transcripts.passages import File, Passage, Passages


def passages(file: File) -> Passages:
    """The passages of a text file. RefusedFileError where it is no text."""
    decoded = decode(file)
    return Passages(tuple(Passage(line) for line in decoded.text.split("\n")), decoded.findings)
