"""What stands under a table."""

from stepdown.reporting.disclosure.explain import notes, symbols
from stepdown.reporting.disclosure.merge import Merge
from stepdown.reporting.disclosure.profiles import DFE_1_5, INTERNAL
from stepdown.reporting.disclosure.protect import protect
from tests.reporting.disclosure.figures import distribution


def test_the_symbol_is_explained_in_plain_words():
    meaning = "a count from 1 to 5, or a figure that would reveal one, is not shown. A count of 0 is shown."
    assert symbols(DFE_1_5) == (("c", meaning),)


def test_an_internal_report_needs_no_symbol():
    assert symbols(INTERNAL) == ()


def test_a_table_with_something_hidden_says_so_and_another_does_not():
    given = distribution("sex", {"female": 30, "male": 24, "unborn": 3})
    assert notes(protect(given, DFE_1_5), "sex")[0].startswith("c: a count from 1 to 5")
    assert notes(protect(distribution("sex", {"female": 30, "male": 24}), DFE_1_5), "sex") == ()


def test_a_table_says_which_of_its_categories_were_merged():
    merge = Merge("sex", "category", "male_or_unborn", "Male or unborn", ("male", "unborn"))
    protected = protect(distribution("sex", {"female": 30, "male": 24, "unborn": 3}), DFE_1_5, [merge])
    sentence = "‘Male or unborn’ brings together male and unborn, because some of the counts are too small to show."
    assert notes(protected, "sex") == (sentence,)
