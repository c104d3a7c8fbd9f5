"""How the document looks: Arial on white, dark headings, quiet tables; python-docx's own blue theme is put away."""

from typing import cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

INK = RGBColor(0x0B, 0x0C, 0x0C)
MUTED = RGBColor(0x48, 0x49, 0x49)
FONT = "Arial"

# name: (size in points, bold, colour, space before, space after in points)
_STYLES = {
    "Normal": (11, False, INK, 0, 8),
    "Title": (26, True, INK, 0, 6),
    "Subtitle": (14, False, MUTED, 0, 18),
    "Heading 1": (18, True, INK, 26, 8),
    "Heading 2": (14, True, INK, 14, 6),
    "Quotation": (11, False, INK, 6, 2),
    "Said by": (10, False, MUTED, 0, 10),
    "List Bullet": (11, False, INK, 0, 4),
    "Caption": (11, True, INK, 14, 3),
    "Small": (9, False, MUTED, 0, 3),
    "Table text": (9, False, INK, 2, 2),
    "Contents": (10, False, INK, 0, 2),
    "Caution": (11, True, INK, 6, 10),
    "Banner": (9, True, RGBColor(0xFF, 0xFF, 0xFF), 0, 6),
    "Key point": (11, False, INK, 3, 3),
}
TABLE_TEXT_ID = "Tabletext"
"""The identifier of 'Table text': by its name, each cell would search all styles, two thirds of a report's time."""
_KEPT_WITH_NEXT = ("Heading 1", "Heading 2", "Caption", "Quotation")


def set_styles(document: Document) -> None:
    """Each style that the report uses, by name."""
    for name, (size, bold, colour, before, after) in _STYLES.items():
        style = _style(document, name)
        _set_font(style, size, colour, bold=bold)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = name in _KEPT_WITH_NEXT
    _set_language(document)


def _style(document: Document, name: str) -> ParagraphStyle:
    if name in [style.name for style in document.styles]:
        return cast("ParagraphStyle", document.styles[name])
    style = cast("ParagraphStyle", document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    style.base_style = cast("ParagraphStyle", document.styles["Normal"])
    return style


def _set_font(style: ParagraphStyle, size: float, colour: RGBColor, *, bold: bool) -> None:
    font = style.font
    font.name, font.size, font.bold, font.italic = FONT, Pt(size), bold, False
    font.color.rgb = colour
    fonts = style.element.rPr.rFonts
    # A theme's font would win over the name that is given.
    for theme in [name for name in fonts.attrib if "Theme" in name]:
        del fonts.attrib[theme]
    for script in ("w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
    for leftover in style.element.xpath("w:pPr/w:pBdr | w:rPr/w:spacing | w:rPr/w:kern | w:pPr/w:contextualSpacing"):
        leftover.getparent().remove(leftover)


def _set_language(document: Document) -> None:
    for language in document.styles.element.xpath("w:docDefaults//w:lang"):
        language.set(qn("w:val"), "en-GB")
