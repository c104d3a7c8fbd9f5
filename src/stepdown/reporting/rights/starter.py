"""A document that a council finishes: what the site says of itself and where that is from, and open questions."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.reporting.report import Block, Bullets, Paragraph, Report, Section, Subheading

OPEN = "To be answered by the council"
NOT_ADVICE = (
    "A starter, made from this site's own settings and code. It is no legal advice and no assessment: it becomes one "
    "when the council has answered what is open, checked what is here, and somebody who may has signed it."
)


@dataclass(frozen=True, slots=True)
class Stands:
    """Something that is so, and where that can be looked up."""

    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Part:
    """One part: what is so, and what only the council can answer."""

    title: str
    stands: tuple[Stands, ...]
    asks: tuple[str, ...]


def starter_report(title: str, subtitle: str, banner: str | None, parts: tuple[Part, ...]) -> Report:
    """The document, for any renderer."""
    open_questions = sum(len(part.asks) for part in parts)
    said = (
        Paragraph(NOT_ADVICE, caution=True),
        Paragraph(f"{open_questions} questions are open. Each stands under “{OPEN}”, in the part that it is about."),
    )
    sections = (Section(f"part-{n}", part.title, tuple(_blocks(part))) for n, part in enumerate(parts, start=1))
    return Report(title=title, subtitle=subtitle, banner=banner, key_points=said, sections=tuple(sections))


def _blocks(part: Part) -> Iterator[Block]:
    if part.stands:
        yield Bullets(tuple(f"{one.words} [From: {one.source}]" for one in part.stands))
    if part.asks:
        yield Subheading(OPEN)
        yield Bullets(tuple(f"{ask} ______" for ask in part.asks))
