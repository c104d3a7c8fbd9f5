"""A starter of a data protection impact assessment (UK GDPR, article 35), in the usual order.

The order is from general knowledge of the Information Commissioner's template; the template itself was not read.
"""

from stepdown.reporting.report import Report
from stepdown.reporting.rights.site_facts import SiteFacts
from stepdown.reporting.rights.starter import Part, starter_report

INVENTED = "Everybody on this site is invented."


def dpia_report(site: SiteFacts) -> Report:
    """The document."""
    return starter_report(
        "Data protection impact assessment: starter",
        "The record of a team that supports families on the edge of care",
        INVENTED if site.is_invented else None,
        (*_what(site), *_whether_right(site), *_safe(site), _risks(), _end()),
    )


def _what(site: SiteFacts) -> tuple[Part, ...]:
    return (
        Part(
            "What it is for",
            (),
            (
                "Which service is it, for whom, and what does it replace?",
                "Why is an assessment needed? Children, sensitive data and a new system are each a reason.",
                "About how many children, parents and others will be in it in a year?",
            ),
        ),
        Part(
            "Whose data, and which",
            site.categories,
            ("Is anything else put into free text that is not in this list?", "Who are the third parties in notes?"),
        ),
        Part(
            "Where it runs",
            site.hosting,
            (
                "Who runs the machines, in which country, under which contract (UK GDPR, article 28)?",
                "Are the database and its copies encrypted where they lie? The program leaves that to the machine.",
                "How often is it copied, for how long are copies kept, and when was one last brought back?",
            ),
        ),
        Part(
            "Who works in it",
            (*site.people, *site.access),
            (
                "Which partners (health, police, voluntary services) have accounts, and under which agreement?",
                "Who makes and closes accounts, and how soon after somebody leaves?",
            ),
        ),
    )


def _whether_right(site: SiteFacts) -> tuple[Part, ...]:
    return (
        Part(
            "Whom you asked",
            (),
            ("How were families and colleagues asked what they think of this, and what changed by it?",),
        ),
        Part(
            "On what basis, and whether less would do",
            site.bases,
            (
                "Is each basis above right, for each controller? Who decided?",
                "Could the same be reached with less data, or with fewer people who see it?",
                "How and when are families told (privacy notice, UK GDPR, articles 13 and 14)?",
            ),
        ),
        Part(
            "People's rights",
            site.rights,
            (
                "Who answers requests, and who approves what is given?",
                "How does somebody have something put right, and who answers complaints?",
            ),
        ),
        Part("How long it is kept", site.retention, ("What is the council's own schedule for each kind of record?",)),
    )


def _safe(site: SiteFacts) -> tuple[Part, ...]:
    return (
        Part("Logging in", site.logging_in, ("Which devices may be used, and who looks after them?",)),
        Part(
            "What is sealed, and what is watched",
            (*site.sealed, *site.audit),
            (
                "Who holds the site's keys, and what happens if they are lost?",
                "Where is the audit's newest line kept each night, and who looks at who read what?",
                "Who is told of a breach, and how is the Commissioner told within 72 hours?",
            ),
        ),
    )


def _risks() -> Part:
    asked = (
        "Somebody who must not find a parent or a child learns where they live",
        "A colleague looks at the record of somebody they know",
        "Words about a third party reach who they are about",
        "The record is not there when it is needed at night",
        "Figures that are published let somebody be known again",
        "An account is taken over",
    )
    return Part("Risks", (), tuple(f"{risk}: how likely, how grave, what is done, what is left?" for risk in asked))


def _end() -> Part:
    return Part(
        "Signed off",
        (),
        (
            "What does the data protection officer advise, and was it followed?",
            "Who accepts what is left of the risks, on which day?",
            "When is it looked at again?",
        ),
    )
