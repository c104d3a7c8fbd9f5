"""What may happen to a project, and the reason where it may not."""

from datetime import date

import pytest

from stepdown.themes.project.events.about import CoderJoined
from stepdown.themes.project.events.analysis import AreaNamed, FindingWritten, QuoteChosen, RowFilled, SourceSignedOff
from stepdown.themes.project.events.coding import Coded, Recoded, Uncoded
from stepdown.themes.project.events.double import DisagreementResolved, DoubleCodingBegun, DoubleCodingFinished
from stepdown.themes.project.events.framework import CodeChanged, CodeRetired, CodesMerged, CodeText
from stepdown.themes.project.events.people import InvitedCounted
from stepdown.themes.project.rules.people import in_the_way
from stepdown.themes.project.words import ConsentItem, GivenBy, ParticipantKind, Stands
from stepdown.themes.refused import Refused
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import (
    a_code,
    a_participant,
    a_text,
    coded,
    consent,
    the_sheet,
    with_codings,
    with_people,
    with_texts,
)


def refused(told, event, words: str, **by: object) -> None:
    before = told.log
    with pytest.raises(Refused, match=words):
        told.tell(event, **by)
    assert told.log == before


def test_nobodys_words_come_in_without_consent_to_what_is_needed():
    told = with_people()
    told.tell(a_participant("new", "Practitioner 9", "social_worker"))
    assert in_the_way(told.project, ["new"]) == ("No consent is recorded for Practitioner 9. Record it first.",)
    told.tell(consent("new", (ConsentItem.TAKE_PART,)))
    assert in_the_way(told.project, ["new"]) == (
        "Practitioner 9 did not agree to: be recorded and have it written out.",
    )
    told.tell(consent("new"))
    assert in_the_way(told.project, ["new", "p1"]) == ()


def test_what_is_not_agreed_to_is_declined_and_what_was_not_asked_is_neither():
    told = with_people()
    told.tell(consent("p1", (ConsentItem.TAKE_PART, ConsentItem.RECORDED)))
    who = told.project.people.participants["p1"]
    assert (who.agreed(ConsentItem.TAKE_PART), who.agreed(ConsentItem.QUOTED)) == (True, False)
    told.tell(a_participant("new", "Practitioner 9"))
    assert told.project.people.participants["new"].agreed(ConsentItem.QUOTED) is None


def test_a_consent_is_on_a_sheet_that_was_there_and_for_who_it_is():
    told = with_people()
    refused(told, consent("p1").model_copy(update={"version": 2}), "no such version")
    refused(told, consent("p1").model_copy(update={"on": date(2026, 2, 1)}), "dated before the sheet")
    told.tell(a_participant("kid", "Young person 1", kind=ParticipantKind.YOUNG_PERSON))
    refused(told, consent("kid"), "This sheet is for: a member of staff")


def test_a_young_person_agrees_themselves_and_a_no_is_a_no_to_everything():
    told = with_people()
    told.tell(
        the_sheet(ParticipantKind.YOUNG_PERSON, distress_protocol="We stop", support="Childline 0800 1111").model_copy(
            update={"sheet": "young"}
        ),
        a_participant("kid", "Young person 1", kind=ParticipantKind.YOUNG_PERSON),
    )
    theirs = consent("kid", given_by=GivenBy.PARENT_OR_CARER).model_copy(update={"sheet": "young"})
    refused(told, theirs, "whether the young person agrees themselves")
    told.tell(theirs.model_copy(update={"assents": False}))
    assert told.project.people.participants["kid"].agreed(ConsentItem.TAKE_PART) is False


def test_families_are_told_what_happens_if_it_upsets_them():
    refused(with_people(), the_sheet(ParticipantKind.PARENT_OR_CARER), "if it upsets them")


def test_one_pseudonym_is_one_person():
    refused(with_people(), a_participant("x", "practitioner 1"), "One pseudonym is one person")


