"""Names in the code tree that other programs would not keep apart, or in which they hide a tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.exchange.refi_qda.code_names import repeated_names, separator_in, split_names, with_full_names
from stepdown.exchange.refi_qda.shape.codes import Code, with_paths
from tests.exchange.refi_qda.worlds import guid


def codes(*names: str) -> tuple[Code, ...]:
    return tuple(Code(guid("code", n), name) for n, name in enumerate(names))


def paths(tree: tuple[Code, ...]) -> list[str]:
    return ["/".join(path) + ("" if code.is_codable else "/") for path, code in with_paths(tree)]


@pytest.mark.parametrize(
    ("names", "separator"),
    [
        (["Sleep", "School"], None),
        (["Sleep::Night", "School"], "::"),
        (["Sleep/Night", "School"], "/"),
        (["and/", "/or", "::"], None),
        (["/".join("abcdefghijklmnopqrstuvwxyz")], None),
        ([], None),
    ],
)
def test_a_tree_in_flat_names_is_offered(names: list[str], separator: str | None):
    assert separator_in(codes(*names)) == separator


def test_codes_that_have_a_tree_are_not_split():
    assert separator_in((Code(guid("code", 1), "a/b", children=codes("c/d")),)) is None


@pytest.mark.parametrize(
    ("names", "tree"),
    [
        (["Sleep/Night", "Sleep/Day"], ["Sleep/", "Sleep/Night", "Sleep/Day"]),
        (["Sleep/Night", "Sleep"], ["Sleep", "Sleep/Night"]),
        (["Sleep / Night", "Sleep/Night/Late"], ["Sleep/", "Sleep/Night", "Sleep/Night/Late"]),
        (["Sleep", "Sleep", "Sleep/Night"], ["Sleep", "Sleep/Night", "Sleep"]),
        (["and/or/", "x"], ["and/or/", "x"]),
    ],
)
def test_split_names_become_a_tree_with_folders_where_there_was_no_code(names: list[str], tree: list[str]):
    assert paths(split_names(codes(*names), "/")) == tree


@given(st.lists(st.sampled_from(["a", "b", "a/b", "a/b/c", "b/a", "a/a"]), max_size=6))
def test_splitting_keeps_every_code_and_gives_every_folder_its_own_guid(names: list[str]):
    flat = codes(*names)
    found = [code for _, code in with_paths(split_names(flat, "/"))]
    assert {code.guid for code in flat} <= {code.guid for code in found}
    assert len({code.guid for code in found}) == len(found)


NESTED = (
    Code(guid("code", 1), "School", children=(Code(guid("code", 2), "Sleep"),)),
    Code(guid("code", 3), "Home", children=(Code(guid("code", 4), "Sleep"), Code(guid("code", 5), "Food"))),
)


def test_a_name_in_two_branches_is_told_with_its_paths():
    assert repeated_names(NESTED) == {"Sleep": (("School", "Sleep"), ("Home", "Sleep"))}


def test_full_names_are_given_to_repeated_names_only():
    assert [code.name for _, code in with_paths(with_full_names(NESTED))] == [
        "School", "School / Sleep", "Home", "Home / Sleep", "Food",
    ]  # fmt: skip
    assert repeated_names(with_full_names(NESTED)) == {}
