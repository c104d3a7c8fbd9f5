"""Categories become one, in the order declared, where more than a third of a table would be hidden."""

from dataclasses import replace

import pytest

from stepdown.reporting.disclosure.merge import Merge, Withdrawn, merge_categories
from stepdown.reporting.disclosure.profiles import DFE_1_5, INTERNAL
from stepdown.reporting.disclosure.protect import protect
from stepdown.results.intervals import wilson
from stepdown.results.result import Relation
from tests.reporting.disclosure.figures import count, crossed, distribution, findings, share

ETHNICITY = distribution("ethnicity", {"white": 60, "mixed": 4, "asian": 3, "black": 2, "other": 9})
SMALL = Merge("ethnicity", "category", "mixed_asian_black", "Mixed, Asian or Black", ("mixed", "asian", "black"))
REST = Merge("ethnicity", "category", "not_white", "Other than White", ("mixed_asian_black", "other"))


def numerators(protected):
    return {result_id: released.result.tally.numerator for result_id, released in protected.by_id().items()}


def test_a_table_mostly_hidden_merges_its_categories():
    protected = protect(ETHNICITY, DFE_1_5, [SMALL, REST])
    assert numerators(protected) == {"ethnicity.white": 60, "ethnicity.mixed_asian_black": 9, "ethnicity.other": 9}
    assert protected.merged == (SMALL,)


def test_merges_go_on_in_order_while_too_much_is_hidden():
    few = distribution("ethnicity", {"white": 60, "mixed": 1, "asian": 1, "black": 1, "other": 4})
    protected = protect(few, DFE_1_5, [SMALL, REST])
    assert numerators(protected) == {"ethnicity.white": 60, "ethnicity.not_white": 7}
    assert protected.merged == (SMALL, REST)


def test_a_table_of_which_a_third_is_hidden_is_left_alone():
    six = {"a": 20, "b": 20, "c": 20, "d": 20, "small": 2, "next": 6}
    merge = Merge("d", "category", "either", "Either", ("small", "next"))
    assert protect(distribution("d", six), DFE_1_5, [merge]).merged == ()


def test_nothing_merges_internally():
    assert protect(ETHNICITY, INTERNAL, [SMALL]).merged == ()


def test_the_merged_share_has_its_own_estimate_and_interval():
    merged = protect(ETHNICITY, DFE_1_5, [SMALL]).by_id()["ethnicity.mixed_asian_black"].result
    assert (merged.label, merged.categories) == ("Mixed, Asian or Black", {"category": "mixed_asian_black"})
    assert (merged.tally.known, merged.estimate) == (78, 9 / 78)
    assert (merged.low, merged.high) == tuple(round(limit, 2) for limit in wilson(9, 78))  # as printed


def test_groups_of_other_people_merge_with_their_denominators():
    groups = [
        replace(share(f"down.{word}", n, known), table="down", categories={"group": word})
        for word, n, known in (("white", 20, 40), ("mixed", 4, 10), ("asian", 3, 10))
    ]
    ids = tuple(group.id for group in groups)
    sums = [Relation("down", ids), Relation("down#known", tuple(f"{one}#known" for one in ids))]
    given = findings([share("down", 27, 60), *groups], *sums)
    merged, gone = merge_categories(given, Merge("down", "group", "others", "Others", ("mixed", "asian")))
    tally = merged.by_id()["down.others"].tally
    assert (tally.numerator, tally.known, tally.total) == (7, 20, 20)
    assert [result.id for result in gone.results] == ["down.mixed", "down.asian"]


def test_groups_of_other_people_that_happen_to_be_as_many_are_not_taken_for_the_same():
    groups = [
        replace(share(f"down.{word}", n, 10), table="down", categories={"group": word})
        for word, n in (("mixed", 4), ("asian", 3))
    ]
    given = findings([share("down", 7, 20), *groups], Relation("down", ("down.mixed", "down.asian")))
    merged, _ = merge_categories(given, Merge("down", "group", "others", "Others", ("mixed", "asian")))
    assert merged.by_id()["down.others"].tally.known == 20


def test_one_axis_of_a_crossed_table_merges_in_every_row():
    merge = Merge("crossed", "column", "1_or_2", "1 or 2", ("1", "2"))
    merged, _ = merge_categories(crossed([[20, 1, 2], [30, 3, 9]]), merge)
    cells = {r.id: r.tally.numerator for r in merged.results if r.categories}
    assert cells == {"crossed.0.0": 20, "crossed.0.1_or_2": 3, "crossed.1.0": 30, "crossed.1.1_or_2": 12}


def test_rows_can_merge_after_columns_and_every_margin_with_them():
    table = crossed([[20, 1, 2], [3, 3, 9], [4, 1, 1]])
    margins = [
        replace(r, table="crossed", categories=dict(zip(("row", "column"), r.id.split(".")[1:], strict=True)))
        for r in table.results
    ]
    given = findings(margins, *table.relations)
    across, _ = merge_categories(given, Merge("crossed", "column", "1_or_2", "1 or 2", ("1", "2")))
    both, _ = merge_categories(across, Merge("crossed", "row", "1_or_2", "1 or 2", ("1", "2")))
    assert {r.id.removeprefix("crossed."): r.tally.numerator for r in both.results} == {
        "0.0": 20,
        "0.1_or_2": 3,
        "0.all": 23,
        "1_or_2.0": 7,
        "1_or_2.1_or_2": 14,
        "1_or_2.all": 21,
        "all.0": 27,
        "all.1_or_2": 17,
        "all.all": 44,
    }


def test_what_was_merged_away_stays_protected_through_other_tables():
    """Elsewhere the number of Mixed children is the sum of two shown counts; with it the merged cell would open."""
    elsewhere = [count("mixed.boys", 0), count("mixed.girls", 4)]
    given = findings(
        [*ETHNICITY.results, *elsewhere],
        *ETHNICITY.relations,
        Relation("ethnicity.mixed", ("mixed.boys", "mixed.girls")),
    )
    protected = protect(given, DFE_1_5, [SMALL])
    assert numerators(protected)["mixed.girls"] is None
    assert all(attacked.interval.withstands() for attacked in protected.audit.attacked)


def test_categories_that_no_sum_says_exclude_one_another_are_not_added():
    unsummed = findings(ETHNICITY.results)
    with pytest.raises(ValueError, match="exclude one another, so they cannot be merged"):
        protect(unsummed, DFE_1_5, [SMALL])


def test_a_merge_that_finds_fewer_than_two_of_its_categories_changes_nothing():
    lonely = Merge("ethnicity", "category", "x", "X", ("mixed", "roma"))
    assert merge_categories(ETHNICITY, lonely) == (ETHNICITY, Withdrawn())


def test_an_id_that_is_taken_is_refused():
    taken = Merge("ethnicity", "category", "white", "White", ("mixed", "asian"))
    with pytest.raises(ValueError, match="would give two results one id"):
        merge_categories(ETHNICITY, taken)
