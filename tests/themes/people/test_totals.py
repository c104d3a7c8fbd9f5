"""The counts of people fit together, and what is not known is never made up."""

from stepdown.themes.people.totals import Listed, listed, totals
from stepdown.themes.people.withdraw import withdraw
from stepdown.themes.project.events.people import InvitedCounted
from stepdown.themes.project.events.sources import SourceBroughtIn, Spoken
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import BEGUN, a_participant, a_text, with_texts


def by_kind(project):
    return {total.source_kind: (total.invited, total.took_part, total.unplaced) for total in totals(project)}


def test_a_total_is_what_was_asked_in_all_and_who_spoke():
    assert by_kind(with_texts().project) == {
        SourceKind.INTERVIEW: (6, 2, 2),  # four social workers; of managers it is not known
        SourceKind.FOCUS_GROUP: (None, 2, None),
    }


def test_nought_who_were_asked_is_not_the_same_as_not_known():
    told = with_texts()
    told.tell(InvitedCounted(source_kind=SourceKind.SURVEY, invited=0))
    assert by_kind(told.project)[SourceKind.SURVEY] == (0, 0, 0)


def test_everybody_in_the_list_spoke_did_not_yet_or_withdrew():
    told = with_texts()
    told.tell(a_participant("p9", "Practitioner 9"))
    told.keep(*withdraw(told.log, participant="w2", on=BEGUN.date()).events)
    assert listed(told.project) == Listed(spoke=3, not_yet=1, withdrew=1, in_several=0, tied_to_nobody=0)


def test_who_took_part_twice_is_one_person_and_an_answer_without_a_name_is_nobody_in_the_list():
    told = with_texts()
    told.keep(
        a_text("focus-group", SourceKind.FOCUS_GROUP, {"Worker 1": "p1"}).model_copy(update={"source": "again"}),
        SourceBroughtIn(
            source="survey", source_kind=SourceKind.SURVEY, title="Question 4", words="1: Good.", speakers={},
            turns=(Spoken(speaker="1", start=3, end=8),), roles={"1": "worker"},
        ),
    )  # fmt: skip
    assert listed(told.project) == Listed(spoke=4, not_yet=0, withdrew=0, in_several=1, tied_to_nobody=1)
    assert {kind: took_part for kind, (_, took_part, _) in by_kind(told.project).items()} == {
        SourceKind.INTERVIEW: 2,
        SourceKind.FOCUS_GROUP: 3,
        SourceKind.SURVEY: 1,
    }
