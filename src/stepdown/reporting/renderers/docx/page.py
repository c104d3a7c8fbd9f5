"""The page: A4, the banner at the head of each and its number at the foot."""

from docx.document import Document
from docx.shared import Mm

from stepdown.reporting.renderers.docx.xml import add_field, shade
from stepdown.reporting.report import Report

MARGIN = Mm(20)
TEXT_WIDTH = Mm(210) - 2 * MARGIN


def set_page(document: Document, report: Report) -> None:
    """Size, margins, head and foot of every page."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin, section.bottom_margin = Mm(24), Mm(20)
    if report.banner:
        head = section.header.paragraphs[0]
        head.style = document.styles["Banner"]
        head.add_run(report.banner)
        shade(head, "0B0C0C")
    foot = section.footer.paragraphs[0]
    foot.style = document.styles["Small"]
    foot.add_run(f"{report.title}  |  Page ")
    add_field(foot, "PAGE", "1")
    foot.add_run(" of ")
    add_field(foot, "NUMPAGES", "1")
