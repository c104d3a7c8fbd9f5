"""The report as a value: what every renderer is given, after disclosure control. It holds no hidden figure."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure as it is shown. ``ids`` are the results that it shows; ``hidden`` says that it is suppressed."""

    text: str
    ids: tuple[str, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its heading and its cells. ``level`` 1 is indented under the row above."""

    heading: str
    cells: tuple[Cell, ...]
    level: int = 0
    total: bool = False


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table that can be published: it cannot be made without saying its unit and its source."""

    id: str
    title: str
    unit: str
    source: str
    row_heading: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture (SVG text), what it says to who cannot see it, and the table that stands behind it."""

    id: str
    title: str
    svg: str
    alternative: str
    table: ReportTable


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Prose. ``caution`` marks a warning that must be seen; ``evidence`` are the items of evidence it stands on."""

    text: str
    caution: bool = False
    ids: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short sentences."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading within a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words with who said them, as they may be printed, and the item of evidence that they are from."""

    words: str
    attribution: str
    evidence: str


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One piece of evidence: where it is to be found and what it rests on."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence of a report, numbered in order: what paragraphs and quotations lead to."""

    items: tuple[EvidenceItem, ...]


type Block = Paragraph | Bullets | ReportTable | Chart | Subheading | Quotation | Evidence


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the report under its own heading; ``id`` is the anchor."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report. ``banner`` is shown on every page (invented data, internal, not to be shared)."""

    title: str
    subtitle: str
    banner: str | None
    key_points: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    facts: tuple[tuple[str, str], ...] = ()  # provenance: name, value
    symbols: tuple[tuple[str, str], ...] = field(default=())  # 'c' and what it means
