"""How much work a PDF may ask for before it is refused: a few kilobytes can ask for hours."""

from collections.abc import Iterator
from typing import Any

from pypdf import Configuration, PageObject
from pypdf.generic import DictionaryObject, StreamObject

from stepdown.exchange.transcripts.passages import RefusedFileError
from stepdown.exchange.transcripts.rules.refused import TOO_LARGE

LIMITS = Configuration().with_overwrites(
    maximum_declared_stream_length=64_000_000,
    array_based_stream_maximum_output_length=8_000_000,
    zlib_maximum_output_length=8_000_000,
    lzw_maximum_output_length=8_000_000,
    run_length_maximum_output_length=8_000_000,
    page_tree_maximum_entries=5_000,
    stream_parsing_work_maximum_count=1_000_000,
)
"""For one page or less. A page of text has some 40 kB of drawing."""
_WORK = 20_000_000
"""For the whole file, in bytes of drawing, counted as often as they are asked for: some twenty seconds. A page of text
has 40,000 and 600 things drawn, so this is some three hundred pages."""
_DRAWN, _FORM_DRAWN = 50, 5_000
"""One thing drawn takes as long as so many bytes, and a form as so many beside its own drawing."""
_FORMS = 500


class Work:
    """The work that the pages of one file ask for, added up."""

    def __init__(self) -> None:
        self._spent = 0
        self._form = 0

    def begin(self, page: PageObject) -> None:
        """Count a page before its text is read. RefusedFileError where it is too much."""
        contents = page.get_contents()
        self._form = max(map(_weight, _forms(page)), default=0)
        self._spend((len(contents.get_data()) if contents else 0) + _fonts(page))

    def see(self, operator: bytes, *_: Any) -> None:
        """Count one thing drawn; a form drawn inside a page is its whole drawing again."""
        self._spend(_FORM_DRAWN + self._form if operator == b"Do" else _DRAWN)

    def check(self) -> None:
        """RefusedFileError where it was too much; the library swallows what is raised inside a form."""
        self._spend(0)

    def _spend(self, work: int) -> None:
        self._spent += work
        if self._spent > _WORK:
            raise RefusedFileError(TOO_LARGE, {"how": "its pages ask for more work than those of a transcript"})


def _forms(page: PageObject) -> Iterator[StreamObject]:
    """The forms that a page can draw, each once, those within forms too."""
    seen: dict[int, DictionaryObject] = {}
    holders: list[DictionaryObject] = [page]
    while holders and len(seen) < _FORMS:
        for held in _held(holders.pop(), "/XObject"):
            if id(held) not in seen and held.get("/Subtype") == "/Form":
                seen[id(held)] = held
                holders.append(held)
    return (held for held in seen.values() if isinstance(held, StreamObject))


def _weight(form: StreamObject) -> int:
    return len(form.get_data()) + _fonts(form)


def _fonts(holder: DictionaryObject) -> int:
    """The bytes that say which characters the fonts draw: they are read anew for each page and form."""
    maps = (font.get("/ToUnicode") for font in _held(holder, "/Font"))
    return sum(len(held.get_data()) for m in maps if m and isinstance(held := m.get_object(), StreamObject))


def _held(holder: DictionaryObject, kind: str) -> Iterator[DictionaryObject]:
    """What the resources of a page or form hold of a kind."""
    resources = holder.get("/Resources")
    named = resources.get_object().get(kind) if resources else None
    held = named.get_object().values() if named else ()
    return (each for value in held if isinstance(each := value.get_object(), DictionaryObject))
