"""An RTF file cut down to its words, so that what goes on to the library is small, harmless, and only what was said.

RTF is groups in braces. A group that begins with the name of a destination is not text of the document: fonts,
pictures, headers, comments. The library drops most of these without a word, does not know of deleted or hidden text,
and its patterns for links and fonts can take for ever on a file that is made to hurt. So the groups are walked here
first, in one pass; the table of fonts, which says how characters are kept, is written anew.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from stepdown.exchange.transcripts.passages import RefusedFileError
from stepdown.exchange.transcripts.rules.refused import TOO_LARGE

_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|(?P<hex>\\'[0-9A-Fa-f]{2})|\\(?P<mark>[^A-Za-z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n\\]",
    re.DOTALL,
)
_TOKENS = 2_000_000
_KEPT_MOST = 4_000_000
"""Characters of RTF that go on to the library, which reads some two million a second."""
_DEPTH = 1_000
_NOT_SPOKEN = {
    "annotation": "comment",
    "footnote": "note",
    "shptxt": "text box",
    **{f"{end}{pages}": "header or footer" for end in ("header", "footer") for pages in ("", "l", "r", "f")},
}
_SILENT = frozenset(
    """
    colortbl stylesheet info filetbl pict nonshppict object shprslt fldinst upr listtext pntext pntxta pntxtb xe tc txe
    bkmkstart bkmkend atnid atnauthor atnref atndate atntime
    """.split()  # noqa: SIM905  # words are easier read as words
)
"""Other destinations that are no text. Those that newer programs add begin with a star, and are dropped for it."""
_KEPT = frozenset(
    """
    par line sect page row tab emdash endash emspace enspace qmspace bullet lquote rquote ldblquote rdblquote
    """.split()  # noqa: SIM905
)
_CELLS = frozenset(("cell", "nestcell"))
_MARKS = {"~": "\\~", "{": "\\{", "}": "\\}", "\\": "\\\\", "_": "-", "\n": "\\par ", "\r": "\\par "}
_UNSAID = {"deleted": "deletion", "v": "hidden passage"}
_FONTS = 4_096


@dataclass(slots=True)
class _Group:
    """The state inside a group in braces, which the groups in it begin with.

    ``begins``: nothing stands in it yet that says what it is. ``unsaid``: its characters are marked as deleted or
    hidden. ``is_counted``: what it is has been counted.
    """

    begins: bool = True
    drops: bool = False
    is_fonts: bool = False
    is_counted: bool = False
    unsaid: frozenset[str] = frozenset()


def only_words(rtf: str) -> tuple[str, Counter[str]]:
    """The file with nothing but words, and how many there were of each thing that was left out.

    ``rtf``: the bytes as Latin-1. Cells of tables end in tabs. RefusedFileError where there is too much.
    """
    walk = _Walk()
    place = 0
    for _ in range(_TOKENS):
        token = _TOKEN.match(rtf, place)
        if token is None or walk.is_over:
            return walk.written(), walk.counts
        place = token.end() + walk.take(token)
        if walk.length > _KEPT_MOST:
            break
    raise RefusedFileError(TOO_LARGE, {"how": "it has more marks or words than a transcript needs"})


class _Walk:
    """One pass over the tokens."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.is_over = False
        self.length = 0
        self._groups = [_Group()]
        self._kept: list[str] = []
        self._font = 0
        self._charsets: dict[int, int] = {}

    def written(self) -> str:
        """The file anew: its fonts' character sets, then what was kept."""
        fonts = "\n".join(f"{{\\f{font}\\fcharset{charset} x;}}" for font, charset in self._charsets.items())
        return f"{{\\rtf1{{\\fonttbl\n{fonts}}}{''.join(self._kept)}}}"

    def take(self, token: re.Match[str]) -> int:
        """Take in a token; how many characters after it are bytes of something else and must be passed over."""
        group = self._groups[-1]
        if token["brace"]:
            self._brace(token["brace"], group)
        elif token["word"]:
            number = None if token["number"] is None else int(token["number"])
            self._word(token["word"], number, group)
            return max(number or 0, 0) if token["word"] == "bin" else 0
        elif token["mark"] == "*":
            group.drops = group.drops or group.begins
        elif said := token["hex"] or _in_ascii(token["text"] or "") or _MARKS.get(token["mark"] or ""):
            self._say(said, group)
        return 0

    def _say(self, said: str, group: _Group) -> None:
        group.begins = False
        if not group.drops and not group.unsaid:
            self._keep(said)

    def _keep(self, said: str) -> None:
        self._kept.append(said)
        self.length += len(said)

    def _brace(self, brace: str, group: _Group) -> None:
        if brace == "{":
            if len(self._groups) > _DEPTH:
                raise RefusedFileError(TOO_LARGE, {"how": f"its groups lie more than {_DEPTH:,} deep"})
            inner = _Group(True, group.drops, group.is_fonts, group.is_counted, group.unsaid)  # noqa: FBT003
            self._groups.append(inner)
        else:
            self._groups.pop()
            group = self._groups[-1] if self._groups else _Group()
            self.is_over = len(self._groups) < 2
        if not group.drops:  # as the group around it is
            self._keep(brace)

    def _word(self, word: str, number: int | None, group: _Group) -> None:
        if group.begins:
            group.begins = False
            self._opens(word, group)
        if group.is_fonts:
            self._of_fonts(word, number)
        elif word in _UNSAID:
            self._mark_unsaid(word, group, is_on=number != 0)
        elif word == "u" and number is not None and -0x10000 < number <= 0x10FFFF:
            self._say(f"\\u{number} ", group)
        elif word in _KEPT or word in _CELLS:
            self._say("\\tab " if word in _CELLS else f"\\{word} ", group)
        elif not group.drops and number is not None and _says_how_characters_are_kept(word, number):
            self._keep(f"\\{word}{number} ")

    def _opens(self, word: str, group: _Group) -> None:
        """The first word of a group says whether it is text."""
        if word in _NOT_SPOKEN and not group.is_counted:
            self.counts[_NOT_SPOKEN[word]] += 1
        group.is_counted = group.is_counted or word in _NOT_SPOKEN
        group.is_fonts = group.is_fonts or word == "fonttbl"
        group.drops = group.drops or group.is_counted or group.is_fonts or word in _SILENT

    def _of_fonts(self, word: str, number: int | None) -> None:
        if word == "f" and number is not None:
            self._font = abs(number)
        elif word == "fcharset" and number is not None and len(self._charsets) < _FONTS:
            self._charsets[self._font] = abs(number)

    def _mark_unsaid(self, word: str, group: _Group, *, is_on: bool) -> None:
        if is_on and word not in group.unsaid and not group.drops:
            self.counts[_UNSAID[word]] += 1
        group.unsaid = group.unsaid | {word} if is_on else group.unsaid - {word}


def _in_ascii(text: str) -> str:
    """Bytes beyond ASCII as RTF writes them, so that they are read in the character set of their font."""
    return text if text.isascii() else "".join(c if c < "\x7f" else f"\\'{ord(c):02x}" for c in text)


def _says_how_characters_are_kept(word: str, number: int) -> bool:
    if word == "ansicpg":
        return _is_known(f"cp{number}")
    return word in ("f", "deff") or (word == "uc" and 0 <= number < 10)


def _is_known(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True
