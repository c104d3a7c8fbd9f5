"""How a director of finance reads a business case: from a case to one section of the report, and its key points.

``case_section`` is given the table of consequences, which stands before any money. Nothing here hides a small count:
what goes into a release passes disclosure control first.
"""

from stepdown.reporting.business_case.answer import case_key_points
from stepdown.reporting.business_case.published import published_key_points, published_section
from stepdown.reporting.business_case.section import case_section

__all__ = ["case_key_points", "case_section", "published_key_points", "published_section"]
