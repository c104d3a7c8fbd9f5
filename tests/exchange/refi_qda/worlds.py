"""Invented projects: drawn by Hypothesis, and a small one to damage."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from stepdown.exchange.refi_qda.guids import Guid, guid_of
from stepdown.exchange.refi_qda.plain_text import quote, with_line_feeds
from stepdown.exchange.refi_qda.shape.audit import Audit
from stepdown.exchange.refi_qda.shape.codes import Code, NamedSet
from stepdown.exchange.refi_qda.shape.project import Case, Graph, Link, Project, User, Variable, texts_of
from stepdown.exchange.refi_qda.shape.sources import Coding, MediaSource, Selection, TextSource, VariableValue
from stepdown.exchange.refi_qda.shape.words import RECORDINGS, Direction, MediaKind, VariableType

IN_XML = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from("\n\t\r")
NAMES = st.sampled_from(["Sleep", "School", "😀 talk", 'a "quoted" & <odd> name', "", "two\nlines", "Sleep::Night"])
WORDS = st.text(IN_XML, max_size=12)
TEXTS = st.lists(st.sampled_from(["\r\n", "\ufeff", *"ab \n😀é’\x0b"]) | IN_XML, max_size=30).map("".join)
COLOURS = st.none() | st.sampled_from(["#ff0000", "#ABC"])
MOMENTS = st.datetimes(datetime.fromisoformat("0001-01-01"), datetime.fromisoformat("9999-12-31")) | st.datetimes(
    datetime.fromisoformat("1990-01-01"),
    datetime.fromisoformat("2050-01-01"),
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=-5, minutes=-30))]),
)
VALUES = st.one_of(
    st.none(),
    WORDS,
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12),
    st.dates(date(1, 1, 1)),
    MOMENTS,
)


def guid(kind: str, key: object) -> Guid:
    return guid_of("an invented study", kind, str(key))


class Draw:
    """Draws the parts of one project; every GUID it gives is new."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.given = 0
        self.users = tuple(User(guid("user", n), draw(WORDS), draw(st.none() | WORDS)) for n in range(2))
        self.notes = [self.guid() for _ in range(draw(st.integers(0, 2)))]
        self.codes = self.tree(0)
        self.variables = tuple(
            Variable(self.guid(), draw(NAMES), kind, self.some(WORDS))
            for kind in draw(st.lists(st.sampled_from(VariableType), unique=True, max_size=3))
        )

    def guid(self) -> Guid:
        self.given += 1
        return guid("thing", self.given)

    def some(self, strategy):
        return self.draw(st.none() | strategy)

    def of(self, targets) -> tuple[Guid, ...]:
        return tuple(self.draw(st.lists(st.sampled_from(list(targets)), max_size=2))) if targets else ()

    def audit(self) -> Audit:
        who = st.sampled_from([user.guid for user in self.users])
        return Audit(self.some(who), self.some(MOMENTS), self.some(who), self.some(MOMENTS))

    def tree(self, depth: int) -> tuple[Code, ...]:
        """Nested codes with few names, so that one name stands in several branches."""
        return tuple(self.code(depth) for _ in range(self.draw(st.integers(0, 2 if depth < 3 else 0))))

    def code(self, depth: int) -> Code:
        return Code(
            self.guid(), self.draw(NAMES), self.draw(st.booleans()), self.draw(COLOURS), self.some(WORDS),
            self.of(self.notes), self.tree(depth + 1),
        )  # fmt: skip

    def code_guids(self) -> list[Guid]:
        def within(codes):
            return [each for code in codes for each in (code.guid, *within(code.children))]

        return within(self.codes)

    def codings(self) -> tuple[Coding, ...]:
        who = st.none() | st.sampled_from([user.guid for user in self.users])
        return tuple(
            Coding(self.guid(), code, self.draw(who), self.some(MOMENTS), self.of(self.notes))
            for code in self.of(self.code_guids())
        )

    def values(self) -> tuple[VariableValue, ...]:
        return tuple(VariableValue(variable.guid, self.draw(VALUES)) for variable in self.variables)

    def selections(self, text: str) -> tuple[Selection, ...]:
        """Spans that may overlap, touch, be empty or fall between the two characters of a line end."""
        places = st.integers(0, len(text))
        return tuple(
            self.selection(text, *sorted((self.draw(places), self.draw(places))))
            for _ in range(self.draw(st.integers(0, 3)))
        )

    def selection(self, text: str, start: int, end: int) -> Selection:
        return Selection(
            self.guid(), start, end, self.draw(st.just(quote(text, start, end)) | st.none()), self.some(WORDS),
            self.codings(), self.of(self.notes), self.audit(),
        )  # fmt: skip

    def text(self, own: Guid | None = None, *, is_transcript: bool = False) -> TextSource:
        words = self.draw(TEXTS)
        return TextSource(
            own or self.guid(), words, self.some(WORDS), self.some(WORDS), self.selections(words),
            () if is_transcript else self.codings(), self.of(self.notes), () if is_transcript else self.values(),
            self.audit(),
        )  # fmt: skip

    def media(self) -> MediaSource:
        kind = self.draw(st.sampled_from(MediaKind))
        texts = [self.text(is_transcript=kind in RECORDINGS) for _ in range(self.draw(st.integers(0, 1)))]
        return MediaSource(
            self.guid(), kind, self.some(WORDS), self.some(WORDS), tuple(texts), self.codings(), self.of(self.notes),
            self.values(), self.audit(),
        )  # fmt: skip

    def case(self, sources: list[Guid], selections: list[Guid]) -> Case:
        return Case(
            self.guid(), self.some(NAMES), self.some(WORDS), self.of(self.code_guids()), self.values(),
            self.of(sources), self.of(selections),
        )  # fmt: skip

    def link(self, origin: Guid) -> Link:
        direction = self.some(st.sampled_from(Direction))
        return Link(self.guid(), self.some(NAMES), direction, self.draw(COLOURS), origin, None, self.of(self.notes))

    def set(self, sources: list[Guid]) -> NamedSet:
        codes = self.of(self.code_guids())
        return NamedSet(self.guid(), self.draw(NAMES), self.some(WORDS), codes, self.of(sources), self.of(self.notes))


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Projects as a person may have them, with both kinds of line end and a byte order mark here and there."""
    of = Draw(draw)
    sources = tuple(of.media() if draw(st.booleans()) else of.text() for _ in range(draw(st.integers(0, 3))))
    notes = tuple(of.text(own) for own in of.notes)
    selections = [s.guid for text in texts_of(Project(sources=sources, notes=notes)) for s in text.selections]
    source_guids = [source.guid for source in sources]
    anything = [*source_guids, *selections, *of.notes, *of.code_guids()]
    return Project(
        name=draw(NAMES),
        origin=of.some(WORDS),
        description=of.some(WORDS),
        users=of.users,
        codes=of.codes,
        variables=of.variables,
        cases=tuple(of.case(source_guids, selections) for _ in range(draw(st.integers(0, 2)))),
        sources=sources,
        notes=notes,
        links=tuple(of.link(origin) for origin in of.of(anything)),
        sets=tuple(of.set(source_guids) for _ in range(draw(st.integers(0, 2)))),
        graphs=tuple(Graph(of.guid(), of.some(NAMES)) for _ in range(draw(st.integers(0, 1)))),
        about=of.of(of.notes),
        audit=of.audit(),
    )


def plain(project: Project) -> Project:
    """A project as it can be exchanged: line feeds only, no byte order marks."""
    sources = tuple(
        with_line_feeds(source)
        if isinstance(source, TextSource)
        else replace(source, texts=tuple(with_line_feeds(text) for text in source.texts))
        for source in project.sources
    )
    return replace(project, sources=sources, notes=tuple(with_line_feeds(note) for note in project.notes))


def parts_of(package: bytes) -> Mapping[str, bytes]:
    """What lies in a .qdpx file."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def package_of(parts: Mapping[str, bytes | str]) -> bytes:
    """A .qdpx file of these parts, whatever they are."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()
