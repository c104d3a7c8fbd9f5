"""A formula's two readings agree: the text that a spreadsheet reads, and what it comes to here."""

import operator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.reporting.business_case.workbook.formula import Formula, call, formula
from stepdown.reporting.business_case.workbook.functions import Value
from stepdown.reporting.business_case.workbook.place import Area, Named, Place, Words

A, B = Place("Sheet one", 4, 1), Place("Sheet one", 5, 1)
OTHER = Place("Another", 7, 28)


def nowhere(place: Place) -> Value:
    raise AssertionError(place)


def joined(parts: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
    signs = st.sampled_from([operator.add, operator.sub, operator.mul, operator.truediv])
    steps = st.builds(lambda sign, left, right: sign(left, right), signs, parts, parts)
    return steps | st.builds(operator.neg, parts) | st.builds(lambda base: (base * base + 1) ** 2, parts)


NUMBERS = st.floats(0.5, 99).map(formula) | st.integers(1, 99).map(float).map(formula)


@given(st.recursive(NUMBERS, joined, max_leaves=12))
def test_brackets_keep_the_steps_in_their_order(tree: Formula):
    """Python reads these signs as a spreadsheet does, but for a minus before a power, which is always bracketed."""
    try:
        worth = tree.worth(nowhere)
    except (ZeroDivisionError, OverflowError):
        return
    assert eval(tree.text("").replace("^", "**")) == worth  # noqa: S307 - our own text of numbers and signs


def test_a_minus_is_bracketed_before_a_power():
    assert ((-A) ** 2).text("Sheet one") == "(-A4)^2"
    assert (1 - (1 - A) ** B).text("Sheet one") == "1-(1-A4)^A5"


def test_a_cell_of_another_sheet_is_named_with_it():
    assert (A * OTHER).text("Sheet one") == "A4*'Another'!AB7"
    assert call("SUM", Area(A, B)).text("Another") == "SUM('Sheet one'!A4:A5)"
    assert Named("net_cost", A).text("Another") == "net_cost"


def test_only_the_branch_that_is_taken_is_worked_out():
    assert call("IF", formula(0).equals(0), 7, formula(1) / 0).worth(nowhere) == 7


def test_text_is_no_number():
    with pytest.raises(TypeError, match="'a word' is not a number"):
        (Words("a word") + 1).worth(nowhere)


@pytest.mark.parametrize(
    ("name", "given_", "comes_to"),
    [
        ("MIN", (3, 2), 2),
        ("MAX", (3, 2), 3),
        ("ABS", (2,), 2),
        ("INT", (17.9,), 17),
        ("ROUND", (0.125, 2), 0.13),
        ("SQRT", (9,), 3),
    ],
)
def test_functions_come_to_what_a_spreadsheet_gives(name: str, given_: tuple[float, ...], comes_to: float):
    assert call(name, *given_).worth(nowhere) == comes_to


def test_sums_by_a_word_and_looking_up_pass_over_what_is_not_asked():
    cells: dict[Place, Value] = {
        A: "Cashable",
        B: "Capacity",
        Place("Sheet one", 4, 2): 5.0,
        Place("Sheet one", 5, 2): 7.0,
    }
    words, numbers = Area(A, B), Area(Place("Sheet one", 4, 2), Place("Sheet one", 5, 2))
    assert call("SUMIF", words, Words("capacity"), numbers).worth(cells.__getitem__) == 7
    assert call("INDEX", numbers, call("MATCH", A, words, 0)).worth(cells.__getitem__) == 5
    assert call("SUMPRODUCT", numbers, numbers).worth(cells.__getitem__) == 74
    assert call("SUM", words, numbers).worth(cells.__getitem__) == 12
