"""The sample for double coding: by a seed, in proportion to kinds of source and roles, the same however it is asked."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.themes.agreement.sample import Candidate, draw_sample
from stepdown.themes.refused import Refused
from stepdown.themes.sources import SourceKind

ROLES = {"social worker": 4, "senior practitioner": 2, "team manager": 3, "other": 4}
INTERVIEWS = [
    Candidate(f"{role} {n}", SourceKind.INTERVIEW, role) for role, many in ROLES.items() for n in range(1, many + 1)
]
CANDIDATES = [*INTERVIEWS, Candidate("focus group", SourceKind.FOCUS_GROUP)]


@given(st.permutations(CANDIDATES), st.integers(1, 14), st.integers())
def test_the_same_seed_gives_the_same_sample_in_whatever_order_the_sources_come(shuffled, how_many, seed):
    found = draw_sample(shuffled, how_many, seed)
    assert found == draw_sample(CANDIDATES, how_many, seed)
    assert len(set(found.sources)) == len(found.sources) == how_many
    assert set(found.sources) <= {candidate.source for candidate in CANDIDATES}
    assert found.drawn_from == 14


@given(st.integers(1, 14), st.integers())
def test_no_stratum_is_more_than_one_away_from_its_share(how_many, seed):
    for stratum in draw_sample(CANDIDATES, how_many, seed).strata:
        assert abs(len(stratum.chosen) - stratum.sources * how_many / 14) < 1


def test_three_of_fourteen_come_from_the_three_largest_strata():
    found = draw_sample(CANDIDATES, 3, seed=11)
    chosen = {stratum.role: len(stratum.chosen) for stratum in found.strata if stratum.chosen}
    assert chosen == {"social worker": 1, "team manager": 1, "other": 1}


def test_another_seed_gives_another_sample_and_in_the_long_run_everybodys_turn_comes():
    drawn = Counter(source for seed in range(400) for source in draw_sample(INTERVIEWS, 4, seed).sources)
    assert set(drawn) == {candidate.source for candidate in INTERVIEWS}


@pytest.mark.parametrize("how_many", [-1, 0, 15])
def test_what_cannot_be_had_is_refused(how_many):
    with pytest.raises(Refused, match="Choose between 1 and 14 sources"):
        draw_sample(CANDIDATES, how_many, seed=1)


def test_a_source_listed_twice_is_refused():
    with pytest.raises(Refused, match="each listed once"):
        draw_sample([*CANDIDATES, CANDIDATES[0]], 3, seed=1)
