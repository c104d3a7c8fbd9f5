"""The reporting checklists, filled from the project: what nobody has reported is openly said so."""

from stepdown.reporting.report import Cell, Paragraph, ReportTable, Row, Section
from stepdown.reporting.voices.voices import Voices
from stepdown.themes.checklists.checklist import SHIPPED, Checklist, shipped_checklist
from stepdown.themes.checklists.filled import AnsweredBy, FilledItem, filled


def checklist_sections(voices: Voices) -> tuple[Section, ...]:
    """A section for each; that of surveys only where there is one."""
    wanted = [name for name in SHIPPED if name != "cherries" or voices.survey_facts is not None]
    return tuple(_section(voices, shipped_checklist(name)) for name in wanted)


def _section(voices: Voices, checklist: Checklist) -> Section:
    items = filled(checklist, voices.project, voices.survey_facts)
    reported = sum(item.by is not AnsweredBy.NOBODY for item in items)
    table = ReportTable(
        f"checklist-{checklist.id}", checklist.title, "items",
        f"{checklist.source}; doi {checklist.doi}; checked on {checklist.checked_on:%-d %B %Y}", "Item",
        ("Answer", "From"), tuple(_row(item) for item in items), (checklist.note,),
    )  # fmt: skip
    said = Paragraph(f"{reported} of {len(items)} items are reported.")
    return Section(f"checklist-{checklist.id}", checklist.title.split(":")[0], (said, table))


def _row(found: FilledItem) -> Row:
    answer = found.answer or AnsweredBy.NOBODY.label
    return Row(f"{found.item.id}. {found.item.asks}", (Cell(answer), Cell(found.by.label)))
