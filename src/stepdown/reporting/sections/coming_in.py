"""How work came in, and how quickly families were reached."""

from stepdown.evaluation.sections.coming_in import BANDS
from stepdown.reporting.charts import distribution as chart
from stepdown.reporting.report import Block, Chart, Paragraph, ReportTable, Row, Section
from stepdown.reporting.shown import Shown
from stepdown.reporting.tables import Heading, breakdown_table, share_row, table
from stepdown.reporting.wording import sentence

TITLE = "Time from referral to first contact"
_TABLES = {
    "volumes.threshold": ("Threshold decisions", "referrals", "Decision"),
    "volumes.request_disciplines": ("Specialisms asked for", "specialism requests", "Specialism"),
    "volumes.request_decisions": ("Decisions on specialisms", "specialism requests", "Decision"),
    "volumes.consultation_families": ("Consultations", "consultations", "Consultation"),
    "volumes.consultation_disciplines": ("Disciplines consulted", "consultations", "Discipline"),
}
_WAITED = {
    "times.decision": "Referral to threshold decision",
    "times.first_attempt": "Referral to first attempt",
    "times.first_contact": "Referral to first contact",
}


def coming_in_section(shown: Shown) -> Section:
    """Volumes, then times with the distribution of the time to first contact."""
    blocks: list[Block] = [
        Paragraph(sentence(shown, "volumes.referrals") + " " + sentence(shown, "volumes.consultations")),
        *(breakdown_table(shown, Heading(id_, *said)) for id_, said in _TABLES.items() if shown.table(id_)),
        Paragraph(sentence(shown, "times.first_contact.within_24_hours")),
        _times(shown),
        _first_contact(shown),
    ]
    return Section("coming-in", "How work came in", tuple(blocks))


def _times(shown: Shown) -> ReportTable:
    heading = Heading(
        "times",
        "How long families waited",
        "referrals; specialism requests that were accepted",
        "From and to",
        ("Hours by the calendar, nights and weekends included.",),
    )
    rows = [
        Row(
            label,
            (
                shown.count(f"{id_}.median", "known"),
                shown.amount(f"{id_}.median"),
                shown.amount(f"{id_}.percentile_90"),
                *share_row(shown, f"{id_}.within_24_hours").cells,
            ),
        )
        for id_, label in _WAITED.items()
    ]
    columns = ("Known", "Median hours", "90th centile hours", "Within 24 hours", "Percentage", "95% interval")
    return table(shown, heading, columns, rows)


def _first_contact(shown: Shown) -> Chart:
    heading = Heading("times.first_contact_bands", TITLE, "specialism requests that were accepted", "Time")
    behind = breakdown_table(shown, heading)
    first = shown.result(f"times.first_contact_bands.{next(iter(BANDS))}")
    value = chart.Distribution(
        tuple(chart.Category(r.label, r.tally.numerator) for r in shown.table(heading.id)),
        first.tally.known,
        "specialism requests",
        tuple(_mark(shown, name, measure) for name, measure in _MARKS.items()),
    )
    return Chart(
        "chart-first-contact", TITLE, chart.draw(value, "chart-first-contact", TITLE), chart.describe(value), behind
    )


_MARKS = {"Median": "median", "90th centile": "percentile_90"}


def _mark(shown: Shown, name: str, measure: str) -> chart.Mark:
    hours = shown.result(f"times.first_contact.{measure}").estimate
    if hours is None:
        return chart.Mark(name, None)
    band = next(label for label, limit in BANDS.values() if hours <= limit)
    return chart.Mark(name, f"{shown.amount(f'times.first_contact.{measure}').text} hours", band)
