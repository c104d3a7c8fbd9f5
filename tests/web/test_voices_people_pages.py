"""The pages about the people of a project: who sees them, the list, participants, roles, numbers, recordings."""

from datetime import date

import pytest
from django.urls import reverse

from stepdown.records.actions.projects.begin import give_part
from stepdown.records.actions.projects.write import append
from stepdown.records.logs import log_of
from stepdown.records.models import Project
from stepdown.themes.project.events.people import SheetIssued
from stepdown.themes.project.words import ConsentItem, ParticipantKind, ProjectRole
from stepdown.themes.sources import SourceKind
from tests.cast import MONDAY, Cast
from tests.themes.a_project import a_participant, a_text
from tests.web.leading import day, eva, of_its_people, project

__all__ = ["eva", "project"]


READ = ("project_people", "project_roles", "project_sheets", "sheet", "print_sheet", "project_recordings")
LED = ("add_participant", "change_participant", "real_name", "choose_sheet", "record_consent", "withdraw_participant",
       "add_role", "change_role", "count_asked", "issue_sheet", "recording_deleted", "project_register", "paste_names",
       "other_name", "strike_name")  # fmt: skip
NEEDS = {
    "sheet": ("sheet_id", "version"), "print_sheet": ("sheet_id", "version"), "change_participant": ("participant_id",),
    "real_name": ("participant_id",), "choose_sheet": ("participant_id",), "change_role": ("role_id",),
    "record_consent": ("participant_id", "sheet_id", "version"), "withdraw_participant": ("participant_id",),
    "count_asked": ("source_kind",), "recording_deleted": ("source_id",), "other_name": ("name_id",),
    "strike_name": ("name_id",),
}  # fmt: skip


def test_the_part_in_the_project_decides_who_sees_what(cast: Cast, logged_in, project: Project):
    things = of_its_people(cast, project) | {"project_id": project.pk}
    give_part(by=cast.eva, at=MONDAY, project=project, colleague=cast.sonia, role=ProjectRole.READER)
    expected = {"eva": (200, 200), "amir": (200, 403), "sonia": (403, 403), "maya": (403, 403), "dee": (404, 404)}
    wrong = []
    for who, (reading, leading) in expected.items():
        client = logged_in(getattr(cast, who))
        for name in READ + LED:
            about = {key: things[key] for key in ("project_id", *NEEDS.get(name, ()))}
            page = client.get(reverse(name, kwargs=about), follow=True)
            wrong += (
                [(who, name, page.status_code)] if page.status_code != (reading if name in READ else leading) else []
            )
            wrong += [(who, name, "a name")] if "Quarmby" in page.content.decode() and who != "eva" else []
    assert wrong == []


def test_a_coder_is_offered_nothing_that_only_a_lead_can_do(cast: Cast, logged_in, project: Project):
    page = logged_in(cast.amir).get(reverse("project_people", args=[project.pk])).content.decode()
    assert "Practitioner 1" in page
    for address in ("add_participant", "project_register"):
        assert reverse(address, args=[project.pk]) not in page


def test_what_lacks_stands_first(eva):
    eva.tells(a_participant("p9", "Practitioner 9", "social_worker"))
    page = eva.reads("project_people")
    first = page.index("No consent is recorded for Practitioner 9.")
    assert first < page.index("How many were asked") < page.index("Practitioner 1")
    assert page.index("No consent recorded") < page.index("Practitioner 1<br>")


def test_each_item_is_yes_no_or_not_asked(eva):
    eva.tells(
        a_participant("p9", "Practitioner 9"),
        SheetIssued(
            sheet="short", version=1, title="Short", audience=ParticipantKind.STAFF, issued_on=date(2026, 3, 1),
            items=(ConsentItem.TAKE_PART, ConsentItem.QUOTED), needed=(), words="What we ask",
        ),
    )  # fmt: skip
    eva.sends(
        "record_consent", {"take_part": "yes", "quoted": "no"} | day("on", date(2026, 3, 5)),
        participant_id="p9", sheet_id="short", version=1,
    )  # fmt: skip
    row = eva.reads("project_people").split("Practitioner 9<br>")[1].split("</tr>")[0]
    for said in (
        '"Take part">Yes',
        '"Be recorded">Not asked',
        '"Be quoted">No',
        '5 March 2026<br><span class="voices-light">Short, version 1</span>',
    ):
        assert said in row, said


def test_how_many_were_asked_and_took_part_adds_up(eva):
    page = eva.reads("project_people")
    for words in (
        "1 of 4 (25%)", "2 of 6 (33%)", "Not known",
        "2 of the 6 who were asked are counted under no role. For some roles the number is not known.",
        "4 people in the list: the words of 4 are here, of 0 there are none yet, 0 withdrew.",
    ):  # fmt: skip
        assert words in page, words


def test_more_who_took_part_than_were_asked_gives_no_percentage(eva):
    eva.sends("count_asked", {"invited": "1"}, source_kind="interview")
    page = eva.reads("project_people")
    assert "2: more than were asked. Look at the numbers" in page
    assert "200%" not in page


PARTICIPANT = {"role": "social_worker", "kind": "staff", "pseudonym": ""}


