"""From codings to agreement on each code and over all: units, missing coders, parents, and the paradox in words."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.themes.agreement.compare import HOW_POOLED, compare
from stepdown.themes.agreement.pair import PairCounts, Share
from stepdown.themes.agreement.paradox import explain_paradox
from stepdown.themes.agreement.units import CodedSpan, CodedText, judgements

TURNS = ((0, 10), (10, 20), (21, 30), (30, 40))


def text(codings, name="interview 1", units=TURNS) -> CodedText:
    return CodedText(name, units, {who: tuple(CodedSpan(*span) for span in spans) for who, spans in codings.items()})


def used(pair: PairCounts) -> CodedText:
    """A text in which Alice and Bob used the code 'trust' as the four counts say."""
    units = tuple((10 * n, 10 * n + 10) for n in range(pair.units))
    alice = units[: pair.both + pair.first_only]
    bob = units[: pair.both] + units[len(alice) : len(alice) + pair.second_only]
    return text({"Alice": [("trust", *u) for u in alice], "Bob": [("trust", *u) for u in bob]}, units=units)


@pytest.mark.parametrize(
    ("span", "units"),
    [
        ((0, 10), [True, False, False, False]),
        ((9, 11), [True, True, False, False]),
        ((10, 21), [False, True, False, False]),
        ((20, 21), [False, False, False, False]),  # the blank between two turns
        ((5, 35), [True, True, True, True]),
        ((39, 400), [False, False, False, True]),
    ],
)
def test_a_unit_is_coded_where_a_span_of_the_code_overlaps_it(span, units):
    [matrix] = judgements([text({"Alice": [("trust", *span)]})], ["Alice"], ["trust"]).values()
    assert [judged for (judged,) in matrix] == units


@given(st.lists(st.tuples(st.integers(0, 45), st.integers(1, 20)), max_size=5))
def test_overlap_is_found_however_the_spans_lie(starts):
    spans = [("trust", start, start + length) for start, length in starts]
    [matrix] = judgements([text({"Alice": spans})], ["Alice"], ["trust"]).values()
    assert matrix == [(any(s < end and start < e for _, s, e in spans),) for start, end in TURNS]


def test_a_coder_who_did_not_code_a_text_is_missing_and_one_who_found_nothing_is_not():
    texts = [text({"Alice": [("trust", 0, 5)], "Bob": []}), text({"Alice": []}, "interview 2")]
    [matrix] = judgements(texts, ["Alice", "Bob"], ["trust"]).values()
    assert matrix[:2] == [(True, False), (False, False)]
    assert matrix[4:] == [(False, None)] * 4
    found = compare(texts, ["Alice", "Bob"], ["trust"]).by_code["trust"]
    assert found.units == 4
    assert found.pairs == {("Alice", "Bob"): PairCounts(0, 1, 0, 3)}


def test_codes_are_compared_at_their_own_level_or_under_their_parent():
    texts = [text({"Alice": [("time", 0, 5), ("space", 30, 35)], "Bob": [("space", 0, 5), ("trust", 30, 35)]})]
    codes, parents = ["time", "space", "trust"], {"time": "capacity", "space": "capacity"}
    own = compare(texts, ["Alice", "Bob"], codes)
    under = compare(texts, ["Alice", "Bob"], codes, parents)
    assert {code: found.positive for code, found in own.by_code.items()} == {
        "time": Share(0, 1), "space": Share(0, 2), "trust": Share(0, 1),
    }  # fmt: skip
    assert {code: found.positive for code, found in under.by_code.items()} == {
        "capacity": Share(2, 3), "trust": Share(0, 1),
    }  # fmt: skip


def test_over_all_codes_each_unit_counts_once_for_each_code():
    texts = [text({"Alice": [("time", 0, 15)], "Bob": [("time", 0, 5), ("space", 0, 5)]})]
    found = compare(texts, ["Alice", "Bob"], ["time", "space", "trust"])
    assert found.overall.pairs == {("Alice", "Bob"): PairCounts(1, 1, 1, 9)}
    assert found.overall.units == 3 * len(TURNS)
    assert "each unit is counted once for each code" in HOW_POOLED


def test_two_coders_who_code_nine_of_ten_turns_at_random_have_no_kappa_but_chance():
    chance = Random(11)  # noqa: S311 - drawn codings, no secrets
    units = tuple((10 * n, 10 * n + 10) for n in range(4_000))
    drawn = {who: [("trust", *unit) for unit in units if chance.random() < 0.9] for who in ("Alice", "Bob")}
    found = compare([text(drawn, units=units)], ["Alice", "Bob"], ["trust"]).by_code["trust"]
    assert found.percent.value == pytest.approx(0.82, abs=0.03)
    assert found.cohens_kappa == pytest.approx(0, abs=0.064)  # four standard errors of 1 / sqrt(4 000)


def test_three_coders_have_pairs_and_no_kappa_of_cohens():
    texts = [text({"Alice": [("trust", 0, 15)], "Bob": [("trust", 0, 5)], "Charlie": [("trust", 0, 25)]})]
    found = compare(texts, ["Alice", "Bob", "Charlie"], ["trust"]).by_code["trust"]
    assert found.percent == Share(3 + 1 + 1 + 3, 12)  # pairs of judgements, turn by turn
    assert found.positive == Share(2 * (1 + 2 + 1), 2 * 4 + 1 + 1 + 2)
    assert (found.cohens_kappa, found.fleiss_kappa) == (None, pytest.approx(1 / 3))
    assert list(found.pairs) == [("Alice", "Bob"), ("Alice", "Charlie"), ("Bob", "Charlie")]


def test_two_coders_have_cohens_kappa_and_not_fleiss():
    found = compare([used(PairCounts(20, 5, 10, 15))], ["Alice", "Bob"], ["trust"]).by_code["trust"]
    assert (found.cohens_kappa, found.fleiss_kappa) == (pytest.approx(0.4), None)


def test_the_paradox_is_explained_where_it_bites():
    found = compare([used(PairCounts(118, 5, 2, 0))], ["Alice", "Bob"], ["trust"]).by_code["trust"]
    said = explain_paradox(found)
    assert "agree on 118 of 125 units (94%), yet kappa is −0.02" in said
    assert "given to nearly every unit" in said
    assert "AC1, which expects less agreement by chance of such a code, is 0.94" in said
    assert "of 243 uses of the code, 236 were made by the other coder too" in said


def test_a_rare_code_is_explained_by_its_rarity():
    found = compare([used(PairCounts(0, 5, 2, 118))], ["Alice", "Bob"], ["trust"]).by_code["trust"]
    assert "given to hardly any unit" in explain_paradox(found)
    once = compare([used(PairCounts(0, 1, 0, 12))], ["Alice", "Bob"], ["trust"]).by_code["trust"]
    assert "of 1 use of the code, none was made by the other coder too" in explain_paradox(once)


def test_with_three_coders_the_paradox_is_alphas():
    few = [("trust", 0, 5)]
    units = tuple((10 * n, 10 * n + 10) for n in range(30))
    coded = text({"Alice": few, "Bob": [], "Charlie": []}, units=units)
    found = compare([coded], ["Alice", "Bob", "Charlie"], ["trust"]).overall
    assert "agree on 88 of 90 pairs of judgements (98%), yet alpha is 0" in explain_paradox(found).replace("−", "")


@pytest.mark.parametrize(
    "pair", [PairCounts(20, 5, 10, 15), PairCounts(50, 1, 1, 50), PairCounts(0, 0, 0, 40), PairCounts(0, 0, 0, 0)]
)
def test_where_there_is_no_paradox_nothing_is_explained(pair):
    assert explain_paradox(compare([used(pair)], ["Alice", "Bob"], ["trust"]).overall) is None


@pytest.mark.parametrize("coders", [[], ["Alice"], ["Alice", "Alice"], ["Alice", "Bob", "Bob"]])
def test_agreement_takes_two(coders):
    with pytest.raises(ValueError, match="two coders or more"):
        compare([], coders, ["trust"])


@pytest.mark.parametrize("units", [((0, 10), (5, 20)), ((10, 20), (0, 10)), ((3, 3),)])
def test_units_lie_one_after_the_other(units):
    with pytest.raises(ValueError, match="interview 1"):
        text({}, units=units)


@pytest.mark.parametrize("span", [(5, 5), (6, 5), (-1, 5)])
def test_a_coding_covers_something(span):
    with pytest.raises(ValueError, match="covers nothing"):
        CodedSpan("trust", *span)
