"""The list of texts: who speaks, how far each is coded, and its neighbours."""

from datetime import date

from stepdown.themes.coding.listed import Voice, neighbours, texts_listed, to_review
from stepdown.themes.people.withdraw import withdraw
from stepdown.themes.project.events.double import DoubleCodingBegun
from stepdown.themes.project.events.sources import SourceBroughtIn, Spoken
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import coded, with_codings, with_texts
from tests.themes.bringing_in.test_correcting import correct


def listed(told):
    return {row.source.id: row for row in texts_listed(told.project)}


def test_each_text_has_its_speakers_its_codings_and_how_many_coders_made_them():
    told = with_codings()
    told.tell(coded(told, "That is massive.", "interview-1", "trust"), by="ben")
    row = listed(told)["interview-1"]
    assert row.voices == (Voice("Practitioner 1", "Social worker"),)
    assert (row.codings, row.coders, row.to_review, row.double) == (3, 2, 0, None)


def test_texts_stand_kind_by_kind_and_have_their_neighbours_in_that_order():
    told = with_texts()
    assert list(listed(told)) == ["interview-1", "interview-2", "focus-group"]
    before, after = neighbours(told.project, "interview-2")
    assert (before.id, after.id) == ("interview-1", "focus-group")
    assert neighbours(told.project, "focus-group")[1] is None


def test_what_is_coded_twice_says_so():
    told = with_texts()
    told.tell(DoubleCodingBegun(double="d", sources=("interview-2",), coders=("eva", "ben"), seed=1, drawn_from=3))
    assert [row.double is not None for row in texts_listed(told.project)] == [False, True, False]


def test_a_coding_to_be_looked_at_again_is_counted_until_it_is():
    told = with_codings()
    correct(told, "They make the room for it. That is massive.")
    assert listed(told)["interview-1"].to_review == len(to_review(told.project, "interview-1")) == 1


def test_a_text_that_is_gone_is_not_listed_and_who_withdrew_is_not_named():
    told = with_codings()
    for who in ("p1", "w1"):
        told.keep(*withdraw(told.log, participant=who, on=date(2026, 4, 1)).events)
    found = listed(told)
    assert list(found) == ["interview-2", "focus-group"]
    assert [voice.name for voice in found["focus-group"].voices] == ["Worker 2"]


def test_answers_that_are_nobodys_are_counted():
    told = with_texts()
    words = "Respondent 1: More time.\nRespondent 2: Less paper.\n"
    turns = (Spoken(speaker="Respondent 1", start=14, end=24), Spoken(speaker="Respondent 2", start=39, end=50))
    told.keep(
        SourceBroughtIn(
            source="more", source_kind=SourceKind.SURVEY, title="What else?", turns=turns, speakers={},
            roles={"Respondent 1": "social_worker", "Respondent 2": ""}, words=words,
        )
    )  # fmt: skip
    assert (listed(told)["more"].respondents, listed(told)["more"].voices) == (2, ())