def test_roles_cannot_add_up_to_more_than_were_asked():
    event = InvitedCounted(source_kind=SourceKind.SURVEY, invited=3, by_role={"worker": 2, "manager": 2})
    refused(with_people(), event, "add up to more")
    unknown = InvitedCounted(source_kind=SourceKind.SURVEY, invited=37, by_role={"worker": None})
    assert with_people().tell(unknown).people.invited[SourceKind.SURVEY].by_role == {"worker": None}


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [(0, 0, "not in the text"), (5, 4000, "not in the text"), (45, 46, "Nobody says anything"), (0, 11, "Nobody")],
)
def test_only_words_that_somebody_says_are_coded(start: int, end: int, why: str):
    refused(with_texts(), Coded(coding="x", source="interview-1", code="time", start=start, end=end), why)


def test_space_at_the_ends_is_not_coded():
    told = with_texts()
    start = told.project.sources["interview-1"].words.index(" That is massive.")
    told.tell(Coded(coding="x", source="interview-1", code="time", start=start, end=start + 17))
    made = told.project.codings["interview-1"]["x"]
    assert told.project.sources["interview-1"].quote(made.start, made.end) == "That is massive."


def test_a_coders_overlapping_codings_of_one_code_become_one():
    told = with_texts()
    told.tell(coded(told, "They have the time", "interview-1", "time", "a"))
    told.tell(coded(told, "the time to do it.", "interview-1", "time", "b"))
    told.tell(coded(told, "the time to do it.", "interview-1", "time", "of ben"), by="ben")
    quotes = {
        c.id: told.project.sources["interview-1"].quote(c.start, c.end) for c in told.project.codings_of("interview-1")
    }
    assert quotes == {"b": "They have the time to do it.", "of ben": "the time to do it."}
    refused(told, coded(told, "time", "interview-1", "time", "c"), "coded this as “Time” already")


def test_a_code_that_holds_others_is_not_coded_with():
    told = with_texts()
    refused(told, coded(told, "That is massive.", "interview-1", "way"), "only holds other codes")


def test_somebody_elses_coding_stays():
    told = with_codings()
    theirs = next(iter(told.project.codings["interview-2"]))
    refused(told, Uncoded(source="interview-2", codings=(theirs,)), "somebody else's", by="ben")
    refused(told, Recoded(source="interview-2", codings=(theirs,), code="time"), "somebody else's", by="ben")
    assert told.tell(Uncoded(source="interview-2", codings=(theirs,)), by="ben", is_lead=True)


def test_the_same_name_may_stand_in_two_branches_but_not_beside_itself():
    told = with_texts()
    told.tell(a_code("time-2", "Time", "effect"))
    refused(told, a_code("time-3", "time", "way"), "in the same place")


def test_merging_moves_codings_children_and_areas():
    told = with_codings()
    told.tell(AreaNamed(area="a", title="Speed", codes=("sooner", "time")), a_code("under", "Weeks", "sooner"))
    told.tell(CodesMerged(code="sooner", into="time"))
    assert {c.code for c in told.project.standing()} == {"time", "trust"}
    assert told.project.framework.path("under") == ("Way of working", "Time", "Weeks")
    assert told.project.analysis.areas["a"].codes == ("time",)
    assert told.project.framework.codes["sooner"].merged_into == "time"


@pytest.mark.parametrize(
    ("event", "why"),
    [
        (CodesMerged(code="time", into="time"), "two different codes"),
        (CodesMerged(code="effect", into="sooner"), "stands under it"),
        (CodesMerged(code="time", into="way"), "only holds other codes"),
        (CodeRetired(code="time"), "has 2 codings"),
        (CodeRetired(code="way"), "Other codes stand under"),
        (CodeChanged(code="way", parent="time", text=CodeText(name="Way")), "under itself"),
        (CodeChanged(code="time", parent=None, text=CodeText(name="Time"), is_codable=False), "has codings"),
        (CodeChanged(code="time", parent=None, text=CodeText(name="Effect")), "in the same place"),
    ],
)
def test_the_framework_stays_whole(event, why: str):
    refused(with_codings(), event, why)


def test_a_code_can_be_set_before_another():
    told = with_texts()
    told.tell(CodeChanged(code="trust", parent="way", text=CodeText(name="Trust"), before="time"))
    assert [c.id for c in told.project.framework.in_use()] == ["way", "trust", "time", "effect", "sooner"]


def a_double(told) -> None:
    told.tell(
        DoubleCodingBegun(double="d", sources=("interview-1",), coders=("eva", "ben"), seed=1, drawn_from=3),
        coded(told, "They have the time to do it.", "interview-1", "time", "of eva"),
    )
    told.tell(coded(told, "They have the time to do it.", "interview-1", "sooner", "of ben"), by="ben")


