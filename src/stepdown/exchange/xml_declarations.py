"""Whether an XML file declares a document type, by which it can unpack to any size or reach for other files.

Found out by a parser that is stopped at the first element, before the one that builds elements is given anything.
"""

from collections.abc import Iterable
from xml.parsers import expat


class UnsoundXmlError(Exception):
    """It is no sound XML as far as its first element; ``line`` and ``reason`` say where and why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


class _FirstElementError(Exception):
    """The first element is reached: nothing can be declared any more."""


class _DeclaredError(Exception):
    """A document type is declared."""


def line_of_declaration(blocks: Iterable[bytes]) -> int | None:
    """The line in which a document type is declared; None where none is. UnsoundXmlError where there is no element."""

    def declare(*_: object) -> None:
        raise _DeclaredError

    def begin(*_: object) -> None:
        raise _FirstElementError

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler, parser.StartElementHandler = declare, begin
    try:
        for block in blocks:
            parser.Parse(block)
        parser.Parse(b"", True)  # noqa: FBT003
    except _FirstElementError:
        return None
    except _DeclaredError:
        return int(parser.CurrentLineNumber)
    except expat.ExpatError as error:
        raise UnsoundXmlError(error.lineno, expat.ErrorString(error.code)) from error
    except (LookupError, ValueError) as error:
        raise UnsoundXmlError(1, str(error)) from error
    return None
