"""The pages of the framework: the tree, one code, what can be done to it, and undoing what one did last."""

import pytest

from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.projects.begin import give_part
from stepdown.records.actions.projects.split import split_code
from stepdown.records.actions.projects.write import write_down
from stepdown.records.logs import log_of
from stepdown.records.models import ProjectEntry
from stepdown.themes.project.events.analysis import AreaNamed, CellSummarised
from stepdown.themes.project.events.coding import MemoWritten
from stepdown.themes.project.events.double import DoubleCodingBegun
from stepdown.themes.project.events.framework import CodeChanged, CodeText
from stepdown.themes.project.words import MemoAbout, ProjectRole
from tests.cast import MONDAY
from tests.projects import a_project
from tests.themes.a_project import a_code, coded, with_texts
from tests.web.leading import Lead, eva, project

__all__ = ["eva", "project"]

OF_A_CODE = ("code", "change_code", "move_code", "merge_code", "split_code", "retire_code", "write_code_memo")
NEW = {"name": "Hours", "parent": "time", "origin": "emergent"}


def state(lead: Lead):
    lead.project.refresh_from_db()
    return log_of(lead.project).project


def framework(lead: Lead):
    return state(lead).framework


def as_colleague(lead: Lead, logged_in, who: str) -> Lead:
    return Lead(lead.cast, logged_in(getattr(lead.cast, who)), lead.project)


@pytest.mark.parametrize(
    ("who", "code"), [("eva", 200), ("amir", 200), ("sonia", 403), ("maya", 403), ("dee", 404), ("ada", 404)]
)
def test_who_codes_sees_the_framework_and_nobody_else(eva, logged_in, who: str, code: int):
    give_part(by=eva.cast.eva, at=MONDAY, project=eva.project, colleague=eva.cast.sonia, role=ProjectRole.READER)
    client = logged_in(getattr(eva.cast, who))
    addresses = [eva.at(name) for name in ("framework", "make_code", "undo_last")]
    addresses += [eva.at(name, code_id="time") for name in OF_A_CODE]
    assert {client.get(address).status_code for address in addresses} == {code}


def test_a_code_that_is_not_there_has_no_page(eva):
    assert {eva.client.get(eva.at(name, code_id="nothing")).status_code for name in OF_A_CODE} == {404}


def test_the_tree_says_where_a_code_stands_and_how_often_it_was_given(eva):
    page = " ".join(eva.reads("framework").split())
    assert page.index("Way of working") < page.index('<span class="voices-number">1.1</span>') < page.index("Effect")
    assert "(only holds codes)" in page
    assert page.count("A priori") == 5


def test_a_code_is_made_once_where_it_was_asked_for(eva):
    assert 'value="time" selected' in eva.client.get(f"{eva.at('make_code')}?under=time").content.decode()
    answer = eva.sends_twice("make_code", NEW | {"definition": "How long they stay"})
    assert answer.url == eva.at("framework")
    (made,) = [code for code in framework(eva).in_use() if code.name == "Hours"]
    assert (made.parent, made.text.definition, made.origin.value, made.is_codable) == (
        "time", "How long they stay", "emergent", True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"name": ""}, "Give the code a name"),
        ({"origin": ""}, "Select where the code comes from"),
        ({"parent": "nothing"}, "Select where the code stands"),
        ({"name": "trust", "parent": "way"}, "There is a code “Trust” in the same place. Give it another name."),
    ],
)
def test_what_is_wrong_with_a_new_code_is_said_and_nothing_is_lost(eva, said: dict[str, str], why: str):
    page = eva.sends("make_code", NEW | said | {"definition": "Kept on the page"}).content.decode()
    assert why in page
    assert "Kept on the page" in page
    assert len(framework(eva).in_use()) == 5


def test_a_code_is_changed_and_its_page_tells_how_it_came_to_be(eva):
    eva.sends_twice("change_code", {"name": "Hours", "definition": "How long"}, code_id="time")
    page = eva.reads("code", code_id="time")
    assert "Renamed from “Time” to “Hours”. The definition changed." in page
    assert "They have the time to do it." in page
    assert "Practitioner 1, social worker." in page
    assert f"{eva.at('text', source_id='interview-1')}#turn-2" in page
    assert "2 codings of 2 people in 2 texts" in " ".join(page.split())


