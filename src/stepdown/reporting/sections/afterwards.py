"""Handovers to community services, and follow-ups."""

from stepdown.reporting.report import Block, Paragraph, Section
from stepdown.reporting.shown import Shown
from stepdown.reporting.tables import Heading, breakdown_table
from stepdown.reporting.wording import plural, sentence


def afterwards_section(shown: Shown) -> Section:
    """What handovers came to, and how children and families were some months later."""
    blocks: list[Block] = [
        Paragraph(sentence(shown, "handovers.proposed")),
        breakdown_table(
            shown,
            Heading("handovers.families", "Handovers, per family", "families whose episode closed", "Furthest step"),
        ),
        breakdown_table(shown, Heading("handovers.outcomes", "What handovers came to", "handovers", "Outcome")),
        *(_follow_up(shown, name) for name in _follow_ups(shown)),
    ]
    if not _follow_ups(shown):
        blocks.append(Paragraph("No follow-up is recorded."))
    return Section("afterwards", "What came after", tuple(blocks))


def _follow_ups(shown: Shown) -> list[str]:
    tables = dict.fromkeys(r.result.table or "" for r in shown.protected.released)
    return [name for name in tables if name.startswith("follow_up.")]


def _follow_up(shown: Shown, name: str) -> Block:
    _, months, unit, what = name.split(".")
    asked = {"re_referred": "Referred again", "level": "Safeguarding level"}[what]
    when = months.replace("_", " ")
    title = f"{asked}, {when} after closure, per {unit}"
    return breakdown_table(shown, Heading(name, title, f"{plural(unit)} followed up", asked))
