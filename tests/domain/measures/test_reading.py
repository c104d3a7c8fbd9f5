"""A data file that is wrong says where and what, and never gives an instrument."""

import re

import pytest

from stepdown.domain.measures import DataFileError, read_instrument
from tests.domain.measures.an_instrument import TEXT, an_instrument, changed

A_SOURCE = TEXT[TEXT.index("[source.alice_2020]") :].removeprefix("[source.alice_2020]\n") + "\n"


def test_a_sound_file_gives_its_instrument():
    instrument = an_instrument()
    assert [item.id for item in instrument.items] == ["a", "b", "c", "d"]
    assert instrument.reliable_change[0].threshold == pytest.approx(5.544, abs=0.001)
    assert instrument.cut_offs[0].source.cited() == "Alice A (2020). An instrument. A journal"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('id = "invented"', 'id = invented"', "this is not TOML"),
        ('name = "Invented"\n', "", "invented.toml: name is missing"),
        ('name = "Invented"', 'name = " "', "name is empty"),
        ('name = "Invented"', "name = 7", "name must be str"),
        ('version = "1"', 'version = "1"\ncolour = "red"', "colour is not known here"),
        ('"higher_is_worse"', '"worse"', "'worse' is not one of higher_is_worse, higher_is_better"),
        ('subjects = ["parent"]', 'subjects = ["mother"]', "for_whom: 'mother' is not one of"),
        ("low = 4", 'low = "four"', "range: low must be a number"),
        ("low = 4\n", "", "range: low is missing"),
        ("[range]\nlow = 4\nhigh = 20\n", "", "invented.toml: range is missing"),
        ("checked_on = 2026-11-29", 'checked_on = "today"', "terms: checked_on must be date"),
        (
            '"Nobody"\nsource = "alice_2020"',
            '"Nobody"\nsource = "bob_2021"',
            "cut_offs[1]: there is no source 'bob_2021'",
        ),
        ('rule_source = "alice_2020"', 'rule_source = "bob_2021"', "there is no source 'bob_2021'"),
        ('missing_source = "alice_2020"', 'missing_source = "bob_2021"', "there is no source 'bob_2021'"),
        ("reversed = true", 'reversed = "yes"', "item[2]: reversed must be bool"),
        ('band = [{ label = "Low", from = 4, to = 12 }', 'band = ["Low"', "must be a table with fields of its own"),
    ],
)
def test_a_fault_of_writing_is_named_with_its_place(old, new, says):
    with pytest.raises(DataFileError) as refused:
        read_instrument(changed((old, new)), "invented.toml")
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('subjects = ["parent"]', "subjects = []", "whom it is about or who answers"),
        ('"items_and_scoring"', '"score_entry_only"', "disagree about whether its questions may be shipped"),
        ('method = "sum_of_items"', 'method = "entered"', "has a total to enter and no question that counts"),
        ('version = "1"', 'version = "1"\ntotal_label = "Total"', "has questions and nothing to enter"),
        ('missing_source = "alice_2020"\n', "", "a rule for missing items needs its source"),
        ("high = 20", "high = 21", "the range is not what the lowest and highest answers add up to"),
        ('items = ["a", "b"]', 'items = ["a", "z"]', "subscale 'first' has items that are not there"),
        ('id = "b"\ntext', 'id = "a"\ntext', "two of its items or entries have the same id"),
        ("value = 3", "value = 1", "at least two answers, each of another value"),
        ("danger = [5]", "danger = [4]", "calls an answer a danger that it does not offer"),
        ("danger = [5]", "danger = [1, 3, 5]", "has no answer that is safe"),
        ("from = 13", "from = 14", "a gap or an overlap between 12 and 14"),
        ("from = 13", "from = 12", "a gap or an overlap between 12 and 12"),
        ("from = 4, to", "from = 5, to", "do not run over the whole range"),
        ("from = 4, to = 12", "from = 4, to = 3", "ends before it begins"),
        ('label = "Halves"', 'label = "Halves"\nof = "second"', "need bands of a score that is there"),
        ("reliability = 0.75\n", "", "needs standard_deviation and reliability"),
        (
            "[source.alice_2020]",
            "[source.bob_2021]\n" + A_SOURCE + "[source.alice_2020]",
            "'bob_2021' stands behind nothing",
        ),
        ('"from_reliability"', '"published"', "reliable change 'alice' needs points"),
        ('"from_reliability"', '"published"\npoints = 0', "needs a threshold above 0"),
    ],
)
def test_an_instrument_that_is_not_sound_is_not_read(old, new, says):
    with pytest.raises(DataFileError) as refused:
        an_instrument((old, new))
    assert says in str(refused.value)


@pytest.mark.parametrize("part", ["cut_offs", "reliable_change"])
def test_an_instrument_without_numbers_must_say_why_none_are_shipped(part):
    without = re.sub(rf"\[\[{part}\]\]\n.*?\n(?=\[)", "", changed(), flags=re.DOTALL)
    with pytest.raises(DataFileError, match=f"it has no {part} and does not say why none is shipped"):
        read_instrument(without, "invented.toml")
    said = f'{without}\n[none_shipped]\n{part} = "None was found."\n'
    assert read_instrument(said, "invented.toml").none_shipped[part] == "None was found."
