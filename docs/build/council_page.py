"""The page of the council's extract: its two sheets, with every column and word."""

from docs.build.dataset_page import table_blocks
from docs.build.markdown import page
from stepdown.exchange.council.columns import DATES, PEOPLE

INTRODUCTION = """
What the council's case system already knows need not be typed again. An analyst exports two sheets, as CSV, of the
families that may be referred: the people, and the statutory dates of the children. A manager brings them in on the
page *Council data*, or the operator with `stepdown site import-council`. A referral then begins with one number.

The words of a column may be written as the words below or as their labels; dates as 2021-04-30 or 30/04/2021. An empty
cell says nothing, and becomes "not known". Only the newest extract is kept: of earlier ones only when they came.
"""


def council_page() -> str:
    """Both sheets as one page."""
    return page("The council's extract", INTRODUCTION, *(block for t in (PEOPLE, DATES) for block in table_blocks(t)))
