"""SubRip captions (.srt)."""

import io

from webvtt import WebVTT
from webvtt.errors import MalformedCaptionError, MalformedFileError

from stepdown.exchange.transcripts.anatomy.cues import as_passages
from stepdown.exchange.transcripts.anatomy.encoding import decode
from stepdown.exchange.transcripts.anatomy.package import damaged
from stepdown.exchange.transcripts.passages import File, Passages


def passages(file: File) -> Passages:
    """The words of each caption. RefusedFileError where it is no text, or does not begin as captions do."""
    decoded = decode(file)
    try:
        captions = WebVTT.from_buffer(io.StringIO(decoded.text.lstrip()), format="srt")
    except (MalformedFileError, MalformedCaptionError) as error:
        raise damaged("it does not begin with a number and a time, as captions of this kind do") from error
    return as_passages(file, decoded, captions.captions, notes=0)
