"""Words, numbers, yes and no: read as people write them, and nothing is bent to fit."""

import pyarrow as pa
import pytest

from stepdown.dataset.check.cells.choices import read_choices
from stepdown.dataset.check.cells.numbers import read_numbers, read_whole, read_yes_no
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.tables.shorthand import choice

LEVEL = CONTRACT["safeguarding"].column("safeguarding_level")
ETHNICITY = CONTRACT["children"].column("ethnicity")
STATE = CONTRACT["observations"].column("at_closure")
FACTOR = CONTRACT["observations"].column("factor")
MINUTES = CONTRACT["contacts"].column("minutes")
FTE = CONTRACT["workers"].column("fte")
DISABILITY = CONTRACT["children"].column("disability")


def one(reader, column, text):
    """What one cell means: a value, a reason or the rule that it breaks."""
    reading = reader(column, pa.array([text], pa.string()))
    if reading.troubles:
        assert reading.values.to_pylist() == [None]
        return reading.troubles[0][1].rule.id
    return reading.values[0].as_py() if reading.values[0].is_valid else reading.reasons[0].as_py()


@pytest.mark.parametrize(
    "text", ["child_in_need", "Child in need", "CHILD IN NEED", "child-in-need", " child  in_need", "Child_In-Need"]
)
def test_a_word_is_read_in_any_capitals_with_blanks_underscores_or_hyphens(text):
    assert one(read_choices, LEVEL, text.strip()) == "child_in_need"


def test_a_label_is_read_as_its_word():
    assert one(read_choices, LEVEL, "Closed to social care") == "closed"
    assert one(read_choices, ETHNICITY, "White, other background") == "white_other"
    assert one(read_choices, FACTOR, "Poor or very poor school attendance") == "school_attendance"


def test_a_label_that_two_words_share_is_neither():
    twins = choice("factor", "A factor", {"of_a_child": "Mental health issue", "of_a_parent": "Mental health issue"})
    assert one(read_choices, twins, "Mental health issue") == "unknown_code"
    assert one(read_choices, twins, "of_a_parent") == "of_a_parent"


def test_an_unknown_word_names_the_nearest_and_all_that_may_be_used():
    ((_, trouble),) = read_choices(LEVEL, pa.array(["child in ned"])).troubles
    assert trouble.details["suggestion"] == "Did you mean child_in_need? "
    assert trouble.details["allowed"] == ", ".join(LEVEL.words)


def test_of_a_long_list_an_unknown_word_names_the_nearest_only():
    ((_, trouble),) = read_choices(FACTOR, pa.array(["neglct"])).troubles
    assert "the nearest are neglect" in trouble.details["allowed"]
    assert "young_carer" not in trouble.details["allowed"]


@pytest.mark.parametrize(
    ("text", "state"),
    [("Present", "present"), ("unknown", "not_known"), ("Not known", "not_known"), ("n/a", "not_applicable"),
     ("yes", "unknown_code")],
)  # fmt: skip
def test_a_state_says_itself_why_it_is_missing(text, state):
    assert one(read_choices, STATE, text) == state


def test_a_word_that_must_be_there_cannot_be_unknown():
    assert one(read_choices, LEVEL, "unknown") == "missing_not_allowed"
    assert one(read_choices, ETHNICITY, "unknown") == "not_known"


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("3", 3), ("3.0", 3), ("+3", 3), ("-3", -3), ("0", 0), ("3.5", "not_whole"), ("1e3", "not_whole"),
        ("12345678901234567890", "not_whole"), ("three", "not_a_number"), ("1,250", "not_a_number"),
        ("45 min", "not_a_number"), ("not known", "not_known"), ("#VALUE!", "spreadsheet_error"),
    ],
)  # fmt: skip
def test_whole_numbers(text, meaning):
    assert one(read_whole, MINUTES, text) == meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [("0.5", 0.5), (".5", 0.5), ("1", 1.0), ("5e-1", 0.5), ("nan", "not_a_number"), ("inf", "not_a_number"),
     ("1e999", "not_a_number"), ("0,5", "not_a_number"), ("50%", "not_a_number"), ("Not asked", "not_asked")],
)  # fmt: skip
def test_numbers(text, meaning):
    assert one(read_numbers, FTE, text) == meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [("Yes", True), ("y", True), ("TRUE", True), ("1", True), ("no", False), ("N", False), ("false", False),
     ("0", False), ("maybe", "not_yes_or_no"), ("unknown", "not_known"), ("n/a", "not_applicable")],
)  # fmt: skip
def test_yes_and_no(text, meaning):
    assert one(read_yes_no, DISABILITY, text) is meaning or one(read_yes_no, DISABILITY, text) == meaning


def test_an_empty_cell_means_nothing_of_any_kind():
    for reader, column in ((read_whole, MINUTES), (read_choices, LEVEL), (read_yes_no, DISABILITY)):
        reading = reader(column, pa.array([None], pa.string()))
        assert (reading.values.to_pylist(), reading.reasons.to_pylist(), reading.troubles) == ([None], [None], ())
