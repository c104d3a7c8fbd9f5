"""What a printed value stands for."""

from fractions import Fraction

import pytest

from stepdown.evaluation.replay.printed import Amount, NotPrinted, NotStated, Range, Share, Window, Words, read_printed


@pytest.mark.parametrize(
    ("text", "unit", "number", "step", "rounded"),
    [
        ("81", "families", 81, 1, False),
        ("44,300", "children", 44300, 1, False),
        ("44,300", "GBP 2018/19", 44300, 100, True),
        ("245,388", "GBP", 245388, 1, False),
        ("£1.21m", "", 1_210_000, 10_000, True),
        ("5.7bn", "GBP", 5_700_000_000, 100_000_000, True),
        ("£1.37 million", "", 1_370_000, 10_000, True),
        ("67.6%", "", Fraction(676, 10), Fraction(1, 10), True),
        ("50", "percent", 50, 1, True),
        ("−5", "points", -5, 1, False),
        (".5", "", Fraction(1, 2), Fraction(1, 10), True),
        ("2.50", "mean", Fraction(5, 2), Fraction(1, 100), True),
    ],
)
def test_an_amount_has_the_precision_that_its_print_shows(text, unit, number, step, rounded):
    printed = read_printed(text, unit)
    assert isinstance(printed, Amount)
    assert (printed.number, printed.step, printed.rounded) == (number, step, rounded)


def test_a_rounded_amount_stands_for_every_number_that_is_printed_so():
    printed = read_printed("38%", "")
    assert isinstance(printed, Amount)
    assert [printed.prints(Fraction(points, 10)) for points in (374, 375, 384, 385)] == [False, True, True, False]
    assert (printed.span.low, printed.span.high) == (Fraction(75, 2), Fraction(77, 2))


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("4-5", "ratio", Range),
        ("1 to 2", "hours", Range),
        ("2021-02/2022-07", "months", Window),
        ("half", "share", Share),
        ("Nearly 70%", "", Share),
        ("net", "wording", Words),
        ("24 hours to end of week", "words", Words),
        ("remaining", "", Words),
        ("", "", NotPrinted),
        ("not stated", "", NotStated),
        ("Unknown", "", NotStated),
    ],
)
def test_other_values_are_told_apart(text, unit, kind):
    assert isinstance(read_printed(text, unit), kind)


@pytest.mark.parametrize("text", ["12,34", "1.2.3", "£", "4l", "2021-13/2022-01", "2022-07/2021-02", "5-4", "1e6"])
def test_what_begins_like_a_number_and_is_none_is_refused(text):
    with pytest.raises(ValueError, match=text[:4]):
        read_printed(text, "")


def test_the_length_of_a_period_is_in_months_whatever_days_it_is_printed_with():
    lengths = {text: read_printed(text, "").span for text in ("2021-02/2022-07", "2021-02-01/2022-07-31")}
    assert {text: (span.low, span.high) for text, span in lengths.items()} == dict.fromkeys(lengths, (18, 18))
