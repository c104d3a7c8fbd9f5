"""A matching against the truth: what is right, what is another child, and what is missed."""

from stepdown.linkage.matching.cascade import match
from stepdown.linkage.matching.doors import PairScore
from stepdown.linkage.matching.scoring import number_alone, score, score_matching, score_program
from tests.linkage.matching.cast import MOVED, a_side, person

TRUTH = {"a": "1", "b": "2", "c": "3", "d": None}


def test_precision_and_recall():
    found = score("By hand", [("a", "1"), ("b", "3"), ("d", "4")], TRUTH)
    assert (found.to_find, found.right_links, found.wrong_links) == (3, 1, 2)
    assert (found.precision, found.recall) == (1 / 3, 1 / 3)


def test_a_link_to_a_child_who_is_not_there_is_a_wrong_child():
    assert score("By hand", [("d", "4")], TRUTH).wrong_links == 1


def test_of_nothing_there_is_no_share():
    assert score("Nothing", [], {}).precision is None
    assert score("Nothing", [], {}).recall is None


def test_what_is_offered_and_what_is_reviewed_are_scored_apart():
    left = a_side(person("a", number="12345"), person("b", "Alfie Cole", "2012-08-09", MOVED))
    right = a_side(person("1", number="12345"), person("2", "Alfie Cole", "2012-08-09"))
    together, everything = score_matching(match(left, right), {"a": "1", "b": "2"})
    assert (together.recall, together.wrong_links, together.review_share) == (0.5, 0, 0.0)
    assert (everything.recall, everything.review_share) == (1.0, 0.5)


def test_a_join_by_number_alone_links_the_wrong_child():
    left = a_side(person("a", number="12354"), person("b", "Alfie Cole", number="0777"))
    right = a_side(person("1", number="12345"), person("2", "Leo Frost", number="12354"), person("3", number="777"))
    assert number_alone(left, right) == (("a", "2"),)


def test_another_program_is_scored_where_it_is_sure_and_by_the_best_pair_of_each():
    pairs = [PairScore("a", "1", 0.999), PairScore("a", "2", 0.95), PairScore("c", "2", 0.91), PairScore("d", "4", 0.5)]
    ninety, ninety_nine = score_program("Splink", pairs, TRUTH)
    assert (ninety.method, ninety.right_links, ninety.wrong_links) == ("Splink, where it is 90% sure", 1, 0)
    assert (ninety_nine.method, ninety_nine.right_links) == ("Splink, where it is 99% sure", 1)
