"""Whatever is done to an entry, a print or a link afterwards, the chain says where."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.domain.chain import Break, Link, break_in_entries, break_in_links, next_link, print_of

ENTRIES = {1: ("read", "maya", None), 2: ("read", "", "x"), 5: ("print", "sam", "y"), 6: ("refer", "sam", "z")}


def prints(entries=ENTRIES):
    return {number: print_of(number, values) for number, values in entries.items()}


def chain() -> list[Link]:
    whole = list(prints().items())
    first = next_link(None, whole[:2])
    return [first, next_link(first, whole[2:])]


def test_an_untouched_chain_is_whole():
    links = chain()
    assert break_in_links(links, {link.number: link.digest for link in links}) is None
    assert all(break_in_entries(link, prints()) is None for link in links)
    assert [number for link in links for number, _ in link.entries()] == [1, 2, 5, 6]


@given(st.lists(st.none() | st.text(), min_size=1), st.lists(st.none() | st.text(), min_size=1))
def test_prints_are_alike_only_where_all_values_are(one, other):
    assert (print_of(1, one) == print_of(1, other)) is (one == other)
    assert print_of(1, one) != print_of(2, one)


def test_no_text_is_another_value_than_nothing():
    assert print_of(1, [None]) != print_of(1, [""])


def test_a_changed_entry_is_named():
    changed = prints({**ENTRIES, 5: ("print", "ann", "y")})
    assert break_in_entries(chain()[0], changed) is None
    assert break_in_entries(chain()[1], changed) == Break(2, 5, "is not as it was written")


def test_a_missing_entry_is_named():
    assert break_in_entries(chain()[0], {1: prints()[1]}) == Break(1, 2, "is not there any more")


def forged(entries) -> list[Link]:
    """The whole chain made anew by somebody who knows how."""
    whole = list(prints(entries).items())
    first = next_link(None, whole[:2])
    return [first, next_link(first, whole[2:])]


FORGERY = {**ENTRIES, 2: ("read", "nobody", "x")}
TAMPERED = {
    "a print put right for a changed entry": (
        lambda links: [replace(links[0], prints=forged(FORGERY)[0].prints), links[1]], 1, "is not as it was made",
    ),
    "the link put right too": (
        lambda links: [forged(FORGERY)[0], links[1]], 2, "does not hang on the link before it",
    ),
    "a link taken out": (lambda links: links[1:], 1, "is not there any more"),
}  # fmt: skip


@pytest.mark.parametrize(("tamper", "link", "how"), TAMPERED.values(), ids=TAMPERED.keys())
def test_the_first_broken_link_is_named(tamper, link, how):
    assert break_in_links(tamper(chain()), {}) == Break(link, None, how)


def test_a_chain_that_was_made_anew_is_not_as_anchored():
    anchors = {link.number: link.digest for link in chain()}
    found = break_in_links(forged(FORGERY), anchors)
    assert found == Break(1, None, "is not the one whose digest was kept elsewhere")


def test_links_cut_off_at_the_end_are_missed_where_they_were_anchored():
    links = chain()
    assert break_in_links(links[:1], {}) is None
    found = break_in_links(links[:1], {2: links[1].digest})
    assert found == Break(2, None, "is not there, and a digest of it was kept elsewhere")
