"""The sheet Lists: the words of every drop-down, each list once. It is hidden; the read-me says where to find it."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from stepdown.exchange.own_sheets import LISTS
from stepdown.exchange.template.styles import optional_heading


class Lists:
    """Fills the sheet as lists are asked for, and says where each stands."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._places: dict[tuple[str, ...], str] = {}
        sheet.sheet_state = "hidden"
        sheet.freeze_panes = "A2"

    def place_of(self, words: tuple[str, ...], heading: str) -> str:
        """The cells that hold a list, as a drop-down names them; the list is added if it is not yet there."""
        if words not in self._places:
            self._places[words] = self._add(words, heading)
        return self._places[words]

    def _add(self, words: tuple[str, ...], heading: str) -> str:
        at = len(self._places) + 1
        head = self._sheet.cell(1, at, heading)
        optional_heading(head)
        for row, word in enumerate(words, start=2):
            self._sheet.cell(row, at, word)
        letter = get_column_letter(at)
        self._sheet.column_dimensions[letter].width = max(len(word) for word in (heading, *words)) + 3
        return f"{LISTS}!${letter}$2:${letter}${len(words) + 1}"
