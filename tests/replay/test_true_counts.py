"""What is printed from true counts is never called inconsistent."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from stepdown.evaluation.replay.judge import replay
from stepdown.results.rounding import percent, round_half_up

counts = st.tuples(st.integers(1, 3000), st.integers(0, 3000)).map(lambda pair: (min(pair), max(pair)))
places = st.integers(0, 3)


def verdicts(*rows: str) -> set[str]:
    result = replay("\n".join(("id,value,unit,numerator,denominator,expression,total_of", *rows)), "true.csv")
    assert result.findings == ()
    return {outcome.verdict.value for outcome in result.outcomes}


@given(counts, places)
def test_a_percentage_printed_from_counts_is_consistent(count, decimals):
    part, whole = count
    shown = percent(part, whole, decimals)
    row = f"a,{shown}%,,{part},{whole},,"
    only_whole = f"b,{shown}%,,,{whole},,"
    assert verdicts(row, only_whole) == {"consistent"}


@given(st.lists(st.integers(0, 40), min_size=1, max_size=60), places)
def test_a_mean_printed_from_whole_numbers_is_consistent(values, decimals):
    shown = round_half_up(Fraction(sum(values), len(values)), decimals)
    row = f"a,{shown},mean points,,{len(values)},,"
    with_sum = f"b,{shown},mean points,{sum(values)},{len(values)},,"
    assert verdicts(row, with_sum) == {"consistent"}


@given(st.lists(st.integers(0, 500), min_size=2, max_size=6), places)
def test_parts_printed_with_their_whole_are_consistent(parts, decimals):
    whole = sum(parts) or 1
    rows = [f"p{n},{percent(part, whole, decimals)}%,,{part},{whole},," for n, part in enumerate(parts)]
    names = " ".join(f"p{n}" for n in range(len(parts)))
    total = percent(sum(parts), whole, decimals)
    assert verdicts(*rows, f"t,{total}%,,,,,{names}") == {"consistent"}


@given(st.integers(1, 200), st.integers(1, 500_000), st.sampled_from(["", "k", "m"]), st.integers(0, 2))
def test_a_product_printed_at_any_precision_is_consistent(count, price, scale, decimals):
    size = {"": 1, "k": 1000, "m": 1_000_000}[scale]
    shown = round_half_up(Fraction(count * price, size), decimals)
    assert verdicts(f"n,{count},,,,,", f"p,{price},GBP,,,,", f"t,{shown}{scale},GBP,,,n * p,") <= {
        "consistent",
        "not_checkable",
    }


@given(counts, places, places)
def test_a_share_printed_twice_at_two_precisions_is_consistent(count, first, second):
    part, whole = count
    rows = (f"a,{percent(part, whole, first)}%,,,,b,", f"b,{percent(part, whole, second)}%,,,,a,")
    assert verdicts(*rows) == {"consistent"}


@given(st.integers(1, 99), st.integers(1, 300))
def test_a_percentage_one_point_off_is_always_found(part, whole):
    part = min(part, whole)
    assert verdicts(f"a,{percent(part, whole) + 1}%,,{part},{whole},,") == {"inconsistent"}
