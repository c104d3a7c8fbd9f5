"""The work itself: engagement, contacts, continuity, closure."""

from stepdown.reporting.report import Block, Paragraph, ReportTable, Row, Section
from stepdown.reporting.shown import Shown
from stepdown.reporting.tables import Heading, amount_row, breakdown_table, table
from stepdown.reporting.wording import sentence

_TABLES = {
    "engagement.referred": ("Engagement of all referred families", "families", "Engagement"),
    "work.contact_discipline": ("Contacts by discipline", "contacts and attempts", "Discipline"),
    "work.contact_mode": ("How contacts were made", "contacts and attempts", "Mode"),
    "work.contact_purpose": ("What contacts were for", "contacts and attempts", "Purpose"),
    "work.contact_result": ("Whether contacts reached the person", "contacts and attempts", "Result"),
    "work.closure_reason": ("Why work with families ended", "families whose episode closed", "Reason"),
}
_AMOUNTS = {
    "work.disciplines": "Disciplines that reached a family",
    "work.contacts": "Contacts and attempts with a family",
    "work.months_open": "Months from opening to closure",
}
_SENTENCES = (
    "engagement.engaged_of_offered",
    "work.one_key_worker",
    "work.emergencies.any",
    "work.recording_minutes.median",
)


def work_section(shown: Shown) -> Section:
    """What was done, with whom, and how steadily."""
    heading = Heading("work.amounts", "Work with a family", "families whose episode was opened", "Amount")
    rows = [amount_row(shown, id_, label, ("mean", "median", "percentile_90")) for id_, label in _AMOUNTS.items()]
    blocks: list[Block] = [
        *(Paragraph(sentence(shown, id_)) for id_ in _SENTENCES),
        table(shown, heading, ("Known", "Mean", "Median", "90th centile"), rows),
        _minutes(shown),
        *(breakdown_table(shown, Heading(id_, *said)) for id_, said in _TABLES.items() if shown.table(id_)),
    ]
    return Section("work", "The work", tuple(blocks))


def _minutes(shown: Shown) -> ReportTable:
    heading = Heading("work.minutes", "Time with families by discipline", "contacts and attempts", "Discipline")
    totals = [
        r
        for r in shown.protected.released
        if r.result.id.startswith("work.minutes.") and r.result.id.endswith(".total")
    ]
    rows = []
    for released in totals:
        stem = released.result.id.removesuffix(".total")
        cells = (
            shown.count(released.result.id, "known"),
            shown.amount(released.result.id, 0),
            shown.amount(f"{stem}.median", 0),
        )
        rows.append(Row(released.result.label.partition(":")[0], cells))
    return table(shown, heading, ("Contacts with known minutes", "Minutes in all", "Median minutes"), rows)
