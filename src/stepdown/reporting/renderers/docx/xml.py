"""The few parts of WordprocessingML that python-docx has no word for."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph


def element(tag: str, /, **attributes: str | int) -> BaseOxmlElement:
    """An element of Word's namespace with attributes of Word's namespace."""
    made = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A field (a page number) that Word works out; ``shown`` stands until it has."""
    field = element("fldSimple", instr=instruction)
    run = paragraph.add_run(shown)
    paragraph._p.append(field)
    field.append(run._r)


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Make ``paragraph`` a place that a link within the document can lead to."""
    paragraph._p.insert(1, element("bookmarkStart", id=number, name=name))
    paragraph._p.append(element("bookmarkEnd", id=number))


def link_within(paragraph: Paragraph, name: str, words: str) -> None:
    """Words that lead to a bookmark."""
    run = paragraph.add_run(words)
    run.font.underline = True
    link = element("hyperlink", anchor=name, history=1)
    paragraph._p.append(link)
    link.append(run._r)


def shade(paragraph: Paragraph, fill: str, edge: str | None = None) -> None:
    """A ground of colour ``fill`` behind a paragraph, and a thick left edge of colour ``edge``."""
    properties = paragraph._p.get_or_add_pPr()
    if edge:
        borders = element("pBdr")
        borders.append(element("left", val="single", sz=24, space=8, color=edge))
        properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    ground = element("shd", val="clear", color="auto", fill=fill)
    properties.insert_element_before(ground, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
