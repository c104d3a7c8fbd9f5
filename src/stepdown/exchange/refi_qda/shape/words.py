"""The lists of words of the standard."""

from stepdown.domain.word import Word


class VariableType(Word):
    """What kind of values a variable takes."""

    TEXT = "text", "Text"
    BOOLEAN = "boolean", "Yes or no"
    INTEGER = "integer", "Whole number"
    FLOAT = "float", "Number"
    DATE = "date", "Date"
    DATE_TIME = "date_time", "Date and time"


class Direction(Word):
    """Which way a link leads."""

    ASSOCIATIVE = "associative", "Neither way"
    ONE_WAY = "one_way", "From its origin to its target"
    BIDIRECTIONAL = "bidirectional", "Both ways"


class MediaKind(Word):
    """What a source that is not text is."""

    PICTURE = "picture", "Picture"
    PDF = "pdf", "PDF document"
    AUDIO = "audio", "Sound"
    VIDEO = "video", "Video"


RECORDINGS = (MediaKind.AUDIO, MediaKind.VIDEO)
"""Media whose texts are transcripts."""
