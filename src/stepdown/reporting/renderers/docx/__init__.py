"""The report as a Word document that a council can edit: real headings, real tables, pictures with their text."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from docx import Document

from stepdown.reporting.renderers.contents import contents
from stepdown.reporting.renderers.docx.blocks import Writer
from stepdown.reporting.renderers.docx.page import set_page
from stepdown.reporting.renderers.docx.pictures import begun
from stepdown.reporting.renderers.docx.style import set_styles
from stepdown.reporting.renderers.packed import packed
from stepdown.reporting.renderers.printable import printable
from stepdown.reporting.report import Report


def to_docx(report: Report) -> bytes:
    """The file's bytes, free of dates. ValueError where the report contradicts itself."""
    report = printable(report)
    document = Document()
    properties = document.core_properties
    properties.title, properties.subject, properties.language = report.title[:255], report.subtitle[:255], "en-GB"
    properties.author, properties.comments = "", ""
    set_styles(document)
    set_page(document, report)
    found = contents(report)
    with ThreadPoolExecutor() as executor:
        Writer(document, found, begun(found.charts, executor)).write(report)
    held = BytesIO()
    document.save(held)
    return packed(held.getvalue())
