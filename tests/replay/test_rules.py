"""Each rule at its edge. The column 'verdict' is what the rule must reach; it is not in the file that is replayed."""

import pytest

from tests.replay.drawn import agrees, outcomes


def test_a_percentage_is_rounded_half_up_at_its_printed_precision():
    agrees("""
        id | value | numerator | denominator | verdict      | recomputed
        ---+-------+-----------+-------------+--------------+-----------
        a  | 39%   | 22        | 57          | consistent   | 38.6%
        b  | 38%   | 22        | 57          | inconsistent | 38.6%
        c  | 13%   | 1         | 8           | consistent   | 12.5%
        d  | 12%   | 1         | 8           | inconsistent | 12.5%
        e  | 12.5% | 1         | 8           | consistent   |
        f  | 67.6% | 25        | 37          | consistent   | 67.57%
        g  | 67.5% | 25        | 37          | inconsistent | 67.57%
        h  | 100%  | 199       | 200         | consistent   | 99.5%
        i  | 100%  | 198       | 200         | inconsistent |
    """)


def test_a_percentage_that_was_cut_off_is_said_to_be():
    reason = outcomes("""
        id | value | numerator | denominator
        ---+-------+-----------+------------
        a  | 38%   | 22        | 57
    """)["a"].reason
    assert reason == (
        "Printed 38%; 22 of 57 is 38.6%, which prints as 39% (a difference of 1 in the last place); "
        "the printed figure is cut off, not rounded."
    )


def test_a_unit_can_say_percent_instead_of_the_value():
    agrees("""
        id | value | unit     | numerator | denominator | verdict
        ---+-------+----------+-----------+-------------+-------------
        a  | 61.7  | percent  | 37        | 60          | consistent
        b  | 61.6  | per cent | 37        | 60          | inconsistent
        c  | 62    | %        | 37        | 60          | consistent
    """)


def test_some_whole_number_of_the_denominator_must_print_the_percentage():
    agrees("""
        id | value | denominator | verdict
        ---+-------+-------------+-------------
        a  | 50%   | 81          | inconsistent
        b  | 49%   | 81          | consistent
        c  | 51%   | 81          | consistent
        d  | 50%   | 82          | consistent
        e  | 33.3% | 3           | consistent
        f  | 33.4% | 3           | inconsistent
    """)


def test_a_check_that_no_value_could_fail_is_said_to_be_weak():
    found = outcomes("""
        id | value | denominator | unit
        ---+-------+-------------+-----------
        a  | 50%   | 190         |
        b  | 74%   | 81          |
        c  | 7.59  | 190         | mean years
        d  | 7.59  | 81          | mean years
        e  | all   | 25          |
    """)
    assert {id_: outcome.telling for id_, outcome in found.items()} == {
        "a": False, "b": True, "c": False, "d": True, "e": False,
    }  # fmt: skip


def test_a_mean_of_whole_numbers_must_be_a_whole_total_over_n():
    agrees("""
        id | value | unit           | denominator | verdict
        ---+-------+----------------+-------------+--------------
        a  | 5.19  | mean points    | 28          | inconsistent
        b  | 5.18  | mean points    | 28          | consistent
        c  | 5.21  | mean points    | 28          | consistent
        d  | 10.2  | mean episodes  | 5           | consistent
        e  | 10.3  | mean episodes  | 5           | inconsistent
        f  | 2.50  | mean children  | 2           | consistent
        g  | 2.51  | mean           | 2           | inconsistent
        h  | 2.51  | mean GBP       | 2           | not_checkable
        i  | 2.51  | mean           |             | not_checkable
    """)


def test_a_mean_a_ratio_or_a_rate_is_its_numerator_over_its_denominator():
    agrees("""
        id | value | unit                | numerator | denominator | verdict      | recomputed
        ---+-------+---------------------+-----------+-------------+--------------+-----------
        a  | 2.35  | children            | 190       | 81          | consistent   | 2.346
        b  | 2.34  | children            | 190       | 81          | inconsistent | 2.346
        c  | 2     | ratio               | 5         | 2           | inconsistent | 2.5
        d  | 3     | ratio               | 5         | 2           | consistent   | 2.5
        e  | 58    | per 10,000 children | 145       | 25000       | consistent   | 58
        f  | 59    | per 10,000 children | 145       | 25000       | inconsistent | 58
    """)


def test_a_count_is_its_numerator_and_is_not_above_its_whole():
    agrees("""
        id | value | numerator        | denominator | verdict
        ---+-------+------------------+-------------+-------------
        a  | 41    |                  | 41          | consistent
        b  | 42    |                  | 41          | inconsistent
        c  | 24    | 11+3+5+2+2+1     | 25          | consistent
        d  | 25    | 11+3+5+2+2+1     | 25          | inconsistent
        e  | 0     |                  | 2           | consistent
    """)


def test_parts_add_up_to_their_whole_as_far_as_their_rounding_allows():
    agrees("""
        id | value | total_of | verdict
        ---+-------+----------+--------------
        a  | 11    |          | not_checkable
        b  | 13    |          | not_checkable
        c  | 24    | a b      | consistent
        d  | 25    | a, b     | inconsistent
        p  | 33%   |          | not_checkable
        q  | 33%   |          | not_checkable
        r  | 33%   |          | not_checkable
        s  | 100%  | p q r    | consistent
        t  | 96%   | p q r    | inconsistent
    """)


def test_shares_of_one_whole_do_not_exceed_it():
    agrees("""
        id | value | expression   | verdict
        ---+-------+--------------+--------------
        a  | 66%   |              | not_checkable
        b  | 34%   | a + b <= 100 | consistent
        c  | 36%   | a + c <= 100 | inconsistent
    """)


