"""Where quotes come from, with a study of the paper's shape: 9 and 13 and 25 took part, 14 and 2 and 1 quotes."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.themes.quotes.attribution import attribution
from stepdown.themes.quotes.spread import Heard, Voice, spread
from stepdown.themes.sources import SourceKind

PRACTITIONER, MANAGER, WORKER = "Social care practitioner", "Social care team manager", "MDT worker"
INTERVIEWED = [
    Voice(f"P{n:02}", f"interview {n}", SourceKind.INTERVIEW, MANAGER if n > 10 else PRACTITIONER) for n in range(1, 14)
]
GROUP = [Voice(f"M{n}", "focus group 1", SourceKind.FOCUS_GROUP, WORKER) for n in range(1, 10)]
# Of the 25 who answered, one gave no role.
ANSWERED = [Voice(f"R{n:02}", "survey", SourceKind.SURVEY, PRACTITIONER if n < 25 else None) for n in range(1, 26)]
EVERYBODY = [*GROUP, *INTERVIEWED, *ANSWERED]

CHOSEN = [*INTERVIEWED[:10], INTERVIEWED[0], *INTERVIEWED[10:], *GROUP[:2], ANSWERED[0]]


def test_the_quotes_of_the_paper():
    found = spread(EVERYBODY, CHOSEN, largest_share=0.2)
    assert found.quotes == 17
    assert {kind: heard.quotes for kind, heard in found.kinds.items()} == {
        SourceKind.FOCUS_GROUP: 2, SourceKind.INTERVIEW: 14, SourceKind.SURVEY: 1,
    }  # fmt: skip
    assert Counter(attribution(voice.role, voice.kind) for voice in CHOSEN) == {
        "(Social care practitioner, interview)": 11,
        "(Social care team manager, interview)": 3,
        "(MDT worker, focus group)": 2,
        "(Social care practitioner, survey respondent)": 1,
    }
    assert found.said == (
        "2 of 17 quotes come from focus groups: 2 of the 9 people who took part are quoted, from 1 of 1 focus group.",
        "14 of 17 quotes come from interviews: 13 of the 13 people who took part are quoted.",
        "1 of 17 quotes comes from the survey: 1 of the 25 people who wrote is quoted.",
    )
    assert found.warnings == ("Nobody is quoted who gave no role: 1 person took part.",)


def test_a_role_carries_its_people_and_sources():
    found = spread(EVERYBODY, CHOSEN, largest_share=0.2)
    assert found.roles[MANAGER] == Heard(3, 3, 3, 3, 3)
    assert found.roles[PRACTITIONER] == Heard(12, 11, 34, 11, 11)
    assert found.participants["P01"] == 2
    assert found.participants["P02"] == 1
    assert found.participants["M9"] == 0


def test_a_silent_source_and_a_silent_role_are_said():
    found = spread(EVERYBODY, INTERVIEWED[:4], largest_share=0.5)
    assert found.warnings == (
        "No quote comes from focus groups, where 9 people took part.",
        "No quote comes from the survey, where 25 people wrote.",
        "Nobody is quoted who has the role “MDT worker”: 9 people took part.",
        "Nobody is quoted who has the role “Social care team manager”: 3 people took part.",
        "Nobody is quoted who gave no role: 1 person took part.",
    )


@pytest.mark.parametrize(("times", "warned"), [(1, False), (2, False), (3, True)])
def test_one_participant_who_gives_more_than_the_share_is_warned_of(times, warned):
    quotes = [*[INTERVIEWED[0]] * times, *INTERVIEWED[1 : 11 - times]]
    found = spread(INTERVIEWED[:10], quotes, largest_share=0.2)
    assert found.warnings == (("P01 gives 3 of 10 quotes (30%), more than 20%.",) if warned else ())


def test_without_quotes_every_source_is_silent_and_nobody_loud():
    found = spread(GROUP, [], largest_share=0.2)
    assert found.said == (
        "0 of 0 quotes come from focus groups: 0 of the 9 people who took part are quoted, from 0 of 1 focus group.",
    )
    assert found.warnings[0] == "No quote comes from focus groups, where 9 people took part."


def test_somebody_who_did_not_take_part_cannot_be_quoted():
    with pytest.raises(ValueError, match="did not take part"):
        spread(GROUP, [INTERVIEWED[0]], largest_share=0.2)


@given(st.lists(st.sampled_from(EVERYBODY), max_size=30))
def test_quotes_add_up_over_kinds_roles_and_participants(quotes):
    found = spread(EVERYBODY, quotes, largest_share=0.2)
    assert sum(heard.quotes for heard in found.kinds.values()) == len(quotes)
    assert sum(heard.quotes for heard in found.roles.values()) == len(quotes)
    assert sum(found.participants.values()) == len(quotes)
    assert all(heard.people_quoted <= min(heard.people, heard.quotes) for heard in found.roles.values())