def test_of_two_blind_coders_the_first_ones_codings_stand_until_it_is_resolved():
    told = with_texts()
    a_double(told)
    assert {c.id for c in told.project.standing()} == {"of eva"}
    resolve = DisagreementResolved(
        double="d", source="interview-1", turn=1, code="sooner", is_coded=True, reason="Both are there"
    )
    refused(told, resolve, "until then neither sees")
    told.tell(DoubleCodingFinished(double="d", coder="eva"))
    refused(told, coded(told, "That is massive.", "interview-1", "time"), "you have finished")
    told.tell(DoubleCodingFinished(double="d", coder="ben"), by="ben")
    told.tell(resolve, resolve.model_copy(update={"code": "time", "is_coded": False, "reason": "Not about time"}))
    assert {c.id for c in told.project.standing()} == {"of ben"}


def test_who_is_not_one_of_the_two_waits():
    told = with_texts()
    told.tell(CoderJoined(coder="cy", name="Cy"))
    a_double(told)
    refused(told, coded(told, "That is massive.", "interview-1", "time"), "without seeing each other", by="cy")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"coders": ("eva",)}, "two colleagues"),
        ({"coders": ("eva", "nobody")}, "two colleagues"),
        ({"sources": ()}, "at least one"),
        ({"sources": ("interview-2",)}, "has been coded"),
    ],
)
def test_a_double_coding_has_two_coders_and_texts_that_nobody_coded(change: dict[str, object], why: str):
    told = with_texts()
    told.tell(coded(told, "We talk before it becomes a crisis.", "interview-2", "sooner"))
    begun = DoubleCodingBegun(double="d", sources=("interview-1",), coders=("eva", "ben"), seed=1, drawn_from=3)
    refused(told, begun.model_copy(update=change), why)


def test_only_who_agreed_is_quoted():
    told = with_codings()
    told.tell(consent("p1", (ConsentItem.TAKE_PART, ConsentItem.RECORDED)))
    text = told.project.sources["interview-1"].words
    start = text.index("That is massive.")
    quote = QuoteChosen(quote="q", source="interview-1", start=start, end=start + 16)
    refused(told, quote, "did not agree to be quoted")
    told.tell(consent("p1"))
    assert told.tell(quote).analysis.quotes["q"].words is None


@pytest.mark.parametrize(
    ("printed", "kept"),
    [("They have the time … massive.", "They have the time … massive."), (None, None)],
)
def test_a_quote_is_printed_as_said_or_with_words_left_out(printed: str | None, kept: str | None):
    told = with_codings()
    words = told.project.sources["interview-1"].words
    start, end = words.index("They have"), words.index("massive.") + 8
    quote = QuoteChosen(quote="q", source="interview-1", start=start, end=end, words=printed)
    assert told.tell(quote).analysis.quotes["q"].words == kept
    refused(told, quote.model_copy(update={"words": "They had the time … massive."}), "had")


def test_sources_are_combined_only_when_each_is_signed_off():
    told = with_codings()
    told.tell(AreaNamed(area="a", title="Speed"))
    row = RowFilled(area="a", stands=Stands.AGREES, words="Both say so.")
    refused(told, row, "interview and the focus group are not signed off")
    told.tell(FindingWritten(area="a", source_kind=SourceKind.INTERVIEW, words="Sooner."))
    refused(told, SourceSignedOff(source_kind=SourceKind.FOCUS_GROUP), "No finding is written for: Speed")
    told.tell(
        FindingWritten(area="a", source_kind=SourceKind.FOCUS_GROUP, is_silent=True),
        SourceSignedOff(source_kind=SourceKind.INTERVIEW),
        SourceSignedOff(source_kind=SourceKind.FOCUS_GROUP),
    )
    refused(told, FindingWritten(area="a", source_kind=SourceKind.INTERVIEW, words="Other."), "are signed off")
    assert told.tell(row).analysis.rows["a"].stands is Stands.AGREES


def test_what_has_no_rule_cannot_be_proposed():
    refused(with_people(), a_text("interview-1", SourceKind.INTERVIEW, {}), "by itself")