@pytest.mark.parametrize(
    ("words", "numerator", "verdict"),
    [
        ("half", 475, "consistent"),
        ("half", 474, "inconsistent"),
        ("half", 525, "consistent"),
        ("half", 526, "inconsistent"),
        ("two thirds", 650, "consistent"),
        ("Two-thirds", 642, "consistent"),
        ("two thirds", 641, "inconsistent"),
        ("nearly 70%", 650, "consistent"),
        ("nearly 70%", 700, "inconsistent"),
        ("nearly 70%", 649, "inconsistent"),
        ("about half", 450, "consistent"),
        ("about half", 449, "inconsistent"),
        ("over two thirds", 667, "consistent"),
        ("over two thirds", 666, "inconsistent"),
        ("under half", 499, "consistent"),
        ("under half", 500, "inconsistent"),
        ("all", 1000, "consistent"),
        ("all", 999, "inconsistent"),
        ("none", 0, "consistent"),
        ("none", 1, "inconsistent"),
    ],
)
def test_words_for_a_share_have_stated_limits(words, numerator, verdict):
    agrees(f"""
        id | value   | numerator   | denominator | verdict
        ---+---------+-------------+-------------+----------
        a  | {words} | {numerator} | 1000        | {verdict}
    """)


def test_a_sum_is_compared_at_the_printed_precision():
    agrees("""
        id | value   | unit | expression  | verdict       | recomputed
        ---+---------+------+-------------+---------------+------------
        n  | 31      |      |             | not_checkable |
        p  | 44,300  | GBP  |             | not_checkable |
        a  | 1.21m   | GBP  | n * p       | inconsistent  | £1,373,300
        b  | 1.37m   | GBP  | 31 x 44,300 | consistent    | £1,373,300
        c  | 1.4m    | GBP  | n × p       | consistent    |
        d  | 1.38m   | GBP  | n * p       | inconsistent  |
        e  | £27,500 |      | 27,498      | consistent    |
        f  | £27,500 |      | 26,950      | inconsistent  |
        g  | 27,500  | days | 27,498      | inconsistent  |
    """)


def test_the_same_figure_printed_twice_must_agree_and_a_rounded_one_stands_for_what_it_was_rounded_from():
    agrees("""
        id | value | expression | verdict
        ---+-------+------------+--------------
        a  | 9     |            | not_checkable
        b  | 8     | = a        | inconsistent
        c  | 62%   |            | not_checkable
        d  | 61.7% | c          | consistent
        e  | 61.4% | c          | inconsistent
    """)


def test_every_check_of_a_row_must_hold_but_of_alternatives_only_one():
    agrees("""
        id | value | expression          | verdict
        ---+-------+---------------------+--------------
        a  | 8     | 4 + 4; > 9          | inconsistent
        b  | 8     | 4 + 4; > 7          | consistent
        c  | 8     | = 9 or = 8          | consistent
        d  | 8     | = 9 or = 10         | inconsistent
        e  | 8     | whole e / 3         | inconsistent
        f  | 8     | whole f / 4         | consistent
        g  | 8     | g >= 8; g <= 8      | consistent
        h  | 8     | sqrt(64)            | consistent
        i  | 8     | -(2 - 10)           | consistent
    """)


def test_a_claim_needs_the_figure_that_it_rests_on():
    agrees("""
        id | section  | value      | unit    | expression | note     | verdict
        ---+----------+------------+---------+------------+----------+--------------
        c  | evidence | not stated |         |            | searched |
        d  |          | 90,000     | GBP     |            |          | not_checkable
        a  |          | net        | wording | requires c |          | inconsistent
        b  |          | net        | wording | requires d |          | consistent
    """)


def test_sums_of_money_side_by_side_need_one_price_year():
    agrees("""
        id | value              | unit        | verdict
        ---+--------------------+-------------+-------------
        a  | 2018/19, 2021      | price years | inconsistent
        b  | 2018/19 throughout | price year  | consistent
    """)


def test_periods_are_compared_by_their_months():
    agrees("""
        id | value                 | expression | verdict
        ---+-----------------------+------------+--------------
        a  | 2021-02-01/2022-07-31 |            | not_checkable
        b  | 2021-02/2022-07       | a          | consistent
        c  | 2021-03/2022-08       | a          | inconsistent
        d  | 18                    | a          | consistent
        e  | 17                    | a          | inconsistent
    """)


def test_evidence_is_a_premise_and_is_not_judged():
    found = outcomes("""
        id | section  | value  | expression | note
        ---+----------+--------+------------+---------------------------
        e  | evidence | 28,470 |            | A department's first release
        a  | text     | 76,280 | = e        |
    """)
    assert list(found) == ["a"]
    assert found["a"].checks[0].rule == "evidence"


def test_a_figure_that_is_not_printed_is_worked_out_and_may_be_checked_against_others():
    agrees("""
        id | value | expression | verdict       | recomputed
        ---+-------+------------+---------------+-----------
        a  | 90    |            | not_checkable |
        b  | 71    |            | not_checkable |
        c  |       | a - b      | not_checkable | 19
        d  |       | a - b; = 5 | inconsistent  | 19
        e  | 19    | c          | consistent    |
    """)


def test_what_rests_on_a_figure_that_is_not_stated_cannot_be_checked():
    agrees("""
        id | value      | numerator | denominator | expression | verdict
        ---+------------+-----------+-------------+------------+--------------
        a  | not stated |           |             |            | not_checkable
        b  | 8          |           |             | a + 1      | not_checkable
        c  | 8%         | 8         | a           |            | not_checkable
        d  | 8%         | 8         | unknown     |            | not_checkable
        e  | 8          |           |             |            | not_checkable
    """)
