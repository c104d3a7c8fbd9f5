"""How the sheets look. Nothing is told by colour alone: the read-me and the notes say the same in words."""

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

_BLUE = "1D70B8"  # the blue, black, white and greys of the GOV.UK palette: contrast of 5 to 1 and more
_BLACK = "0B0C0C"
_GREY = "B1B4B6"
_LIGHT = "F3F2F1"
_WHITE = "FFFFFF"

FONT = "Arial"
_UNDER = Border(bottom=Side(style="medium", color=_BLACK))
_LINE = Border(bottom=Side(style="thin", color=_GREY))
_HEADING = Alignment(wrap_text=True, vertical="center")
_WRAPPED = Alignment(wrap_text=True, vertical="top")


def required_heading(cell: Cell) -> None:
    """The heading of a column that every row must fill: white on blue."""
    _dress(cell, Font(FONT, bold=True, color=_WHITE), _UNDER, _HEADING, _BLUE)


def optional_heading(cell: Cell) -> None:
    """Any other heading: black on light grey."""
    _dress(cell, Font(FONT, bold=True, color=_BLACK), _UNDER, _HEADING, _LIGHT)


def title(cell: Cell) -> None:
    """The title of a page."""
    _dress(cell, Font(FONT, size=20, bold=True, color=_BLACK), Border(), Alignment(vertical="center"))


def subtitle(cell: Cell) -> None:
    """The heading of a part of a page."""
    _dress(cell, Font(FONT, size=14, bold=True, color=_BLACK), Border(), Alignment(vertical="bottom"))


def strong(cell: Cell) -> None:
    """Text that must not be missed."""
    _dress(cell, Font(FONT, size=12, bold=True, color=_BLACK), Border(), _WRAPPED)


def body(cell: Cell) -> None:
    """Text to read, wrapped."""
    _dress(cell, Font(FONT, size=11, color=_BLACK), _LINE, _WRAPPED)


def prose(cell: Cell) -> None:
    """A sentence on its own row, running on to the right."""
    _dress(cell, Font(FONT, size=11, color=_BLACK), Border(), Alignment(vertical="top"))


def _dress(cell: Cell, font: Font, border: Border, alignment: Alignment, fill: str | None = None) -> None:
    cell.font, cell.border, cell.alignment = font, border, alignment
    if fill:
        cell.fill = PatternFill("solid", start_color=fill)
