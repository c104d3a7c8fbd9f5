"""The pages of double coding: a sample drawn and begun, who is how far, agreement, and what is seen differently."""

import re

import pytest

from stepdown.records.actions.projects.write import append
from stepdown.records.logs import log_of
from stepdown.themes.project.events.about import ProjectChanged
from stepdown.themes.project.events.sources import SourceBroughtIn, Spoken
from stepdown.themes.project.words import Approach
from stepdown.themes.sources import SourceKind
from tests.cast import Cast
from tests.web.coding import THEN, amir, blind, state_of, twice
from tests.web.leading import eva, project
from tests.web.test_voices_coding_pages import plain

__all__ = ["amir", "eva", "project"]

D = {"double_id": "d"}
TRUST = {"double_id": "d", "of_text": "interview-3", "turn": 2, "of_code": "trust"}
TIME = {"double_id": "d", "of_text": "interview-3", "turn": 3, "of_code": "time"}


def fresh_texts(cast: Cast, lead, number: int) -> None:
    """Texts that nobody has coded."""
    events = [
        SourceBroughtIn(
            source=f"fresh-{n}", source_kind=SourceKind.INTERVIEW, title=f"Fresh {n}", words="Manager 1: We talk.\n",
            turns=(Spoken(speaker="Manager 1", start=11, end=19),), speakers={"Manager 1": "m1"},
        )
        for n in range(number)
    ]  # fmt: skip
    append(lead.project, log_of(lead.project), by=cast.eva, at=THEN, events=events)


def sample(cast: Cast, **said: object) -> dict[str, object]:
    return {"how_many": 2, "first": str(cast.eva.pk), "second": str(cast.amir.pk), "seed": 7} | said


def test_a_sample_is_drawn_by_a_seed_shown_and_begun_once(cast: Cast, eva):
    fresh_texts(cast, eva, 5)
    drawn = plain(eva.sends("begin_double", sample(cast)).content.decode())
    assert "There are 5." in drawn
    titles = re.search(r"2 of 5: (Fresh \d, Fresh \d)", drawn)[1].split(", ")
    assert plain(eva.sends("begin_double", sample(cast)).content.decode()).count(", ".join(titles)) == 1
    assert state_of(eva.project).doubles == {}
    eva.sends_twice("begin_double", sample(cast, begin="yes"))
    (double,) = state_of(eva.project).doubles.values()
    assert {state_of(eva.project).sources[source].title for source in double.sources} == set(titles)
    assert (double.seed, double.drawn_from, double.coders) == (7, 5, (str(cast.eva.pk), str(cast.amir.pk)))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"how_many": 9}, "Choose between 1 and 2 sources"), ({"how_many": 0}, "Choose between 1 and 2 sources"),
        ({"how_many": ""}, "Enter how many texts are coded twice"), ({"second": ""}, "Select the second coder"),
        ({"seed": "x"}, "Seed must be a whole number"),
    ],
)  # fmt: skip
def test_a_sample_that_cannot_be_drawn_says_why(cast: Cast, eva, said, words):
    fresh_texts(cast, eva, 2)
    for button in ({}, {"begin": "yes"}):
        assert words in eva.sends("begin_double", sample(cast, **said) | button).content.decode()
    assert state_of(eva.project).doubles == {}


def test_nobody_codes_twice_alone_and_only_who_codes_is_offered(cast: Cast, eva):
    fresh_texts(cast, eva, 2)
    page = eva.sends("begin_double", sample(cast, second=str(cast.eva.pk))).content.decode()
    assert "Select somebody else than the first coder" in page
    assert "Maya Okafor" not in page


def test_in_a_reflexive_project_it_is_replaced_by_a_sentence(eva):
    about = state_of(eva.project).about
    eva.tells(ProjectChanged(title=about.title, question=about.question, approach=Approach.REFLEXIVE, smallest_group=5))
    page = eva.reads("double_codings")
    assert "The reading of one analyst is not measured against another’s" in page
    assert eva.client.get(eva.at("begin_double")).url == eva.at("double_codings")


def test_while_they_code_neither_learns_how_much_the_other_has_coded(cast: Cast, eva, amir):
    blind(cast, eva.project)
    page = plain(amir.reads("double_coding", **D))
    assert "Eva Lund Not shown until you have both finished Not yet" in page
    assert "Amir Sadiq 3 in 1 of 1 texts Not yet" in page
    assert "How far they agree is said when both have finished." in page
    assert eva.client.get(eva.at("resolve_difference", **TRUST)).status_code == 404
    assert eva.client.get(eva.at("differences", **D)).url == eva.at("double_coding", **D)


