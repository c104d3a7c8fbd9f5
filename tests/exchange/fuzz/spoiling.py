"""Hands that spoil a file: bytes changed, cut, doubled, and values put where no program would write them."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from hypothesis import strategies as st

type Files = Mapping[str, bytes]

_FIELD = re.compile(rb"[^<>,;\"\t\r\n]+")
_IN_XML = re.compile(rb"(?<=>)[^<>]*(?=</)")
_IN_JSON = re.compile(rb'(?<=[:,\[] )("[^"]*"|[^\s",\[\]{}]+)')
_IN_CSV = re.compile(rb'(?<=[,\n])("(?:[^"]|"")*"|[^,"\r\n]*)(?=[,\r\n])')
_NO_XML = re.compile("[\0-\x08\x0b-\x1f\ufffe]")
_TEXTS = (
    *("", " ", "NULL", "0", "-1", "1.23457E+11", "123456789012.0", "1e999", "NaN", "-Infinity", "=1+1", "zz/zz/2019"),
    *("9999-12-31", "1900-01-01", "0000-00-00", "0001-01-01", "2023-02-31", "31/02/2023", "03/04/2022", "13/13/2022"),
    *("10000-01-01", "2022-05-01T25:61:00", "2022-05-01 12:00 AM", "45000", "2/29/2023", "29/02/1900", "1582-10-10"),
    *("true", "null", "[]", "{}", '["1A", 2]', '{"1A": {"1A": "Yes"}}', "[" * 3000, '{"a":' * 900, "\\ud800", '"'),
    *("<", "&lt;", "&#0;", "&nosuch;", "]]>", "<!--", "<x>", "</Child>", "<!DOCTYPE x>", "<?x?>", "xmlns=''"),
    *("C2: full care order", "RC99", "1A", "unknown", "not asked", "#REF!", "Yes", "a) Yes", "S" * 9000, "é", "\u202e"),
    *("\ufeff", "\ufffe", "\0", "\r", "\n\n", "\x0b", "\x1f", "\u2028", "\U0001f600", "🏴‍☠️", "'=1", "{value}", "%s%n"),
    *("A1048577", "XFD9", "ZZZZ1", "t='e'", "r='C1'", "9" * 400, "١٢٣", "²", "1_000", "0x1F", "1,000", "ﬁ"),
)
TOKENS = (
    *(text.encode("utf-8", "surrogatepass") for text in _TEXTS),
    b"\xff\xfe",
    b"\xfe\xff",
    b"\x80",
    b"\xed\xa0\x80",
)


@dataclass(frozen=True, slots=True)
class Spoiling:
    """One thing done to one file: what, where (a share of its length, 0 to 1), how far, and what is written there."""

    how: str
    file: float
    at: float
    length: int
    token: int


HOW = (
    *("value", "value", "value", "value", "value", "exchange", "exchange", "again", "without"),
    *("field", "field", "byte", "insert", "over", "cut", "double", "swap", "lost", "half"),
)
"""What leaves the form of the file whole, then what does not. Some is done more often than the rest."""
SPOILINGS = st.lists(
    st.builds(
        Spoiling,
        st.sampled_from(HOW),
        st.floats(0, 1, exclude_max=True),
        st.floats(0, 1, exclude_max=True),
        st.integers(1, 400),
        st.integers(0, len(TOKENS) - 1),
    ),
    min_size=1,
    max_size=4,
)


def spoilt(files: Files, spoilings: list[Spoiling]) -> Files:
    """The files with everything done to them, one after another. A workbook is mostly spoilt inside its package."""
    made = dict(files)
    for spoiling in spoilings:
        name = sorted(made)[int(spoiling.file * len(made))]
        content = made[name]
        is_packed = content.startswith(b"PK") and spoiling.how not in ("byte", "lost", "half")
        made[name] = _in_package(content, spoiling) if is_packed else _HANDS[spoiling.how](content, spoiling)
    return made


def _in_package(content: bytes, spoiling: Spoiling) -> bytes:
    """The package with one of its parts spoilt; one that is no package any more is spoilt as it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
    except Exception:  # noqa: BLE001 - whatever is wrong with a package by now, it can be spoilt more
        return _HANDS[spoiling.how](content, spoiling)
    sheets = [name for name in parts if "sheet" in name or "shared" in name or name.endswith("workbook.xml")]
    name = sheets[spoiling.length % len(sheets)] if sheets else next(iter(parts))
    parts[name] = _HANDS[spoiling.how](parts[name], spoiling)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for part, held in parts.items():
            package.writestr(part, held)
    return made.getvalue()


