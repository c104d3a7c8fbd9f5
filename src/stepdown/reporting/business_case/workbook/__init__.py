"""The business case as a workbook with live formulas: its central run, for a finance officer to follow and change.

A formula is a value of our own (``formula.py``), written for the spreadsheet and worked out here from one tree. So the
tests, which have no spreadsheet, check the arithmetic of the very formulas that are written, and the file keeps their
values for viewers that work nothing out.
"""

from stepdown.costs.case import BusinessCase
from stepdown.reporting.business_case.workbook.book import Book
from stepdown.reporting.business_case.workbook.case_book import case_tables
from stepdown.reporting.business_case.workbook.file import written
from stepdown.reporting.business_case.workbook.kept_values import with_values
from stepdown.reporting.renderers.packed import packed


def to_workbook(case: BusinessCase) -> bytes:
    """The file's bytes, free of dates. Internal: it holds true counts."""
    book = Book(case_tables(case))
    title = f"Business case: {case.model.scenario.scenario.title}"
    return packed(with_values(written(book, title), book))
