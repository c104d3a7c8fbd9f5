"""What is hidden of small examples, rule by rule."""

from dataclasses import replace

import pytest

from stepdown.reporting.disclosure.profiles import DFE_1_5, INTERNAL
from stepdown.reporting.disclosure.protect import protect
from stepdown.reporting.disclosure.released import Why
from stepdown.results.result import Relation
from tests.reporting.disclosure.figures import count, crossed, distribution, findings, share, together


def shown(protected, *fields):
    """The counts as shown, 'c' where hidden."""
    return {
        result_id: tuple("c" if released.hides(field) else getattr(released.result.tally, field) for field in fields)
        for result_id, released in protected.by_id().items()
    }


@pytest.mark.parametrize(("numerator", "cell"), [(0, 0), (1, "c"), (5, "c"), (6, 6)])
def test_a_lone_count_is_hidden_from_1_to_5(numerator, cell):
    assert shown(protect(findings([count("a", numerator)]), DFE_1_5), "numerator") == {"a": (cell,)}


@pytest.mark.parametrize(("numerator", "cell"), [(57, 57), (56, "c"), (52, "c"), (51, 51)])
def test_a_share_that_leaves_1_to_5_others_is_hidden_and_its_known_number_is_shown(numerator, cell):
    protected = protect(findings([share("a", numerator, 57)]), DFE_1_5)
    assert shown(protected, "numerator", "known") == {"a": (cell, 57)}


@pytest.mark.parametrize(("numerator", "cell"), [(56, "c"), (51, 51)])
def test_a_count_of_a_total_says_how_many_others_there_are_too(numerator, cell):
    assert shown(protect(findings([count("a", numerator, 57)]), DFE_1_5), "numerator", "total") == {"a": (cell, 57)}


def test_the_only_other_category_is_hidden_with_a_small_one():
    protected = protect(distribution("sex", {"female": 30, "male": 24, "unborn": 3}), DFE_1_5)
    assert shown(protected, "numerator") == {"sex.female": (30,), "sex.male": ("c",), "sex.unborn": ("c",)}
    assert protected.audit.why["sex.unborn"]["numerator"] is Why.PRIMARY
    assert protected.audit.why["sex.male"]["numerator"] is Why.SECONDARY


def test_two_hidden_ones_that_can_only_be_one_each_take_a_third_with_them():
    protected = protect(distribution("sex", {"female": 30, "male": 24, "unborn": 1, "other": 1}), DFE_1_5)
    assert [cell for (cell,) in shown(protected, "numerator").values()] == [30, "c", "c", "c"]


def test_a_gap_in_the_record_says_nothing_of_a_person_and_is_shown():
    protected = protect(findings([share("a", 20, 54, not_known=3)]), DFE_1_5)
    assert shown(protected, "numerator", "known", "not_known", "total") == {"a": (20, 54, 3, 57)}


def test_a_profile_that_hides_gaps_hides_the_known_number_that_would_give_one_away():
    protected = protect(findings([share("a", 20, 54, not_known=3)]), replace(DFE_1_5, hides_gaps=True))
    assert shown(protected, "numerator", "known", "not_known", "total") == {"a": (20, "c", "c", 57)}
    assert protected.by_id()["a"].hides("estimate")


def test_a_denominator_hidden_in_one_result_is_hidden_in_all_of_the_same_people():
    protected = protect(
        together(findings([share("a", 20, 54, 3)]), findings([share("b", 30, 54, 3)])),
        replace(DFE_1_5, hides_gaps=True),
    )
    assert [cells[0] for cells in shown(protected, "known").values()] == ["c", "c"]


def test_girls_and_boys_of_the_same_number_are_not_taken_for_the_same_people():
    groups = [share("girls", 8, 20), share("boys", 9, 20), share("all", 17, 40)]
    sums = [Relation("all", ("girls", "boys")), Relation("all#known", ("girls#known", "boys#known"))]
    assert not protect(findings(groups, *sums), DFE_1_5).audit.why


