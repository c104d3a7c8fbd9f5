"""The report as a tagged PDF (PDF/UA-1): one Typst template, handed the report as data, never as mark-up."""

import json
import re
from functools import cache
from importlib.resources import as_file, files

import typst

from stepdown.reporting.renderers.contents import contents
from stepdown.reporting.renderers.pdf.data import as_data
from stepdown.reporting.renderers.pdf.glyphs import undrawable
from stepdown.reporting.renderers.printable import printable, without
from stepdown.reporting.report import Report

_FONTS = files("stepdown.reporting") / "assets" / "fonts"


def to_pdf(report: Report) -> bytes:
    """The file's bytes, the same on every machine; a character that the shipped font lacks is shown as U+FFFD.

    ValueError where the report contradicts itself.
    """
    report = without(_lacking(), printable(report))
    data = json.dumps(as_data(report, contents(report)), ensure_ascii=False)
    template = (files(__name__) / "report.typ").read_bytes()
    return typst.compile(
        template, font_paths=_fonts(), sys_inputs={"report": data}, pdf_standards=["ua-1"], timestamp=0
    )


@cache
def _lacking() -> re.Pattern[str]:
    return undrawable((_FONTS / "LiberationSans-Regular.ttf").read_bytes())


@cache
def _fonts() -> typst.Fonts:
    """The shipped font and the compiler's own, and none of the machine's: the file is the same everywhere."""
    with as_file(_FONTS) as folder:
        return typst.Fonts(include_system_fonts=False, font_paths=[folder])
