"""The report's parts, one after another, as paragraphs, lists, tables and pictures of a Word document."""

from io import BytesIO
from itertools import count

from docx.document import Document
from docx.text.paragraph import Paragraph as WordParagraph

from stepdown.reporting.renderers.cells import RESULTS_NAMED
from stepdown.reporting.renderers.contents import Contents
from stepdown.reporting.renderers.docx.page import TEXT_WIDTH
from stepdown.reporting.renderers.docx.pictures import Pictures
from stepdown.reporting.renderers.docx.table import add_pairs, add_table
from stepdown.reporting.renderers.docx.xml import bookmark, link_within, shade
from stepdown.reporting.report import (
    Block,
    Bullets,
    Chart,
    Evidence,
    Paragraph,
    Quotation,
    Report,
    ReportTable,
    Subheading,
)

_BLUE, _PALE = "1D70B8", "F4F8FB"
_LATER = ("Symbols used", "How this report was made")


class Writer:
    """Writes one report to the end of one document."""

    def __init__(self, document: Document, contents: Contents, pictures: Pictures) -> None:
        self._document = document
        self._contents = contents
        self._pictures = pictures
        self._styles = {style.name: style.style_id for style in document.styles}
        self._places = count(1)

    def write(self, report: Report) -> None:
        """Title, key points, list of contents, sections, symbols, and how it was made."""
        self._paragraph(report.title, "Title")
        if report.subtitle:
            self._paragraph(report.subtitle, "Subtitle")
        self._key_points(report.key_points)
        self._list_contents(report)
        for section in report.sections:
            self._heading(section.title)
            for block in section.blocks:
                self._block(block)
        self._pairs(_LATER[0], ("Symbol", "Meaning"), report.symbols)
        self._pairs(_LATER[1], ("Fact", "Value"), report.facts)
        if report.facts:
            self._paragraph(RESULTS_NAMED, "Small")

    def _heading(self, title: str) -> None:
        place = next(self._places)
        bookmark(self._paragraph(title, "Heading 1"), f"part_{place}", place)

    def _key_points(self, points: tuple[Paragraph, ...]) -> None:
        if not points:
            return
        shade(self._paragraph("Key points", "Heading 1"), _PALE, _BLUE)
        for point in points:
            words = f"Warning: {point.text}" if point.caution else point.text
            paragraph = self._paragraph("", "Key point")
            paragraph.add_run(words).bold = point.caution
            shade(paragraph, _PALE, _BLUE)

    def _list_contents(self, report: Report) -> None:
        self._paragraph("Contents", "Heading 1")
        later = [name for name, rows in zip(_LATER, (report.symbols, report.facts), strict=True) if rows]
        for place, title in enumerate([*(section.title for section in report.sections), *later], start=1):
            link_within(self._paragraph("", "Contents"), f"part_{place}", title)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph(caution=True):
                shade(self._paragraph(f"Warning: {block.text}", "Caution"), "FFFFFF", "0B0C0C")
            case Paragraph():
                self._leads(self._paragraph(block.text, "Normal"), block.evidence)
            case Bullets():
                for item in block.items:
                    self._paragraph(item, "List Bullet")
            case ReportTable():
                self._table(block)
            case Chart():
                self._chart(block)
            case Subheading() | Quotation() | Evidence():
                self._voice(block)

    def _voice(self, block: Subheading | Quotation | Evidence) -> None:
        match block:
            case Subheading():
                self._paragraph(block.text, "Heading 2")
            case Quotation():
                self._paragraph(f"“{block.words}”", "Quotation")
                self._leads(self._paragraph(block.attribution, "Said by"), (block.evidence,))
            case Evidence():
                self._evidence(block)

    def _leads(self, paragraph: WordParagraph, items: tuple[str, ...]) -> None:
        """Links to the evidence, behind the words."""
        for item in items:
            name = self._contents.evidence_name(item)
            paragraph.add_run(" ")
            link_within(paragraph, f"evidence_{name}", f"[{name}]")

    def _evidence(self, evidence: Evidence) -> None:
        for item in evidence.items:
            name = self._contents.evidence_name(item.id)
            paragraph = self._paragraph("", "Small")
            paragraph.add_run(f"{name}  ").bold = True
            paragraph.add_run(item.words)
            bookmark(paragraph, f"evidence_{name}", next(self._places))

    def _table(self, table: ReportTable) -> None:
        self._paragraph(f"{self._contents.table_name(table)}: {table.title}", "Caption")
        self._paragraph(f"Unit: {table.unit}", "Small").paragraph_format.keep_with_next = True
        add_table(self._document, table)
        for words in (*(f"Note: {note}" for note in table.notes), f"Source: {table.source}"):
            self._paragraph(words, "Small")

    def _chart(self, chart: Chart) -> None:
        self._paragraph(f"{self._contents.chart_name(chart)}: {chart.title}", "Caption")
        # Not kept with what follows: a chain longer than a page loses rows in LibreOffice.
        picture = self._document.add_picture(BytesIO(self._pictures[chart.id].result()), width=TEXT_WIDTH)
        picture._inline.docPr.set("descr", chart.alternative)
        picture._inline.docPr.set("title", chart.title)
        if chart.id in self._contents.carrying:
            self._table(chart.table)
        else:
            name = self._contents.table_name(chart.table)
            self._paragraph(f"The figures in this chart are in {name}.", "Small")

    def _paragraph(self, text: str, style: str) -> WordParagraph:
        paragraph = self._document.add_paragraph(text)
        # By its identifier: by a style's name each paragraph would search all styles.
        paragraph._p.style = self._styles[style]
        return paragraph

    def _pairs(self, title: str, headings: tuple[str, str], rows: tuple[tuple[str, str], ...]) -> None:
        if not rows:
            return
        self._heading(title)
        add_pairs(self._document, headings, rows)