def test_the_pseudonym_follows_from_the_role_and_the_name_is_asked_for_next(eva):
    assert "the next is “Social care practitioner A”" in eva.reads("add_participant")
    answer = eva.sends_twice("add_participant", PARTICIPANT)
    (added,) = [p for p in eva.people.participants.values() if p.pseudonym == "Social care practitioner A"]
    assert answer.url == eva.at("real_name", participant_id=added.id)
    assert "the next is “Social care practitioner B”" in eva.reads("add_participant")


def test_without_a_role_there_is_a_pseudonym_too(eva):
    eva.sends("add_participant", PARTICIPANT | {"role": "none"})
    assert [p.role for p in eva.people.participants.values() if p.pseudonym == "Participant A"] == [None]


def test_a_pseudonym_that_somebody_has_is_refused_on_the_page(eva):
    page = eva.sends("add_participant", PARTICIPANT | {"pseudonym": "[Practitioner 1]"}).content.decode()
    assert "There is a participant “Practitioner 1” already" in page


def test_a_pseudonym_is_not_changed_into_the_real_name(eva):
    of_its_people(eva.cast, eva.project)
    page = eva.sends("change_participant", PARTICIPANT | {"pseudonym": "Quarmby"}, participant_id="p1")
    assert "The pseudonym repeats a part of the real name" in page.content.decode()
    assert eva.people.participants["p1"].pseudonym == "Practitioner 1"
    eva.sends("change_participant", PARTICIPANT | {"pseudonym": "Practitioner One"}, participant_id="p1")
    assert eva.people.participants["p1"].pseudonym == "Practitioner One"


def test_a_label_that_too_few_share_is_warned_of(eva):
    role = {"label": "Judge", "public_label": "Judge", "members": "2"}
    eva.sends_twice("add_role", role)
    (made,) = [r.id for r in eva.people.roles.values() if r.label == "Judge"]
    warning = "Its public label should be one that others share."
    assert warning in eva.reads("project_roles")
    eva.sends("change_role", role | {"public_label": "Social care practitioner"}, role_id=made)
    assert warning not in eva.reads("project_roles")


def test_how_many_have_a_role_can_be_not_known(eva):
    eva.sends("change_role", {"label": "Manager", "public_label": "Manager", "members": ""}, role_id="manager")
    assert eva.people.roles["manager"].members is None
    assert "It is not known whether at least 5 people share this public label" in eva.reads("project_roles")


def test_what_is_left_empty_is_not_known_and_nought_is_nought(eva):
    eva.sends_twice("count_asked", {"invited": "9", "of-manager": "0", "of-worker": ""}, source_kind="survey")
    found = eva.people.invited[SourceKind.SURVEY]
    assert (found.invited, found.by_role["manager"], found.by_role["worker"]) == (9, 0, None)


def test_who_wrote_in_a_survey_is_not_called_all_who_took_part_in_it(eva):
    eva.sends("count_asked", {"invited": "9", "of-manager": "", "of-worker": ""}, source_kind="survey")
    page = eva.reads("project_people")
    assert 'data-heading="Wrote in their own words"' in page
    assert "how many answered in all stands under Surveys" in page


def test_roles_that_add_up_to_too_many_are_refused(eva):
    page = eva.sends("count_asked", {"invited": "3", "of-worker": "4"}, source_kind="survey")
    assert "The roles add up to more people than were asked in all" in page.content.decode()


def test_there_are_no_other_kinds_of_source(eva):
    assert eva.client.get(eva.at("count_asked", source_kind="rumour")).status_code == 404


@pytest.fixture
def recorded(eva):
    days = {"Later": date(2026, 9, 1), "Overdue": date(2026, 3, 20), "Long overdue": date(2026, 3, 10)}
    text = a_text("interview-1", SourceKind.INTERVIEW, {"Practitioner 1": "p1"})
    events = [
        text.model_copy(update={"source": title.lower().replace(" ", "-"), "title": title, "recording_delete_by": on})
        for title, on in days.items()
    ]
    append(eva.project, log_of(eva.project), by=eva.cast.eva, at=MONDAY, events=events)


@pytest.mark.usefixtures("recorded")
def test_what_is_overdue_stands_first(eva):
    page = eva.reads("project_recordings")
    places = [page.index(f">{title}<") for title in ("Long overdue", "Overdue", "Later")]
    assert places == sorted(places)
    assert "2 recordings should be deleted by now" in page
    assert "For 3 texts no recording is noted" in page


@pytest.mark.usefixtures("recorded")
def test_it_is_recorded_that_one_was_deleted(eva):
    eva.sends_twice("recording_deleted", day("on", date(2026, 3, 30)), source_id="overdue")
    page = eva.reads("project_recordings")
    assert "On 30 March 2026" in page
    assert "1 recording should be deleted by now" in page
    assert page.index(">Later<") < page.index(">Overdue<")


@pytest.mark.usefixtures("recorded")
def test_the_recording_of_who_withdrew_is_due_at_once_and_the_withdrawal_says_so(eva):
    page = eva.reads("withdraw_participant", participant_id="p1")
    assert "The recording of “Later”" in page
    eva.sends("withdraw_participant", day("on", date(2026, 3, 25)), participant_id="p1")
    page = eva.reads("project_recordings")
    assert "3 recordings should be deleted by now" in page
    assert "Their participant withdrew" in page
