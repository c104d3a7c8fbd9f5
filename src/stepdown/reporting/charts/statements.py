"""Rows of statements: each over its bar, and beside the bar its counts, the share that matters, and what is apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from stepdown.reporting.charts.grounds import Ground, paint
from stepdown.reporting.charts.measure import LEADING, text_width, wrap
from stepdown.reporting.charts.placed import within
from stepdown.reporting.charts.svg import BODY, GRID, MUTED, SMALL, WIDTH, line, rect, text_block

_MARGIN = 10
_GAP = 16
SHARE_ROOM = 112
"""The room of a line of the share."""
_APART = 150
_APART_HEADING = "Not in the bars"
_LEAST, _MOST = 34, 64
_COUNTS = 0.42
"""The counts take no more of the picture's width than this."""
_SWATCH = 20
_BAR = 44
_PADDING = 10


@dataclass(frozen=True, slots=True)
class Written:
    """A statement as it is written: its words, a count a category, its share in lines, and what is apart in lines."""

    label: str
    counts: tuple[str, ...]
    share: tuple[str, ...]
    apart: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement's row is: its words in lines, its top and bottom, and the middle of its bar."""

    lines: tuple[str, ...]
    top: float
    bottom: float
    bar: float

    @property
    def words(self) -> float:
        """The middle of the words."""
        return self.top + _PADDING + len(self.lines) * BODY * LEADING / 2

    def beside_bar(self, lines: int) -> float:
        """The middle of so many small lines beside the bar, moved where they would leave the row."""
        half = lines * SMALL * LEADING / 2
        return within(self.bar, self.top + half + _PADDING / 2, self.bottom - half - _PADDING / 2)


@dataclass(frozen=True, slots=True)
class Columns:
    """The width of a count, and how many there are; whether anything stands apart. Bars take what is left."""

    count: float
    categories: int
    has_apart: bool

    @staticmethod
    def of(rows: Sequence[Written]) -> "Columns":
        """Columns that the rows fit in. A count of very many digits breaks over lines."""
        widest = max((text_width(said, SMALL) for row in rows for said in row.counts), default=0) + 12
        categories = len(rows[0].counts)
        room = min(_MOST, WIDTH * _COUNTS / categories)
        return Columns(min(max(widest, _LEAST), room), categories, any(row.apart for row in rows))

    @property
    def left(self) -> float:
        """Where bars may begin."""
        return _MARGIN

    @property
    def bars(self) -> float:
        """How long bars may be."""
        return self._counts - _GAP - self.left

    @property
    def _apart(self) -> float:
        return WIDTH - _MARGIN - (_APART if self.has_apart else 0)

    @property
    def _share(self) -> float:
        return self._apart - SHARE_ROOM - (_GAP if self.has_apart else 0)

    @property
    def _counts(self) -> float:
        return self._share - _GAP / 2 - self.count * self.categories

    def _count_at(self, place: int) -> float:
        return self._counts + self.count * (place + 0.5)

    def headings(self, grounds: Sequence[Ground], share: str, chart_id: str, top: float) -> tuple[str, float]:
        """The look of each category over its counts, and what the share and the rest are; and where they end."""
        shares = wrap(share, SMALL, SHARE_ROOM, bold=True)
        aparts = wrap(_APART_HEADING, SMALL, _APART, bold=True) if self.has_apart else ()
        height = max(len(shares), len(aparts)) * SMALL * LEADING
        bottom = top + max(height, _SWATCH)
        drawn = "".join(
            rect(self._count_at(place) - _SWATCH / 2, bottom - _SWATCH, _SWATCH, _SWATCH, **paint(chart_id, ground))
            for place, ground in enumerate(grounds)
        )
        for x, lines in ((self._share, shares), (self._apart, aparts)):
            middle = bottom - len(lines) * SMALL * LEADING / 2
            drawn += text_block(x, middle, lines, font_size=SMALL, font_weight="bold")
        return drawn, bottom + _PADDING

    def places(self, rows: Sequence[Written], top: float) -> tuple[Place, ...]:
        """A row for each statement from ``top`` down, as high as its words and its columns need."""
        found = []
        for row in rows:
            lines = wrap(row.label, BODY, self._share - _GAP - self.left)
            words = len(lines) * BODY * LEADING
            counts = max(len(wrap(said, SMALL, self.count - 4)) for said in row.counts) * SMALL * LEADING
            bar = max(_BAR, counts)
            apart = sum(len(wrap(said, SMALL, _APART)) for said in row.apart) * SMALL * LEADING
            height = max(words + bar, apart, len(row.share) * SMALL * LEADING) + 2 * _PADDING
            found.append(Place(lines, top, top + height, top + _PADDING + words + bar / 2))
            top += height
        return tuple(found)

    def row(self, written: Written, place: Place) -> str:
        """All that is written of a statement."""
        counts = "".join(
            text_block(
                self._count_at(at), place.bar, wrap(said, SMALL, self.count - 4),
                font_size=SMALL, text_anchor="middle",
            )
            for at, said in enumerate(written.counts)
        )  # fmt: skip
        apart = tuple(line for said in written.apart for line in wrap(said, SMALL, _APART))
        return (
            text_block(self.left, place.words, place.lines)
            + counts
            + _share(self._share, place.beside_bar(len(written.share)), written.share)
            + text_block(self._apart, place.beside_bar(len(apart)), apart, font_size=SMALL, fill=MUTED)
        )

    def rules(self, places: Sequence[Place]) -> str:
        """A pale rule over every row, to lead the eye across."""
        return "".join(line(_MARGIN, place.top, WIDTH - _MARGIN, place.top, stroke=GRID) for place in places)


def _share(x: float, middle: float, lines: tuple[str, ...]) -> str:
    """A figure in bold, and under it what it is made of."""
    top = middle - (len(lines) - 1) * 11
    return "".join(
        text_block(x, top + 22 * at, (said,),
                   **({"font_weight": "bold"} if at == 0 else {"font_size": SMALL, "fill": MUTED}))
        for at, said in enumerate(lines)
    )  # fmt: skip
