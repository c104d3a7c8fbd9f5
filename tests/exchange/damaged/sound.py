"""A small workbook in which nothing is wrong, and the hands that damage it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook

MORNING = datetime.fromisoformat("2021-03-01T09:30")

SOUND = {
    "Families": [["Family ID", "Area", "Generations known"], ["F1", "North", 2], ["F2", "South", 3], ["F3", "East", 1]],
    "Children": [
        ["Child ID", "Family ID", "Date of birth", "Sex", "Prior referrals"],
        ["C1", "F1", date(2010, 5, 4), "Female", 1],
        ["C2", "F1", date(2012, 7, 9), "Male", 2],
        ["C3", "F2", date(2015, 1, 30), "Female", 1],
    ],
    "Referrals": [
        ["Referral ID", "Family ID", "Received at", "Decision"],
        ["R1", "F1", MORNING, "Accepted"],
        ["R2", "F2", MORNING, "Accepted"],
    ],
    "Episodes": [
        ["Episode ID", "Family ID", "Referral ID", "Opened on", "Closed on"],
        ["E1", "F1", "R1", date(2021, 3, 8), date(2021, 9, 8)],
        ["E2", "F2", "R2", date(2021, 3, 9), None],
    ],
    "Observations": [
        ["Subject", "Subject ID", "Episode ID", "Factor", "At referral", "At closure", "At closure level"],
        ["Child", "C1", "E1", "neglect", "Present", "Absent", None],
        ["Child", "C2", "E1", "school_attendance", "Present", "Absent", "good"],
    ],
}


@dataclass(frozen=True)
class Damage:
    """One damaged workbook: how it is made and the finding that must be among those it gets."""

    name: str
    make: Callable[[Path], None]
    rule: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    exit_code: int = 1

    def __str__(self) -> str:
        return self.name


def sound_workbook() -> Workbook:
    """The sound workbook, open."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in SOUND.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return workbook


def damaged(change: Callable[[Workbook], object]) -> Callable[[Path], None]:
    """A maker of the sound workbook with one change."""

    def make(path: Path) -> None:
        workbook = sound_workbook()
        change(workbook)
        workbook.save(path)

    return make


def with_cell(sheet: str, cell: str, value: object) -> Callable[[Path], None]:
    """A maker of the sound workbook with one cell changed. Text is text, whatever it begins with."""

    def change(workbook: Workbook) -> None:
        place = workbook[sheet][cell]
        place.value = value
        if not isinstance(value, date):
            place.number_format = "General"
        if isinstance(value, str):
            place.data_type = "e" if value.startswith("#") else "s"

    return damaged(change)
