"""Information sheets, what people agree to on them, and what happens when they withdraw."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from stepdown.records.actions.drafts import open_draft
from stepdown.themes.project.words import ConsentItem, ParticipantKind
from tests.cast import MONDAY
from tests.themes.a_project import EVERYTHING, a_participant
from tests.web.leading import TODAY, day, eva, of_its_people, project

__all__ = ["eva", "project"]


SHEET = {"title": "Talking with us", "audience": "young_person", "words": "You decide.", "items": ["take_part"],
        "needed": ["take_part"], "distress_protocol": "We stop.", "support": "A helpline"} | day(
            "issued_on", date(2026, 3, 20))  # fmt: skip


def test_a_sheet_is_issued_once_and_then_has_a_second_version(eva):
    eva.sends_twice("issue_sheet", SHEET | {"sheet": "talking"})
    page = eva.client.get(f"{eva.at('issue_sheet')}?sheet=talking")
    assert "You decide." in page.content.decode()
    eva.sends("issue_sheet", SHEET | {"sheet": "talking", "words": "You decide alone."})
    assert [s.words for s in eva.people.sheets["talking"]] == ["You decide.", "You decide alone."]
    assert "There is a later version." in eva.reads("sheet", sheet_id="talking", version=1)
    assert "There is a later version." not in eva.reads("sheet", sheet_id="talking", version=2)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"support": ""}, "Write who can help them"),
        ({"distress_protocol": " "}, "Write what happens if it upsets them"),
        ({"needed": ["quoted"]}, "Tick only what the sheet asks them to agree to"),
        ({"items": []}, "Select what it asks people to agree to"),
    ],
)
def test_what_a_sheet_for_the_young_lacks_is_said(eva, changed, words: str):
    page = eva.sends("issue_sheet", SHEET | {"sheet": "talking"} | changed)
    assert words in page.content.decode()
    assert "talking" not in eva.people.sheets


def test_a_sheet_that_was_begun_is_gone_on_with(eva):
    begun = open_draft(by=eva.cast.eva, at=MONDAY, page="issue_sheet", subject=str(eva.project.pk))
    eva.client.post(reverse("keep_draft"), {"form_key": str(begun.pk), "sheet": "talking", "words": "Half a senten"})
    assert f"?draft={begun.pk}" in eva.reads("issue_sheet")
    page = eva.client.get(f"{eva.at('issue_sheet')}?draft={begun.pk}").content.decode()
    assert "Half a senten" in page
    assert 'value="talking"' in page


def test_the_print_has_a_box_for_each_item_and_the_young_persons_own(eva):
    eva.sends("issue_sheet", SHEET | {"sheet": "talking"})
    page = eva.reads("print_sheet", sheet_id="talking", version=1)
    for words in ("You decide.", "We stop.", "A helpline", "Take part", "I agree myself", "Version 1"):
        assert words in page, words
    assert "I agree myself" not in eva.reads("print_sheet", sheet_id="sheet", version=1)


ALL = {str(item): "yes" for item in EVERYTHING}


def test_it_is_recorded_item_by_item_and_the_last_counts(eva):
    of = {"participant_id": "p1", "sheet_id": "sheet", "version": 1}
    eva.sends_twice("record_consent", ALL | {"quoted": "no"} | day("on", date(2026, 3, 20)), **of)
    who = eva.people.participants["p1"]
    assert (len(who.consents), who.agreed(ConsentItem.QUOTED), who.agreed(ConsentItem.RECORDED)) == (2, False, True)


def test_every_item_is_asked_for(eva):
    of = {"participant_id": "p1", "sheet_id": "sheet", "version": 1}
    page = eva.sends("record_consent", {"take_part": "yes"} | day("on", date(2026, 3, 20)), **of).content.decode()
    assert "Select whether they may be quoted" in page
    assert len(eva.people.participants["p1"].consents) == 1


def test_a_day_that_is_still_to_come_is_refused(eva):
    of = {"participant_id": "p1", "sheet_id": "sheet", "version": 1}
    page = eva.sends("record_consent", ALL | day("on", TODAY.date() + timedelta(days=1)), **of)
    assert "This day is still to come" in page.content.decode()


def test_where_there_is_one_sheet_it_is_the_one(eva):
    assert eva.client.get(eva.at("choose_sheet", participant_id="p1")).url.endswith("/consent/sheet/1/")
    eva.tells(a_participant("pa", "Parent A", kind=ParticipantKind.PARENT_OR_CARER))
    assert "There is no information sheet for: a parent or carer" in eva.reads("choose_sheet", participant_id="pa")


@pytest.mark.parametrize(("assents", "takes_part"), [("yes", True), ("no", False)])
def test_a_young_person_is_asked_themselves_and_nobody_agrees_in_their_place(eva, assents, takes_part: bool):
    eva.tells(a_participant("y1", "Young person A", kind=ParticipantKind.YOUNG_PERSON))
    eva.sends("issue_sheet", SHEET | {"sheet": "talking"})
    of = {"participant_id": "y1", "sheet_id": "talking", "version": 1}
    said = {"take_part": "yes", "given_by": "parent_or_carer"} | day("on", date(2026, 3, 25))
    assert (
        "Select whether the young person agrees themselves" in eva.sends("record_consent", said, **of).content.decode()
    )
    eva.sends("record_consent", said | {"assents": assents}, **of)
    assert eva.people.participants["y1"].agreed(ConsentItem.TAKE_PART) is takes_part


DAY = day("on", date(2026, 3, 25))


def test_the_page_says_what_will_go_before_it_goes(eva):
    page = eva.reads("withdraw_participant", participant_id="p1")
    for words in ("This cannot be undone", "The whole text “Interview 1”", "2 codings and 0 quotes",
                  "Their real name and how to reach them", "so they cannot be found"):  # fmt: skip
        assert words in page, words
    assert "“Focus group”: it is made unreadable" in eva.reads("withdraw_participant", participant_id="w1")
    assert eva.people.participants["p1"].withdrew_on is None


def test_then_it_is_gone_also_from_the_register_and_is_done_once(eva):
    of_its_people(eva.cast, eva.project)
    count = eva.project.entries.count()
    eva.sends_twice("withdraw_participant", DAY, participant_id="p1")
    assert eva.project.entries.count() == count + 1
    assert eva.people.participants["p1"].withdrew_on == date(2026, 3, 25)
    assert (eva.names.person("p1"), len(eva.names.others)) == (None, 1)
    page = eva.reads("project_people")
    assert "Withdrew on 25 March 2026" in page
    assert "3 are here, of 0 there are none yet, 1 withdrew" in page


def test_nobody_withdraws_twice(eva):
    eva.sends("withdraw_participant", DAY, participant_id="p1")
    page = eva.client.get(eva.at("withdraw_participant", participant_id="p1"))
    assert page.status_code == 403
    assert "withdrew on 25 March 2026 already" in page.content.decode()


def test_a_coder_does_not_withdraw_anybody(eva, logged_in):
    amir = logged_in(eva.cast.amir)
    sent = DAY | {"form_key": str(uuid4())}
    assert amir.post(eva.at("withdraw_participant", participant_id="p1"), sent).status_code == 403
    assert eva.people.participants["p1"].withdrew_on is None
