"""How long things took: first contacts, closure, what came after, levels, and where children stood over time."""

from stepdown.evaluation.sections.time.measures import (
    CARE_AFTER_CLOSURE,
    CLOSURE,
    FIRST_CONTACT_OF_FAMILY,
    FIRST_CONTACT_OF_REQUEST,
    LEVELS,
    RE_REFERRAL,
)
from stepdown.reporting.report import Block, Paragraph, Section, Subheading
from stepdown.reporting.sections.time.lasting import curve, in_words, levels_told, table_of
from stepdown.reporting.sections.time.standing import standing
from stepdown.reporting.shown import Shown

READING = (
    "Not everything had ended when the data were taken, and what began late was watched for a shorter time. These "
    "figures allow for that: at each time they are reckoned of those who were still watched then. They take it that "
    "those no longer watched would have gone on as the others did."
)
MEDIANS = (
    "The medians in 'How work came in' and 'The work' are of what had ended and is known. What was still going on is "
    "not in them, so they tend to be shorter than the times here."
)
AFTER_CLOSURE = (
    "A plain share of families referred again would be lower for those that closed late, only since they were watched "
    "for a shorter time. So how many are still watched stands beside each share."
)


def time_section(shown: Shown) -> Section:
    """The section; a curve of which too little may be shown is left out, and said to be."""
    blocks: list[Block] = [
        Paragraph(READING),
        Paragraph(MEDIANS),
        Subheading("To the first contact"),
        *curve(shown, FIRST_CONTACT_OF_FAMILY, "reached", "Days from referral"),
        *curve(shown, FIRST_CONTACT_OF_REQUEST, "reached", "Days from referral"),
        Subheading("From opening to closure"),
        *curve(shown, CLOSURE, "ended", "Months from opening"),
        Subheading("After closure"),
        Paragraph(AFTER_CLOSURE),
        Paragraph(in_words(shown, RE_REFERRAL)),
        table_of(shown, RE_REFERRAL),
        Paragraph(in_words(shown, CARE_AFTER_CLOSURE)),
        table_of(shown, CARE_AFTER_CLOSURE),
        Subheading("At each safeguarding level"),
        *levels_told(shown, LEVELS),
        Subheading("Where children stood as time went on"),
        *standing(shown),
    ]
    return Section("time", "How long things took", tuple(blocks))