def test_a_code_with_codings_does_not_become_one_that_only_holds_others(eva):
    page = eva.sends("change_code", {"name": "Time", "holds_only": "yes"}, code_id="time").content.decode()
    assert "“Time” has codings, so it cannot only hold other codes." in page


def test_a_code_is_moved_to_its_place(eva):
    eva.sends_twice("move_code", {"parent": "effect", "before": "sooner"}, code_id="trust")
    assert [code.id for code in framework(eva).in_use()] == ["way", "time", "effect", "trust", "sooner"]
    eva.sends("move_code", {"parent": "theme", "before": "keep"}, code_id="trust")
    assert framework(eva).codes["trust"].parent is None


def test_a_code_is_not_put_in_front_of_one_that_stands_elsewhere(eva):
    page = eva.sends("move_code", {"parent": "way", "before": "sooner"}, code_id="trust").content.decode()
    assert "Select a code that stands in the place that you chose above" in page


def test_before_a_merge_it_is_said_what_moves(eva):
    eva.tells(
        AreaNamed(area="speed", title="Speed", codes=("time",)),
        CellSummarised(participant="p1", code="time", codings=(), words="Long"),
    )
    page = eva.reads("merge_code", code_id="time")
    assert "2 codings in 2 texts, its place in 1 key area of interest. 1 cell of the matrix" in page
    assert '<option value="way"' not in page
    answer = eva.sends_twice("merge_code", {"into": "trust"}, code_id="time")
    assert answer.url == eva.at("code", code_id="trust")
    assert "Used no more: merged into" in eva.reads("code", code_id="time")
    assert eva.at("change_code", code_id="time") not in eva.reads("code", code_id="time")
    assert state(eva).analysis.areas["speed"].codes == ("trust",)


def test_passages_are_given_a_code_that_is_made_for_them_beside_the_one_that_is_split(eva):
    codings = [c.id for c in state(eva).standing() if c.code == "time"]
    page = eva.reads("split_code", code_id="time")
    assert "“They have the time to do it.” Practitioner 1, social worker, in Interview 1" in page
    eva.sends_twice("split_code", {"codings": codings, "into": "new", "new_name": "Hours"}, code_id="time")
    (made,) = [code for code in framework(eva).in_use() if code.name == "Hours"]
    assert made.parent == "way"
    assert {c.id for c in state(eva).standing() if c.code == made.id} == set(codings)
    assert "Split: 1 coding in “Interview 1” was given “Hours” instead." in eva.reads("code", code_id="time")


def test_passages_are_given_a_code_that_is_there(eva):
    one = next(c.id for c in state(eva).standing() if c.code == "time")
    eva.sends("split_code", {"codings": [one], "into": "trust"}, code_id="time")
    assert {c.code for c in state(eva).standing() if c.id == one} == {"trust"}


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"codings": []}, "Select at least one passage"),
        ({"new_name": ""}, "Name the new code, or select one that is there"),
        ({"into": "trust"}, "Leave the name empty"),
        ({"new_name": "Trust"}, "There is a code “Trust” in the same place."),
        ({"codings": ["gone"]}, "One of the passages is not coded so any more."),
    ],
)
def test_a_split_that_cannot_be_leaves_everything_as_it_was(eva, said: dict[str, object], why: str):
    one = next(c.id for c in state(eva).standing() if c.code == "time")
    before = state(eva)
    sent = {"codings": [one], "into": "new", "new_name": "Hours"} | said
    assert why in eva.sends("split_code", sent, code_id="time").content.decode()
    assert state(eva) == before


def test_a_coder_splits_what_they_coded_and_is_told_of_the_rest(eva, logged_in):
    amir = as_colleague(eva, logged_in, "amir")
    page = amir.reads("split_code", code_id="time")
    assert "2 more passages were coded by colleagues" in page
    assert "There is no passage here to which you can give another code." in page
    theirs = next(c.id for c in state(eva).standing() if c.code == "time")
    with pytest.raises(Refusal, match="somebody else's"):
        split_code(by=eva.cast.amir, at=MONDAY, project=eva.project, codings=[theirs], into="trust")
    with pytest.raises(Refusal, match="this is for a lead or a coder"):
        split_code(by=eva.cast.maya, at=MONDAY, project=eva.project, codings=[theirs], into="trust")


