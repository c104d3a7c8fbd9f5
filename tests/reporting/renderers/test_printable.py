"""No character reaches a file that its format cannot hold."""

from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from stepdown.reporting.renderers.printable import printable
from stepdown.reporting.report import Bullets, Cell, Row


@given(st.text())
def test_printable_text_is_text_that_xml_can_hold(text: str):
    shown = printable(text)
    assert len(shown) == len(text)
    assert etree.fromstring(f"<a>{escape(shown)}</a>").text == (shown or None)


def test_every_text_of_a_value_is_made_printable():
    row = Row("a\x00", (Cell("b\ud800", ("c\x1b",), hidden=True),), level=1)
    assert printable(row) == Row("a\ufffd", (Cell("b\ufffd", ("c\ufffd",), hidden=True),), level=1)
    assert printable(Bullets(("plain £−→ text",))) == Bullets(("plain £−→ text",))
