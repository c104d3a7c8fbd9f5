"""The joint display as one table: areas down, sources across, and how they stand to one another."""

from stepdown.reporting.report import Cell, ReportTable, Row, Section
from stepdown.reporting.voices.voices import Voices
from stepdown.themes.findings.joint import DisplayRow, JointCell

_SILENT = "Silent"
_NOT_WRITTEN = "Not written"


def joint_section(voices: Voices, rows: tuple[DisplayRow, ...]) -> Section:
    """The table; sources stand in one order in every report."""
    kinds = [cell.kind.label for cell in rows[0].cells] if rows else []
    table = ReportTable(
        "joint-display", "Joint display by key area of interest", "areas", voices.source, "Key area of interest",
        (*kinds, "How they stand", "What it means"), tuple(_row(row) for row in rows),
        ("Silent: the source says nothing of the area. The number of people and their base stand under Evidence.",),
    )  # fmt: skip
    return Section("joint", "The sources side by side", (table,) if rows else ())


def _row(row: DisplayRow) -> Row:
    stands = row.row.stands.label.split(":")[0] if row.row else "Not combined"
    meaning = (row.row.words or "") if row.row else ""
    return Row(
        row.area.title, (*(Cell(_words(cell)) for cell in row.cells), Cell(stands), Cell(meaning or "Not written"))
    )


def _words(cell: JointCell) -> str:
    if cell.finding is None:
        return _NOT_WRITTEN
    return _SILENT if cell.finding.is_silent else cell.finding.words or _NOT_WRITTEN