def test_a_coder_says_once_that_they_have_finished_and_codes_no_more(cast: Cast, eva):
    blind(cast, eva.project)
    eva.sends_twice("finish_double", {}, **D)
    assert state_of(eva.project).doubles["d"].finished == {str(cast.eva.pk)}
    assert "You have finished. Wait until Amir Sadiq has too." in plain(eva.reads("text", source_id="interview-3"))
    words = state_of(eva.project).sources["interview-3"].words
    start = words.index("It is")
    sent = {"version": 1, "first": start, "last": start + 5, "code": "trust", "under": "theme"}
    page = eva.sends("code_turn", sent, source_id="interview-3", turn=2).content.decode()
    assert "You said that you have finished this text." in page
    assert "You have said so already" in eva.sends("finish_double", {}, **D).content.decode()


def test_texts_without_a_coding_are_named_before_one_has_finished(cast: Cast, eva):
    fresh_texts(cast, eva, 2)
    eva.sends("begin_double", sample(cast, begin="yes"))
    (double,) = state_of(eva.project).doubles
    assert "You have coded nothing in: Fresh 0, Fresh 1." in eva.reads("finish_double", double_id=double)


def test_agreement_is_told_with_all_counts_and_what_is_not_defined_is_not_nought(cast: Cast, eva):
    twice(cast, eva.project)
    page = plain(eva.reads("double_coding", **D))
    assert "Time 0 0 1 1 50% (1 of 2) 0% (0 of 1) 0.00" in page
    assert "Help comes sooner 1 0 0 1 100% (2 of 2) 100% (2 of 2) 1.00 1.00 1.00" in page
    assert "All codes together 1 0 2 3" in page
    assert "2 of 2 differences are not resolved yet." in page


def test_a_figure_that_nothing_can_tell_is_not_defined():
    from stepdown.themes.agreement.compare import Agreement
    from stepdown.web.pages.voices.double.show import _row

    row = _row("Trust", Agreement(("a", "b"), {(True, True): 3}))
    assert (row.kappa, row.alpha, row.ac1) == ("Not defined",) * 3
    assert row.percent.split() == ["100%", "(3", "of", "3)"]


def test_a_difference_shows_both_sides_with_their_words_and_memos(cast: Cast, eva):
    twice(cast, eva.project)
    page = plain(eva.reads("resolve_difference", **TRUST))
    assert "Nobody waits. It is about trust." in page
    assert "Eva Lund did not code it They gave this turn: Effect › Help comes sooner" in page
    assert "Amir Sadiq coded it Nobody waits. It is about trust." in page
    assert "Memo: She names it herself." in page
    assert "2 of 2 differences are left." in page


def test_differences_are_resolved_one_after_the_other_each_once_with_a_reason(cast: Cast, eva):
    twice(cast, eva.project)
    assert "Say in a few words why" in eva.sends("resolve_difference", {"decision": "coded"}, **TRUST).content.decode()
    answer = eva.sends_twice("resolve_difference", {"decision": "coded", "reason": "She says so"}, **TRUST)
    assert answer.url == eva.at("resolve_difference", **TIME)
    answer = eva.sends_twice("resolve_difference", {"decision": "not_coded", "reason": "It is not"}, **TIME)
    assert answer.url == eva.at("differences", **D)
    assert "Coded: She says so" in plain(eva.reads("differences", **D))
    assert "Every one of 2 differences is resolved." in plain(eva.reads("double_coding", **D))
    standing = {c.id: c.stands for c in state_of(eva.project).codings_of("interview-3")}
    assert standing == {"Eva-sooner": True, "Ami-sooner": False, "Ami-trust": True, "Ami-time": False}


def test_who_is_no_coder_of_the_sample_reads_and_does_not_decide(cast: Cast, eva, logged_in):
    from stepdown.records.actions.projects.begin import give_part
    from stepdown.themes.project.words import ProjectRole
    from tests.web.leading import Lead

    twice(cast, eva.project)
    give_part(by=cast.eva, at=THEN, project=eva.project, colleague=cast.dee, role=ProjectRole.CODER)
    dee = Lead(cast, logged_in(cast.dee), eva.project)
    assert "The two coders decide, or the lead of the project." in dee.reads("resolve_difference", **TRUST)


@pytest.mark.parametrize("about", [{"turn": 1}, {"turn": 9}, {"of_code": "sooner"}, {"of_text": "interview-1"}])
def test_there_is_no_page_of_a_difference_that_is_none(cast: Cast, eva, about):
    twice(cast, eva.project)
    assert eva.client.get(eva.at("resolve_difference", **TRUST | about)).status_code == 404
