"""Spec: the answers at which what to do is shown at once."""

from tests.spec.a_measure import must_be_shown

title = "Answers that speak of self-harm or danger"

EVERY_ANSWER = """
    instrument | item             | answer    | shown at once
    -----------+------------------+-----------+--------------
    phq_9      | self_harm        | 0         | no
    phq_9      | self_harm        | 1         | yes
    phq_9      | self_harm        | 2         | yes
    phq_9      | self_harm        | 3         | yes
    phq_9      | self_harm        | not_known | no
    phq_9      | failure          | 3         | no
    core_10    | risk             | 0         | no
    core_10    | risk             | 1         | yes
    rcads_47   | thoughts_of_death| 0         | no
    rcads_47   | thoughts_of_death| 1         | yes
"""

SLIPS = """
    instrument | item      | answer | shown at once
    -----------+-----------+--------+--------------
    phq_9      | self_harm | 4      | yes
    phq_9      | self_harm | -1     | yes
    phq_9      | self_harm | 0.5    | yes
"""


def test_any_answer_above_none_is_shown_whatever_the_score(spec_test):
    """The score has no part in it: a low score with such an answer is no comfort."""
    spec_test(EVERY_ANSWER, must_be_shown, EVERY_ANSWER)


def test_an_answer_that_the_item_does_not_offer_is_taken_for_a_danger(spec_test):
    """A slip of the keyboard must not hide one."""
    spec_test(SLIPS, must_be_shown, SLIPS)
