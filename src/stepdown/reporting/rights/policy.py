"""A starter of an appropriate policy document: how the principles are kept for sensitive data, and for how long.

Data Protection Act 2018, schedule 1, part 4, asks for one where a condition such as safeguarding is relied on. Its text
was not read; that a council publishes one was.
"""

from stepdown.reporting.report import Report
from stepdown.reporting.rights.dpia import INVENTED
from stepdown.reporting.rights.site_facts import SiteFacts
from stepdown.reporting.rights.starter import Part, starter_report


def policy_report(site: SiteFacts) -> Report:
    """The document."""
    return starter_report(
        "Appropriate policy document: starter",
        "Sensitive data and data about offences, in the record of a team that supports families",
        INVENTED if site.is_invented else None,
        (*_basis(site), *_principles(site), _kept(site)),
    )


def _basis(site: SiteFacts) -> tuple[Part, ...]:
    return (
        Part("Which data", site.categories, ("Which of these are sensitive, and are any about offences?",)),
        Part(
            "Which conditions are relied on",
            site.bases,
            ("Is each condition the right one? Name the task in law for each purpose.",),
        ),
    )


def _principles(site: SiteFacts) -> tuple[Part, ...]:
    return (
        Part(
            "Lawful, fair and open",
            (),
            ("Where is the privacy notice, and how does it reach people who do not read English, or do not read?",),
        ),
        Part(
            "For these purposes alone", (), ("Is the record used for anything else, such as research? On what basis?",)
        ),
        Part("No more than is needed", site.access, ("Who looks at whether less would do, and how often?",)),
        Part("Right", site.rights, ("How does somebody have something put right?",)),
        Part("No longer than needed", site.retention, ("What is the schedule for each kind of record?",)),
        Part(
            "Safe",
            (*site.logging_in, *site.sealed, *site.audit),
            ("What do the council's own security policies add to this?",),
        ),
        Part("Answered for", (), ("Who is the data protection officer, and who owns this document?",)),
    )


def _kept(site: SiteFacts) -> Part:
    return Part(
        "This document",
        site.hosting[:1],
        (
            "From which day does it hold, and when is it looked at again?",
            "Who keeps it until six months after the processing ends (from general knowledge: check it)?",
        ),
    )
