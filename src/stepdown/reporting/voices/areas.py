"""A section for each key area of interest: what it means, what each source says, who said it, and what follows."""

from collections.abc import Iterator

from stepdown.reporting.report import Block, Bullets, Paragraph, Quotation, Section, Subheading
from stepdown.reporting.voices.evidence import finding_id, quote_id, result_id
from stepdown.reporting.voices.voices import Voices
from stepdown.themes.findings.joint import DisplayRow, JointCell
from stepdown.themes.project.state.analysis import JointRow
from stepdown.themes.sources import SourceKind

SAYS = {
    SourceKind.SURVEY: "What the survey says",
    SourceKind.FOCUS_GROUP: "What the focus group says",
    SourceKind.INTERVIEW: "What the interviews say",
}


def area_section(voices: Voices, row: DisplayRow, number: int) -> Section:
    """The section. An area that nobody has combined yet says so."""
    return Section(f"area-{number}", row.area.title, tuple(_blocks(voices, row)))


def _blocks(voices: Voices, row: DisplayRow) -> Iterator[Block]:
    if row.row is None:
        yield Paragraph("The sources have not been combined on this area yet.", caution=True)
    else:
        yield Paragraph(
            row.row.words or "", evidence=tuple(finding_id(row.area.id, c.kind) for c in row.cells if c.finding)
        )
        yield Paragraph(_stands(row.row))
        yield from _figures(voices, row.row)
    for cell in row.cells:
        yield Subheading(SAYS[cell.kind])
        yield from _said(row, cell)
    if row.row is not None and row.row.follows:
        yield Subheading("What follows")
        yield Paragraph(_follows(row.row))


def _figures(voices: Voices, row: JointRow) -> Iterator[Block]:
    for result in row.results:
        if result in voices.results:
            yield Paragraph(voices.results[result].sentence, ids=(result,), evidence=(result_id(result),))


def _said(row: DisplayRow, cell: JointCell) -> Iterator[Block]:
    finding = cell.finding
    if finding is None:
        yield Paragraph("No finding is written for this source.", caution=True)
    elif finding.is_silent:
        yield Paragraph("This source says nothing of it.", evidence=(finding_id(row.area.id, cell.kind),))
    else:
        yield Paragraph(finding.words or "", evidence=(finding_id(row.area.id, cell.kind),))
    if cell.figures:
        yield Bullets(cell.figures)
    for quote in cell.quotes:
        yield Quotation(quote.words, quote.attribution, quote_id(quote))


def _follows(row: JointRow) -> str:
    who = f" By: {row.by_whom}." if row.by_whom else ""
    when = f" By when: {row.by_when:%-d %B %Y}." if row.by_when else ""
    return f"{row.follows.rstrip('.')}.{who}{when}"


def _stands(row: JointRow) -> str:
    """How the sources stand to one another: the sources say the same (agrees)."""
    word, _, meaning = row.stands.label.partition(": ")
    return f"How the sources stand to one another: {meaning} ({word.lower()})."
