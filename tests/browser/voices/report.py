"""The report is taken out in each of its forms, and what was written on the way is in it, with its evidence."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.browser.visitor import Visitor
from tests.browser.voices.combining import BY_WHOM, FINDINGS, FOLLOWS, QUOTE, TOGETHER

WRITTEN = (FINDINGS["Interview", "Help comes sooner"], FINDINGS["Focus group", "Trust"], TOGETHER)
SAID = (*WRITTEN, QUOTE, FOLLOWS, BY_WHOM, "30 September 2026", "only one source speaks of it (silent)")
"""What a report must hold: the findings, the row's words, the quote, and what follows."""

IN_SIGHT = """e => { const at = e.getBoundingClientRect();
  return at.top >= 0 && at.top < innerHeight && getComputedStyle(e).visibility === "visible"; }"""


def _paragraphs(file: bytes) -> str:
    return "".join(Document(BytesIO(file)).element.body.itertext())


def _sheets(file: bytes) -> str:
    book = load_workbook(BytesIO(file))
    return "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)


def _pages(file: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(file)).pages).split())


def _page(file: bytes) -> str:
    return file.decode("utf-8")


FORMS: dict[str, tuple[str, Callable[[bytes], str], tuple[str, ...]]] = {
    "Download the report as a web page (HTML)": ("report.html", _page, SAID),
    "Download the report as a Word document (DOCX)": ("report.docx", _paragraphs, SAID),
    "Download the report as a PDF": ("report.pdf", _pages, SAID),
    "Download its tables as a spreadsheet (XLSX)": ("tables.xlsx", _sheets, WRITTEN),
}
"""Each form that the page offers: its file, how its words are read, and what of the story it must hold."""


def eva_takes_it_out(eva: Visitor, folder: Path) -> None:
    """In every form that the page offers, and there is no other."""
    eva.follow("Report")
    assert eva.page.get_by_role("button", name="Download").all_inner_texts() == list(FORMS)
    for words, (name, read, holds) in FORMS.items():
        found = read(_downloaded(eva, words, folder / name))
        assert [said for said in holds if said not in found] == [], name


def its_marks_lead_to_evidence(eva: Visitor, folder: Path) -> None:
    """From a quote to where it was said, and from a finding to who spoke of it and who signed it."""
    eva.page.goto((folder / "report.html").as_uri())
    eva.look()
    for place, said in (
        (
            eva.page.locator("blockquote").filter(has_text=QUOTE),
            ("“Interview 1”, version 1, turn 2.", "Word for word."),
        ),
        (
            eva.page.locator("p").filter(has_text=FINDINGS["Interview", "Help comes sooner"]),
            ("Interview: written by Eva Lund", "codes: Help comes sooner", "Signed off on"),
        ),
    ):
        mark = place.locator("a.evidence-mark").first
        eva.hands.press(mark)
        evidence = eva.page.locator(f"[id='{mark.get_attribute('href').removeprefix('#')}']")
        assert evidence.evaluate(IN_SIGHT)
        assert [words for words in said if words not in evidence.inner_text()] == []


def _downloaded(eva: Visitor, words: str, to: Path) -> bytes:
    with eva.page.expect_download() as waiting:
        eva.hands.press(eva.page.get_by_role("button", name=words))
    assert waiting.value.suggested_filename == to.name
    waiting.value.save_as(to)
    return to.read_bytes()