def test_a_category_of_one_name_and_number_in_two_tables_is_guarded_as_one():
    """Alone, each table leaves 1 to 6 unborn; that both speak of the same children is for the attacker to use."""
    sex = distribution("sex", {"female": 30, "male": 24, "unborn": 3})
    age = distribution("age", {"under_5": 9, "older": 45, "unborn": 3})
    named = [replace(r, label="Unborn") if r.id.endswith("unborn") else r for r in together(sex, age).results]
    protected = protect(findings(named, *sex.relations, *age.relations), DFE_1_5)
    assert [attacked.count for attacked in protected.audit.attacked] == ["age.unborn"]
    assert shown(protected, "numerator")["age.unborn"] == shown(protected, "numerator")["sex.unborn"] == ("c",)


def test_one_count_under_two_names_is_hidden_under_both():
    same = Relation("again", ("flow.closed",))
    protected = protect(findings([count("flow.closed", 3), count("again", 3)], same), DFE_1_5)
    assert shown(protected, "numerator") == {"flow.closed": ("c",), "again": ("c",)}


def test_a_difference_of_two_shown_totals_hides_one_of_them():
    flow = [count("referred", 90), count("included", 87), count("too_early", 3)]
    protected = protect(findings(flow, Relation("referred", ("included", "too_early"))), DFE_1_5)
    assert shown(protected, "numerator") == {"referred": (90,), "included": ("c",), "too_early": ("c",)}


def test_what_the_study_needs_most_is_hidden_only_where_nothing_else_will_do():
    outcomes = distribution("outcome", {"down": 7, "same": 40, "up": 9, "left": 2})
    assert shown(protect(outcomes, DFE_1_5), "numerator")["outcome.down"] == ("c",)
    spared = shown(protect(outcomes, DFE_1_5, spare=["outcome.down"]), "numerator")
    assert (spared["outcome.down"], spared["outcome.up"]) == ((7,), ("c",))
    alone = distribution("outcome", {"down": 7, "left": 2})
    assert shown(protect(alone, DFE_1_5, spare=["outcome.down"]), "numerator")["outcome.down"] == ("c",)


def test_internal_hides_nothing_and_changes_nothing():
    given = together(crossed([[1, 2], [3, 4]]), distribution("sex", {"female": 1, "male": 9}, not_known=2))
    protected = protect(given, INTERNAL)
    assert tuple(released.result for released in protected.released) == given.results
    assert not any(released.hidden for released in protected.released)


def test_the_published_movement_table_can_no_longer_be_worked_out():
    """With its small counts alone hidden, every one of this reconstructed 2023 table follows from the margins."""
    protected = protect(crossed([[13, 1, 7, 0], [5, 7, 19, 2], [0, 0, 1, 2]]), DFE_1_5)
    assert len(protected.audit.attacked) == 7
    assert all(attacked.interval.withstands() for attacked in protected.audit.attacked)
    assert shown(protected, "numerator")["crossed.all.all"] == (57,)


def test_a_sum_that_does_not_hold_is_refused():
    with pytest.raises(ValueError, match="the parts of whole add up to 9, not to 10"):
        protect(findings([count("whole", 10), count("part", 9)], Relation("whole", ("part",))), DFE_1_5)


def test_a_sum_of_counts_that_are_not_there_is_refused():
    with pytest.raises(ValueError, match="names part#known, of which there is no count"):
        protect(findings([count("whole", 10), count("part", 9)], Relation("whole", ("part#known",))), DFE_1_5)


def test_what_is_hidden_is_counted_by_table_and_reason():
    hidden = protect(distribution("sex", {"female": 30, "male": 24, "unborn": 3}), DFE_1_5).hidden_by_table()
    assert hidden == {"sex": {Why.PRIMARY: 1, Why.SECONDARY: 1, Why.DERIVED: 6}}
