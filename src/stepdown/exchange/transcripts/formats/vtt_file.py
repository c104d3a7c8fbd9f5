"""WebVTT captions (.vtt), as Teams and Zoom write them."""

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
        captions = WebVTT.from_string(decoded.text)
    except (MalformedFileError, MalformedCaptionError) as error:
        raise damaged("it does not begin with WEBVTT, as captions of this kind do") from error
    notes = sum(len(caption.comments) for caption in captions.captions)
    notes += len(captions.header_comments) + len(captions.footer_comments)
    return as_passages(file, decoded, captions.captions, notes)
