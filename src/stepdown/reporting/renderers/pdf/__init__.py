"""The report as a tagged PDF (PDF/UA-1): one Typst template, handed the report as data, never as mark-up."""

import json
import re
from functools import cache
from importlib.resources import files

import typst

from stepdown.reporting.fonts import FONTS, shipped_fonts
from stepdown.reporting.renderers.contents import contents
from stepdown.reporting.renderers.pdf.data import as_data
from stepdown.reporting.renderers.pdf.glyphs import undrawable
from stepdown.reporting.renderers.printable import printable, without
from stepdown.reporting.report import Report


def to_pdf(report: Report) -> bytes:
    """The file's bytes, the same on every machine; a character that the shipped font lacks is shown as U+FFFD.

    ValueError where the report contradicts itself.
    """
    report = without(_lacking(), printable(report))
    data = json.dumps(as_data(report, contents(report)), ensure_ascii=False)
    template = (files(__name__) / "report.typ").read_bytes()
    return typst.compile(
        template, font_paths=shipped_fonts(), sys_inputs={"report": data}, pdf_standards=["ua-1"], timestamp=0
    )


@cache
def _lacking() -> re.Pattern[str]:
    return undrawable((FONTS / "LiberationSans-Regular.ttf").read_bytes())