def test_a_code_is_retired_when_nothing_hangs_on_it(eva):
    assert "“Time” has 2 codings." in eva.sends("retire_code", {}, code_id="time").content.decode()
    eva.tells(a_code("hours", "Hours", "time"))
    eva.sends_twice("retire_code", {}, code_id="hours")
    assert framework(eva).codes["hours"].is_retired
    assert "Codes that are used no more (1)" in eva.reads("framework")


def test_a_memo_is_written_changed_and_taken_away(eva, logged_in):
    eva.sends_twice("write_code_memo", {"words": "Is it patience?"}, code_id="time")
    (memo,) = state(eva).memos
    amir = as_colleague(eva, logged_in, "amir")
    assert "Is it patience?" in amir.reads("code", code_id="time")
    about = {"code_id": "time", "memo_id": memo}
    assert eva.at("change_code_memo", **about) not in amir.reads("code", code_id="time")
    assert "That memo is somebody else" in amir.sends("change_code_memo", {"words": "No"}, **about).content.decode()
    eva.sends("change_code_memo", {"words": ""}, **about)
    assert not state(eva).memos
    assert eva.client.get(eva.at("change_code_memo", **about)).status_code == 404


def test_what_one_did_last_is_said_and_taken_back_once(eva):
    eva.tells(MemoWritten(memo="m", about=MemoAbout.CODE, about_id="time", words="Is it patience?"))
    count = ProjectEntry.objects.filter(project=eva.project).count()
    page = eva.reads("undo_last")
    assert "you wrote the memo “Is it patience?”." in page
    eva.sends_twice("undo_last", {"entry": count})
    assert not state(eva).memos
    assert ProjectEntry.objects.filter(project=eva.project).count() == count + 1


def test_what_something_later_stands_on_is_not_taken_back(eva):
    eva.tells(a_code("hours", "Hours"))
    count = ProjectEntry.objects.filter(project=eva.project).count()
    write_down(
        by=eva.cast.amir, at=MONDAY, project=eva.project,
        proposed=CodeChanged(code="hours", parent=None, text=CodeText(name="Length")),
    )  # fmt: skip
    page = eva.sends("undo_last", {"entry": count}).content.decode()
    assert "Something that was done later stands on it. Undo that first." in page


def test_who_did_nothing_has_nothing_to_take_back(eva, logged_in):
    amir = as_colleague(eva, logged_in, "amir")
    assert "There is nothing of yours that can be taken back." in amir.reads("undo_last")
    assert eva.at("undo_last") not in amir.reads("framework")


def test_a_blind_coder_sees_no_other_coders_work_on_any_page(eva, logged_in):
    eva.project = a_project(eva.cast, with_texts())
    coders = (str(eva.cast.eva.pk), str(eva.cast.amir.pk))
    eva.tells(DoubleCodingBegun(double="d", sources=("interview-2",), coders=coders, seed=1, drawn_from=3))
    eva.tells(coded(with_texts(), "We talk before it becomes a crisis.", "interview-2", "sooner"))
    amir = as_colleague(eva, logged_in, "amir")
    of_code, of_cell = {"code_id": "sooner"}, {"participant_id": "m1", "code_id": "sooner"}
    for name, about in {
        "code": of_code,
        "said_of_code": of_code,
        "matrix_cell": of_cell,
        "split_code": of_code,
    }.items():
        assert "We talk before" in eva.reads(name, **about), name
        assert "We talk before" not in amir.reads(name, **about), name
    for name in ("framework", "counts"):
        assert "You are coding some texts without seeing your colleague" in amir.reads(name)
        assert "without seeing" in eva.reads(name)
    assert "1 coding in 1 text" in eva.reads("merge_code", **of_code)
    assert "0 codings. Codings that you must not see yet move too." in amir.reads("merge_code", **of_code)
