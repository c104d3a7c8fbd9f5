"""XML looked through before any library builds a tree of it: sound, without entities, not too much and not too deep."""

from xml.parsers import expat

from stepdown.exchange.transcripts.anatomy.package import damaged
from stepdown.exchange.transcripts.passages import RefusedFileError
from stepdown.exchange.transcripts.rules.refused import TOO_LARGE

_ELEMENTS = 200_000
"""Several times what a long focus group needs in Word, however often it was edited. As a tree some 200 MB."""
_DEPTH = 200


def look_through(xml: bytes, name: str) -> None:
    """RefusedFileError where a part's XML is not sound, declares entities, or is more than a transcript needs."""
    parser = expat.ParserCreate(namespace_separator=" ")
    count = depth = 0

    def begin(*_: object) -> None:
        nonlocal count, depth
        count, depth = count + 1, depth + 1
        if count > _ELEMENTS or depth > _DEPTH:
            raise RefusedFileError(TOO_LARGE, {"how": f"its part {name} has too many elements, or too deep ones"})

    def end(*_: object) -> None:
        nonlocal depth
        depth -= 1

    def refuse_doctype(*_: object) -> None:
        raise damaged(f"its part {name} declares a document type, which no word processor writes")

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.StartDoctypeDeclHandler = refuse_doctype
    try:
        parser.Parse(xml, True)  # noqa: FBT003  # this is the last of it
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise damaged(f"its part {name} is not sound XML ({error})") from error
