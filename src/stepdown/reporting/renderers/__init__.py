"""One report value, one renderer a format: each a pure function from the report to a file's bytes."""

from collections.abc import Callable

from stepdown.reporting.renderers.docx import to_docx
from stepdown.reporting.renderers.html import to_html
from stepdown.reporting.renderers.pdf import to_pdf
from stepdown.reporting.renderers.xlsx import to_xlsx
from stepdown.reporting.report import Report


def _html_bytes(report: Report) -> bytes:
    return to_html(report).encode()


RENDERERS: dict[str, Callable[[Report], bytes]] = {
    "report.html": _html_bytes,
    "report.docx": to_docx,
    "report.pdf": to_pdf,
    "tables.xlsx": to_xlsx,
}
"""Every format of a release, by the name of its file."""
