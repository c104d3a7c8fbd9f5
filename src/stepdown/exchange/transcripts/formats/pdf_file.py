"""PDF: the lines of its pages, for want of paragraphs. Page numbers, headers and footers are left out."""

import struct
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO

from pypdf import PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from stepdown.dataset.finding import Finding
from stepdown.exchange.transcripts.anatomy.beside import counted
from stepdown.exchange.transcripts.anatomy.package import damaged
from stepdown.exchange.transcripts.anatomy.pdf_margins import without_margins
from stepdown.exchange.transcripts.anatomy.pdf_work import LIMITS, Work
from stepdown.exchange.transcripts.passages import File, Passage, Passages, RefusedFileError, refuse_if_long
from stepdown.exchange.transcripts.rules.doubts import LINES_JOINED, PAGES_WITHOUT_TEXT, REPEATED_ON_PAGES
from stepdown.exchange.transcripts.rules.refused import LOCKED, PDF_OF_IMAGES, TOO_LARGE

_PAGES = 500
_EXAMPLES = 5
_LIGATURES = dict(zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
"""Letters that a printer joins; nobody would find "find" with one of them."""
_FAULTS = (
    *(PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RuntimeError, TypeError),
    *(ValueError, struct.error, zlib.error),
)
"""What the library raises on PDFs that are spoilt inside."""


def passages(file: File) -> Passages:
    """The lines of a PDF. RefusedFileError where it is damaged, encrypted, too large, or pictures only."""
    try:
        with apply_configuration(LIMITS):
            pages = _pages(file)
    except LimitReachedError as error:
        raise RefusedFileError(TOO_LARGE, {"how": "its pages ask for more work than those of a transcript"}) from error
    except DependencyError as error:
        raise RefusedFileError(LOCKED) from error
    except _FAULTS as error:
        raise damaged("it is not a sound PDF") from error
    if not any(pages):
        raise RefusedFileError(PDF_OF_IMAGES)
    kept, left_out = without_margins(pages)
    lines = _whole_words([line for page in kept for line in page])
    said = tuple(Passage(line, is_wrapped=True) for line in lines)
    return Passages(said, tuple(_findings(file, pages, left_out)))


def _pages(file: File) -> list[list[str]]:
    """The lines of each page that are not empty."""
    reader = PdfReader(BytesIO(file.data))
    if reader.is_encrypted:
        raise RefusedFileError(LOCKED)
    if len(reader.pages) > _PAGES:
        raise RefusedFileError(TOO_LARGE, {"how": f"it has more than {_PAGES} pages"})
    work, pages = Work(), []
    for page in reader.pages:
        work.begin(page)
        text = page.extract_text(visitor_operand_before=work.see)
        work.check()
        refuse_if_long([text])
        pages.append([line for line in text.translate(_LIGATURES).splitlines() if line.strip()])
    return pages


def _whole_words(lines: Sequence[str]) -> Iterator[str]:
    """The lines, a word that was cut at a hyphen whole again; the hyphen stays, as many words have one."""
    before = ""
    for line in lines:
        is_cut = before[-1:] == "-" and before[-2:-1].isalpha() and line[:1].islower()
        rest, _, after = line.partition(" ") if is_cut else ("", "", line)
        if before:
            yield before + rest
        before = after
    if before:
        yield before


def _findings(file: File, pages: Sequence[Sequence[str]], left_out: Sequence[str]) -> Iterator[Finding]:
    yield file.finding(LINES_JOINED)
    empty = [str(number) for number, page in enumerate(pages, 1) if not page]
    if empty:
        yield file.finding(PAGES_WITHOUT_TEXT, {"pages": ", ".join(empty)})
    if left_out:
        lines = f"{counted(len(left_out), 'line')} {'was' if len(left_out) == 1 else 'were'}"
        different = dict.fromkeys(line.strip()[:60] for line in left_out)
        examples = ", ".join(f"'{line}'" for line in [*different][:_EXAMPLES])
        yield file.finding(REPEATED_ON_PAGES, {"lines": lines, "examples": examples})
