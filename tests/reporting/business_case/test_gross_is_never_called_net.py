"""Without the service's cost every amount is gross, and says so; nothing in the section is called net."""

import re

import pytest

from stepdown.costs.published.reckon import GROSS
from stepdown.reporting.report import Bullets, Chart, Paragraph
from tests.reporting.texts import tables, texts

NET = re.compile(r"\bnet\b", re.IGNORECASE)
PLAIN_PRICES = {"costs.quantities", "costs.prices", "costs.published.prices"}
"""Tables of prices and quantities: what one of something costs is neither gross nor net."""


def called_net(said: str) -> bool:
    return bool(NET.search(re.sub(re.escape(GROSS), "", said, flags=re.IGNORECASE)))


def says_gross(said: str) -> bool:
    return GROSS in said.lower()


def test_no_text_of_it_says_net(gross):
    assert [text for text in texts(gross) if called_net(text.text)] == []


def test_no_text_of_a_publications_sums_says_net(publication_report):
    assert [text for text in texts(publication_report) if called_net(text.text)] == []


@pytest.mark.parametrize("said", ["A net saving", "Net cost", "<text>net</text>", f"{GROSS}, but net of travel"])
def test_the_word_is_found(said):
    assert called_net(said)


@pytest.mark.parametrize("said", [GROSS, GROSS.capitalize(), "a network", "planet"])
def test_another_word_is_not_mistaken_for_it(said):
    assert not called_net(said)


def _prose(report):
    blocks = (*report.key_points, *(block for section in report.sections for block in section.blocks))
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Bullets):
            yield from block.items


def test_every_sentence_with_an_amount_says_that_it_is_gross(gross):
    assert [said for said in _prose(gross) if "£" in said and not says_gross(said)] == []


def test_every_table_of_amounts_says_so_in_its_unit(gross):
    amounts = [t for t in tables(gross) if any("£" in cell.text for row in t.rows for cell in row.cells)]
    unmarked = {t.id for t in amounts if not says_gross(t.unit)}
    assert unmarked <= PLAIN_PRICES | {"costs.assumptions"}


def test_every_line_says_so(gross, publication_report):
    for report, id_ in ((gross, "costs.lines"), (publication_report, "costs.published")):
        (lines,) = (t for t in tables(report) if t.id == id_)
        basis = lines.columns.index("Basis")
        assert {row.cells[basis].text for row in lines.rows} == {GROSS}


def test_every_picture_says_so_to_who_sees_it_and_to_who_does_not(gross):
    charts = [block for section in gross.sections for block in section.blocks if isinstance(block, Chart)]
    assert len(charts) == 4
    assert [c.id for c in charts if not (says_gross(c.alternative) and says_gross(_seen(c.svg)))] == []


def _seen(svg: str) -> str:
    """What is printed in the picture, its lines joined."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))


def test_nothing_is_said_of_a_probability_a_value_of_knowing_or_a_break_even_rate(gross):
    told = " ".join(_prose(gross)).lower()
    assert "probability of" not in told
    assert "worth £" not in told
    assert "breaks even" not in told
