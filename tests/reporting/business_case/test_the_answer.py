"""What a director of finance reads: consequences before money, five answers, round amounts, all that it rests on."""

import re

from stepdown.reporting.report import Chart, Paragraph
from tests.reporting.business_case.cases import CONSEQUENCES, with_cost
from tests.reporting.business_case.conftest import report_of
from tests.reporting.texts import Text, tables, texts

QUESTIONS = (
    "What did the service cost?",
    "What might it have saved?",
    "For whom?",
    "How sure are we?",
    "What would have to be true?",
)


def prose(report):
    """The paragraphs of the first page, then those of the section."""
    paragraphs = (*report.key_points, *(b for b in report.sections[0].blocks if isinstance(b, Paragraph)))
    return [block.text for block in paragraphs]


def test_consequences_stand_before_any_money(each):
    before = each.sections[0].blocks[: each.sections[0].blocks.index(CONSEQUENCES)]
    assert all(isinstance(block, Paragraph) and "£" not in block.text for block in before)


def test_the_answer_is_five_short_paragraphs(each):
    answers = [said for said in prose(each) if said.startswith(QUESTIONS)]
    assert [said for said, question in zip(answers, QUESTIONS, strict=True) if not said.startswith(question)] == []
    assert [said for said in answers if len(said) > 800] == []


def test_the_first_page_answers_and_ends_with_the_caution(each):
    *answers, caution = each.key_points
    assert [point.text for point in answers] == [said for said in prose(each) if said.startswith(QUESTIONS)]
    assert caution.caution


def test_no_answer_is_said_twice(each):
    assert len(set(prose(each))) == len(prose(each))


def test_the_blocks_stand_in_the_order_in_which_they_are_needed(net):
    titles = [
        block.title for block in net.sections[0].blocks if not isinstance(block, Paragraph) and hasattr(block, "title")
    ]
    order = [
        "What changed in people's lives",
        "Entries avoided, if all the children had stood at a borrowed rate",
        "What the service cost, item by item",
        "What each line comes to",
        "What each payer pays and is saved",
        "Net cost over 10,000 draws",
        "Net cost at both ends of each assumption",
        "Net cost along the rate of entry without the team",
        "What is worth knowing better",
        "Corrected for optimism (deterministic: central values only, no draws)",
        "Assumptions",
        "Prices",
        "Quality log, after the Aqua Book (HM Treasury, 2025)",
    ]
    assert [title for title in titles if title in order] == order


def test_amounts_in_prose_are_round(each):
    found = [amount for said in prose(each) for amount in re.findall(r"£[\d,]{6,}", said)]
    assert found
    assert [amount for amount in found if not amount.rstrip(",").endswith(",000")] == []


def test_the_interval_and_the_probability_stand_with_the_saving(net):
    (saved,) = (said for said in prose(net) if said.startswith("What might it have saved?"))
    assert "95% interval goes from saving" in saved
    assert f"The probability of a net saving is {100 * with_cost().probability_of_saving:.0f}%." in saved


def test_what_would_have_to_be_true_has_its_four_conditions(net):
    (said,) = (said for said in prose(net) if said.startswith("What would have to be true?"))
    for part in ("19.1% of the children", "4.3 fewer children", "0.45 of those without", "no more than £1,280,000"):
        assert part in said


def test_where_no_rate_of_entry_breaks_even_that_is_said():
    report = report_of("no effect")
    (said,) = (said for said in prose(report) if said.startswith("What would have to be true?"))
    assert "no value from 0 to 1 breaks even" in said


def test_entries_avoided_stand_beside_the_same_on_the_published_denominators(each):
    (found,) = (t for t in tables(each) if t.id == "costs.thresholds")
    assert "Fewer entries, as published" in found.columns
    assert any("already looked after at referral are in both of its numbers" in note for note in found.notes)
    assert {row.cells[0].text for row in found.rows} >= {"44.8%", "11%"}


def test_the_price_base_is_named_in_the_unit_of_every_table_of_present_values(each):
    units = [t.unit for t in tables(each) if "present value" in t.unit]
    assert len(units) >= 6
    assert all("2024-25 prices" in unit for unit in units)


def test_every_chart_has_its_table_and_a_plain_sentence_before_it(each):
    blocks = each.sections[0].blocks
    charts = [place for place, block in enumerate(blocks) if isinstance(block, Chart)]
    assert all(blocks[place].table.rows for place in charts)
    alone = [blocks[place].id for place in charts if not isinstance(blocks[place - 1], Paragraph)]
    assert alone == ["chart-costs-payers"]  # its sentence is the third answer


def test_no_stored_word_is_shown(each):
    stored = re.compile(r"\b[a-z]+_[a-z_]+\b")
    shown: list[Text] = [t for t in texts(each) if "<svg" not in t.text]
    assert [t for t in shown if stored.search(t.text)] == []