def _values(content: bytes) -> list[re.Match[bytes]]:
    """The places of a file's values, by what it looks like."""
    begins = content.lstrip()[:1]
    return list((_IN_XML if begins == b"<" else _IN_JSON if begins in (b"[", b"{") else _IN_CSV).finditer(content))


def _value(content: bytes, spoiling: Spoiling) -> bytes:
    """Another value in the place of one, written so that the file is as sound as before."""
    places = _values(content)
    if not places:
        return _field(content, spoiling)
    place, text = places[int(spoiling.at * len(places))], TOKENS[spoiling.token].decode("utf-8", "replace")
    begins = content.lstrip()[:1]
    if begins == b"<":
        written = escape(_NO_XML.sub("?", text))
    elif begins in (b"[", b"{"):
        written = text if spoiling.length % 5 == 0 else json.dumps(text)
    else:
        written = '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ',"\r\n') else text
    return content[: place.start()] + written.encode() + content[place.end() :]


def _exchange(content: bytes, spoiling: Spoiling) -> bytes:
    """Two values changed about, wherever they stand."""
    places = _values(content)
    if len(places) < 2:
        return _swap(content, spoiling)
    one = int(spoiling.at * (len(places) - 1))
    first, second = places[one], places[min(one + spoiling.length % 40 + 1, len(places) - 1)]
    between = content[first.end() : second.start()]
    return content[: first.start()] + second[0] + between + first[0] + content[second.end() :]


def _again(content: bytes, spoiling: Spoiling) -> bytes:
    """One line twice."""
    lines = content.splitlines(keepends=True)
    at = int(spoiling.at * len(lines))
    return b"".join([*lines[: at + 1], *lines[at:]])


def _without(content: bytes, spoiling: Spoiling) -> bytes:
    """A line of it gone."""
    lines = content.splitlines(keepends=True)
    at = int(spoiling.at * len(lines))
    return b"".join([*lines[:at], *lines[at + 1 :]])


def _field(content: bytes, spoiling: Spoiling) -> bytes:
    """Another value in one field, whatever stands around it."""
    fields = list(_FIELD.finditer(content))
    if not fields:
        return _insert(content, spoiling)
    field = fields[int(spoiling.at * len(fields))]
    return content[: field.start()] + TOKENS[spoiling.token] + content[field.end() :]


def _byte(content: bytes, spoiling: Spoiling) -> bytes:
    at = int(spoiling.at * len(content))
    return content[:at] + bytes([spoiling.length % 256]) + content[at + 1 :]


def _insert(content: bytes, spoiling: Spoiling) -> bytes:
    at = int(spoiling.at * len(content))
    return content[:at] + TOKENS[spoiling.token] + content[at:]


def _over(content: bytes, spoiling: Spoiling) -> bytes:
    at, token = int(spoiling.at * len(content)), TOKENS[spoiling.token]
    return content[:at] + token + content[at + len(token) :]


def _cut(content: bytes, spoiling: Spoiling) -> bytes:
    at = int(spoiling.at * len(content))
    return content[:at] + content[at + spoiling.length :]


def _double(content: bytes, spoiling: Spoiling) -> bytes:
    at = int(spoiling.at * len(content))
    return content[: at + spoiling.length] + content[at:]


def _swap(content: bytes, spoiling: Spoiling) -> bytes:
    """Two neighbouring fields changed about."""
    fields = list(_FIELD.finditer(content))
    if len(fields) < 2:
        return content
    one = int(spoiling.at * (len(fields) - 1))
    first, second = fields[one], fields[one + 1]
    between = content[first.end() : second.start()]
    return content[: first.start()] + second[0] + between + first[0] + content[second.end() :]


def _lost(content: bytes, spoiling: Spoiling) -> bytes:
    return content[: int(spoiling.at * len(content))]


def _half(content: bytes, spoiling: Spoiling) -> bytes:
    """The file in another encoding, which is cut within a character."""
    return content.decode("latin-1").encode("utf-16")[: -spoiling.length % 7 or None]


_HANDS: Mapping[str, Callable[[bytes, Spoiling], bytes]] = {
    "value": _value, "exchange": _exchange, "again": _again, "without": _without,
    "field": _field, "byte": _byte, "insert": _insert, "over": _over, "cut": _cut, "double": _double, "swap": _swap,
    "lost": _lost, "half": _half,
}  # fmt: skip
