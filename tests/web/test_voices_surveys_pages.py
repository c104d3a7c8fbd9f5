"""Surveys at the desk: written and agreed, opened and closed, people asked and reminded, and what came of it."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from stepdown.exchange.xlsform.read import read_xlsform
from stepdown.exchange.xlsform.write import write_xlsform
from stepdown.records.actions.projects.begin import give_part
from stepdown.records.actions.surveys.answer import hand_in, keep_answers
from stepdown.records.actions.surveys.run import close_survey
from stepdown.records.links import link_of, own_key, token_of
from stepdown.records.models import AuditEvent, Invitation, Project, QuestionnaireVersion, Survey
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.text import parse_questionnaire
from stepdown.surveys.words import SurveyMode
from stepdown.themes.project.words import ProjectRole
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.surveys_cast import a_questionnaire, a_response
from tests.web.answering import every_kind, opened, with_sheets
from tests.web.test_referral_pages import key_of

TODAY = MONDAY.date()
type LogIn = Callable[[object], Client]


@pytest.fixture
def project(cast: Cast) -> Project:
    return a_project(cast, with_sheets())


@pytest.fixture
def survey(cast: Cast, project: Project) -> Survey:
    return opened(cast, project)


@pytest.fixture
def eva(cast: Cast, logged_in: LogIn) -> Client:
    """The lead."""
    return logged_in(cast.eva)


@pytest.fixture
def maya(cast: Cast, logged_in: LogIn) -> Client:
    """The gatekeeper."""
    return logged_in(cast.maya)


def text_of(page) -> str:
    return re.sub(r"\s+", " ", page.content.decode())


def send(client: Client, address: str, said: dict, *, times: int = 1):
    """Send a page as it was opened, once or more often."""
    opened_page = client.get(address)
    for _ in range(times):
        page = client.post(address, {"form_key": key_of(opened_page)} | said, follow=True)
    return page


def on(name: str, day) -> dict[str, str]:
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


def newest() -> QuestionnaireVersion:
    return QuestionnaireVersion.objects.order_by("name", "-number").first()


def asks(version: QuestionnaireVersion | None = None) -> Questionnaire:
    return parse_questionnaire((version or newest()).written)


# Who sees what.


def test_a_gatekeeper_sees_surveys_and_invitations_and_no_questionnaire_or_answer(cast, project, survey, maya):
    told = text_of(maya.get(reverse("surveys", args=[project.pk])))
    assert "Working with the team" in told
    assert "Questionnaires" not in told
    assert maya.get(reverse("invitations", args=[survey.pk])).status_code == 200
    for name in ("survey_results", "open_survey", "close_survey"):
        assert maya.get(reverse(name, args=[survey.pk])).status_code == 403
    for name in ("questionnaire", "preview_questionnaire", "questionnaire_file", "prepare_survey"):
        assert maya.get(reverse(name, args=[survey.questionnaire_id])).status_code == 403


def test_a_coder_writes_questions_and_reads_results_and_runs_nothing(cast, survey, logged_in):
    amir = logged_in(cast.amir)
    assert amir.get(reverse("questionnaire", args=[survey.questionnaire_id])).status_code == 200
    told = text_of(amir.get(reverse("survey", args=[survey.pk])))
    assert "There are 0 answers in all." in told
    assert "Close the survey" not in told
    for name in ("invitations", "add_people", "send_invitations", "close_survey"):
        assert amir.get(reverse(name, args=[survey.pk])).status_code == 403


def test_a_reader_sees_that_there_is_a_survey_and_nothing_of_it(cast, project, survey, logged_in):
    give_part(by=cast.eva, at=MONDAY, project=project, colleague=cast.dee, role=ProjectRole.READER)
    dee = logged_in(cast.dee)
    assert "Working with the team" in text_of(dee.get(reverse("surveys", args=[project.pk])))
    told = text_of(dee.get(reverse("survey", args=[survey.pk])))
    assert "answers in all" not in told
    assert dee.get(reverse("survey_results", args=[survey.pk])).status_code == 403


def test_who_has_no_part_sees_no_survey(cast, project, survey, logged_in):
    sam = logged_in(cast.sam)
    for name, which in (("surveys", project.pk), ("survey", survey.pk), ("questionnaire", survey.questionnaire_id)):
        assert sam.get(reverse(name, args=[which])).status_code == 404


# Questionnaires: begun, uploaded, taken out.


def test_a_questionnaire_begins_with_the_projects_roles(project, eva):
    page = send(eva, reverse("begin_questionnaire", args=[project.pk]), {"title": "How we work", "origin": "Ours"})
    assert "The questionnaire has begun" in text_of(page)
    made = asks()
    assert (made.id, made.origin, made.role_question) == ("how_we_work", "Ours", "role")
    assert [c.name for c in made.lists["roles"]] == ["social_worker", "team_manager", "another_role"]


def test_a_page_sent_twice_begins_one_questionnaire(project, eva):
    send(eva, reverse("begin_questionnaire", args=[project.pk]), {"title": "How we work"}, times=2)
    assert QuestionnaireVersion.objects.count() == 1


def upload(client: Client, project: Project, data: bytes, name: str = "form.xlsx", **said: str):
    address = reverse("upload_questionnaire", args=[project.pk])
    key = key_of(client.get(address))
    sent = {"form_key": key, "which": "new one", "file": SimpleUploadedFile(name, data)} | said
    return client.post(address, sent, follow=True)


def test_an_xlsform_is_brought_in_as_it_was_written(project, eva):
    page = upload(eva, project, write_xlsform(every_kind()))
    assert "brought in" in text_of(page)
    assert [q.name for q in asks().questions()] == [q.name for q in every_kind().questions()]


CSV = """survey,,,
,type,name,label
,text,more,What else?
,geopoint,place,Where do you live?
"""


def test_what_cannot_be_asked_here_is_named_with_its_row(project, eva):
    told = text_of(upload(eva, project, CSV.encode(), "form.csv"))
    assert "The questionnaire is brought in" in told
    assert "row 4" in told
    assert "geopoint" in told
    assert [q.name for q in asks().questions()] == ["more"]


@pytest.mark.parametrize("data", [b"", b"\x00\xff" * 50, b"survey,,\n,type,name\n,select_one nothing,a\n"])
def test_a_file_that_cannot_be_used_is_told_why_and_nothing_is_stored(project, eva, data):
    told = text_of(upload(eva, project, data or b" ", "form.csv"))
    assert "This file cannot be used" in told
    assert "What must be put right" in told
    assert not QuestionnaireVersion.objects.exists()


def test_an_uploaded_form_is_a_new_questionnaire_unless_it_is_said_to_be_a_version(project, eva):
    data = write_xlsform(every_kind())
    upload(eva, project, data)
    upload(eva, project, data)
    assert sorted(QuestionnaireVersion.objects.values_list("name", flat=True)) == ["kinds", "kinds_2"]
    upload(eva, project, data, which="kinds")
    assert QuestionnaireVersion.objects.filter(name="kinds").count() == 1


def test_a_questionnaire_is_taken_out_as_an_xlsform_and_that_is_noted(survey, eva):
    version = survey.questionnaire
    page = eva.get(reverse("questionnaire_file", args=[version.pk]))
    read, _ = read_xlsform(page.content, "form.xlsx")
    assert read is not None
    assert [q.name for q in read.questions()] == ["role", "helps", "why", "more"]
    assert "attachment" in page["Content-Disposition"]
    assert AuditEvent.objects.filter(act="export_project", about_id=str(version.pk)).exists()


# Questionnaires: written.


@pytest.fixture
def version(cast: Cast, project: Project) -> QuestionnaireVersion:
    from stepdown.records.actions.surveys.questionnaires import write_questionnaire

    return write_questionnaire(by=cast.eva, at=MONDAY, project=project, questionnaire=a_questionnaire())


QUESTION = {"label": "Do they listen?", "kind": "one_of", "choices": "none", "onto": "views", "shown_if": "always"}


def test_a_question_is_added_to_a_page_with_choices_of_its_own(version, eva):
    page = send(eva, reverse("add_question", args=[version.pk]), QUESTION | {"new_choices": "Yes\nNo\n\nSometimes"})
    assert "The question is added." in text_of(page)
    views = asks().pages[1]
    assert [q.name for q in views.questions] == ["helps", "why", "do_they_listen"]
    assert [c.name for c in asks().choices_of(views.questions[-1])] == ["yes", "no", "sometimes"]


def test_a_question_is_added_on_a_page_of_its_own_with_a_ready_made_list(version, eva):
    said = QUESTION | {"onto": "new page", "choices": "ready agreement"}
    send(eva, reverse("add_question", args=[version.pk]), said, times=2)
    assert [len(page.questions) for page in asks().pages] == [1, 2, 1, 1]
    assert len(asks().lists["agreement"]) == 6


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"label": ""}, "Write the question"),
        ({}, "Select a list of choices, or write them"),
        ({"choices": "list agree", "new_choices": "Yes"}, "not both"),
        ({"kind": "text", "shown_if": "by expression"}, "Write the expression"),
        ({"kind": "text", "shown_if": "by expression", "expression": "${nothing} = 1"}, "no question here"),
        ({"kind": "text", "shown_if": "by expression", "expression": "${more} = 'x'"}, "asked later"),
    ],
)
def test_a_question_that_cannot_be_asked_is_told_why_and_nothing_is_changed(version, eva, said, told):
    page = send(eva, reverse("add_question", args=[version.pk]), QUESTION | said)
    assert told in text_of(page)
    assert asks() == a_questionnaire()


def test_a_question_is_shown_only_for_one_answer_to_an_earlier_one(version, eva):
    told = text_of(eva.get(reverse("change_question", args=[version.pk, "more"])))
    assert "Only if “The team helps families” is: Agree" in told
    said = QUESTION | {"label": "More?", "kind": "long_text", "shown_if": "${helps} = 'agree'"}
    page = send(eva, reverse("change_question", args=[version.pk, "more"]), said)
    assert asks().question("more").relevant == "${helps} = 'agree'"
    assert "Shown only if “The team helps families” is: Agree" in text_of(page)


def test_changing_a_question_leaves_what_was_not_asked_for(version, eva):
    before = asks().question("helps")
    said = {"label": "They help", "kind": "one_of", "choices": "list agree", "required": "yes", "shown_if": "always"}
    send(eva, reverse("change_question", args=[version.pk, "helps"]), said)
    assert asks().question("helps") == before.model_copy(update={"label": {"en": "They help"}})


def test_a_question_that_is_looked_at_cannot_be_taken_out(version, eva):
    page = send(eva, reverse("remove_question", args=[version.pk, "helps"]), {})
    assert "looks at" in text_of(page)
    send(eva, reverse("remove_question", args=[version.pk, "more"]), {})
    assert [page.name for page in asks().pages] == ["you", "views"]


def moved(client: Client, version: QuestionnaireVersion, **said: str):
    key = re.search(r'name="form_key" value="([0-9a-f-]+)"', client.get(reverse("questionnaire", args=[version.pk])).content.decode())[1]  # fmt: skip  # noqa: E501
    return client.post(reverse("move_in_questionnaire", args=[version.pk]), {"form_key": key} | said, follow=True)


def test_a_question_and_a_page_are_moved(version, eva):
    moved(eva, version, what="page", name="more", way="up")
    assert [page.name for page in asks().pages] == ["you", "more", "views"]
    moved(eva, version, what="question", name="more", way="down")
    assert [[q.name for q in page.questions] for page in asks().pages] == [["role"], ["more", "helps", "why"]]


def test_a_question_is_not_moved_before_what_it_looks_at(version, eva):
    page = moved(eva, version, what="question", name="why", way="up")
    assert "It cannot be moved there" in text_of(page)
    assert asks() == a_questionnaire()


def test_choices_are_changed_and_keep_their_names(version, eva):
    address = reverse("change_choices", args=[version.pk, "agree"])
    said = {f"label_en_{n}": "" for n in range(1, 7)}
    said |= {f"{name}_{n}": "none" for n in range(1, 7) for name in ("side", "means")}
    said |= {f"place_{n}": str(n) for n in range(1, 7)}
    said |= {"label_en_1": "No", "label_en_3": "Yes", "label_en_4": "Cannot say", "place_3": "1", "place_1": "2"}
    said |= {"side_1": "low", "side_3": "high", "means_4": "not_known"}
    send(eva, address, said)
    found = [(c.name, c.label["en"], c.side, c.means) for c in asks().lists["agree"]]
    assert found == [
        ("agree", "Yes", "high", None), ("disagree", "No", "low", None), ("cannot_say", "Cannot say", None, "not_known")
    ]  # fmt: skip


def test_a_page_gets_a_heading_and_a_condition(version, eva):
    said = {"title": "The end", "section": "Last", "shown_if": "${role} = 'manager'"}
    send(eva, reverse("change_questionnaire_page", args=[version.pk, "more"]), said)
    page = asks().pages[2]
    assert (page.title, page.section, page.relevant) == ({"en": "The end"}, {"en": "Last"}, "${role} = 'manager'")


def test_the_questionnaire_is_called_something_else(version, eva):
    said = {"title": "New title", "origin": "Taken from elsewhere", "role_question": "none of them"}
    send(eva, reverse("about_questionnaire", args=[version.pk]), said)
    assert (asks().title["en"], asks().origin, asks().role_question) == ("New title", "Taken from elsewhere", None)


def test_words_in_another_language_are_written_beside_the_first(cast, project, eva):
    from stepdown.records.actions.surveys.questionnaires import write_questionnaire

    held = write_questionnaire(by=cast.eva, at=MONDAY, project=project, questionnaire=every_kind())
    said = {"label": "Weeks?", "label_cy": "Wythnosau?", "kind": "whole_number", "choices": "none", "required": "yes",
            "unit": "weeks", "shown_if": "always"}  # fmt: skip
    send(eva, reverse("change_question", args=[held.pk, "weeks"]), said)
    asked = asks().question("weeks")
    assert asked.label == {"en": "Weeks?", "cy": "Wythnosau?"}
    assert asked.constraint == ". < 100"


# Questionnaires: agreed and tried out.


def test_a_change_of_an_agreed_version_makes_the_next_and_the_old_one_is_changed_no_more(version, eva):
    address = reverse("sign_off_questionnaire", args=[version.pk])
    assert "still to come" in text_of(send(eva, address, {"who": "The funder"} | on("on", TODAY + timedelta(days=1))))
    assert "is agreed" in text_of(send(eva, address, {"who": "The funder"} | on("on", TODAY)))
    page = send(eva, reverse("about_questionnaire", args=[version.pk]), {"title": "New", "role_question": "role"})
    assert "It is version 2 now. Version 1 stays as it was." in text_of(page)
    assert asks().title["en"] == "New"
    refused = eva.get(reverse("about_questionnaire", args=[version.pk]))
    assert refused.status_code == 403
    assert "There is a newer version" in text_of(refused)


def tried(client: Client, address: str, page, said: dict):
    """Send a page of the preview with what travels with it."""
    hidden = dict(re.findall(r'name="(-[a-z-]+)" value="([^"]*)"', page.content.decode()))
    hidden.pop("-back", None)
    return client.post(address, hidden | said)


def test_a_questionnaire_is_tried_out_and_nothing_is_kept(version, eva):
    address = reverse("preview_questionnaire", args=[version.pk])
    page = eva.get(address)
    assert "Nothing that you write here is kept" in text_of(page)
    page = tried(eva, address, page, {"role": "manager"})
    assert "The team helps families" in text_of(page)
    again = tried(eva, address, page, {})
    assert "There is a problem" in text_of(again)
    page = tried(eva, address, tried(eva, address, again, {"helps": "agree"}), {"more": "Fine"})
    assert "These would be your answers" in text_of(page)
    assert "Team manager" in text_of(page)
    page = tried(eva, address, page, {"-back": "yes"})
    assert "Fine" in text_of(page)
    assert not Survey.objects.exists()


def test_what_travels_with_a_page_that_is_tried_out_cannot_be_made_up(version, eva):
    address = reverse("preview_questionnaire", args=[version.pk])
    page = eva.post(address, {"-so-far": "{}", "-page": "nothing", "role": "manager"})
    assert page.status_code == 200


# Prepared, opened, closed.


def prepared(client: Client, version: QuestionnaireVersion, **said: str):
    whole = {"mode": "unlinked", "sheet": "sheet", "role_0": "social_worker", "role_1": "none"} | said
    return send(client, reverse("prepare_survey", args=[version.pk]), whole, times=2)


def test_a_survey_is_prepared_once_with_its_roles_and_last_day(version, eva):
    page = prepared(eva, version, **on("last_day", TODAY + timedelta(days=30)))
    assert "The survey is prepared" in text_of(page)
    made = Survey.objects.get()
    assert (made.mode, made.sheet, made.roles) == ("unlinked", "sheet", {"social_worker": "social_worker"})
    assert made.last_day == TODAY + timedelta(days=30)


def test_the_page_says_what_each_mode_means_and_proposes_the_roles_of_the_same_name(version, eva):
    told = text_of(eva.get(reverse("prepare_survey", args=[version.pk])))
    assert "Not anonymous: you see whose answers are whose" in told
    assert 'value="social_worker" selected' in told
    assert 'value="manager" selected' in told


def test_a_last_day_that_is_over_is_refused(version, eva):
    page = prepared(eva, version, **on("last_day", TODAY - timedelta(days=1)))
    assert "This day is over" in text_of(page)
    assert not Survey.objects.exists()


def test_a_survey_is_opened_when_its_questionnaire_is_agreed_and_somebody_is_asked(cast, project, version, eva):
    prepared(eva, version)
    made = Survey.objects.get()
    address = reverse("open_survey", args=[made.pk])
    assert "Record first who agreed" in text_of(send(eva, address, {}))
    send(eva, reverse("sign_off_questionnaire", args=[version.pk]), {"who": "The funder"} | on("on", TODAY))
    assert "Nobody is invited yet" in text_of(send(eva, address, {}))
    send(eva, reverse("add_people", args=[made.pk]), {"people": "one@example.org, Team manager"})
    assert "Team manager has 1 person" in text_of(eva.get(address))
    assert "The survey is open." in text_of(send(eva, address, {}, times=2))


def test_closing_says_what_goes_and_is_for_good(survey, eva):
    for one in survey.invitations.all():
        keep_answers(survey=survey, token=token_of(one), answers={"more": "So far"}, today=TODAY)
    address = reverse("close_survey", args=[survey.pk])
    told = text_of(eva.get(address))
    assert "about 2 people have begun" in told
    assert "addresses of everybody who was invited are deleted" in told
    send(eva, address, {}, times=2)
    told = text_of(eva.get(reverse("invitations", args=[survey.pk])))
    assert "example.org" not in told
    assert "Deleted when the survey closed" in told


def test_the_last_day_that_is_over_is_told(cast, project, eva, the_clock):
    survey = opened(cast, project, last_day=TODAY)
    the_clock(MONDAY + timedelta(days=2))
    assert "is over. Answers are still taken" in text_of(eva.get(reverse("survey", args=[survey.pk])))


# The open link.


@pytest.fixture
def by_link(cast: Cast, project: Project) -> Survey:
    return opened(cast, project, mode=SurveyMode.OPEN_LINK)


def test_the_open_link_is_shown_to_who_passes_it_on(cast, by_link, eva, maya, logged_in):
    link = f"http://testserver{reverse('answer', args=[link_of(by_link)])}"
    address = reverse("survey", args=[by_link.pk])
    assert link in text_of(eva.get(address))
    assert link in text_of(maya.get(address))
    assert link not in text_of(logged_in(cast.amir).get(address))


def test_how_many_were_given_the_link_is_said_and_may_be_left_empty(by_link, eva):
    address = reverse("count_asked_survey", args=[by_link.pk])
    assert "add up to 9" in text_of(send(eva, address, {"invited": "5", "role_0": "4", "role_1": "5"}))
    page = send(eva, address, {"invited": "37", "role_0": "", "role_1": "5"})
    assert "37 people were asked, and there are 0 answers in all (0%)" in text_of(page)
    by_link.refresh_from_db()
    assert (by_link.invited, by_link.invited_by_role) == (37, {"manager": 5})
    assert "not known" in text_of(send(eva, address, {"invited": ""}))


def test_nobody_is_invited_to_a_survey_with_an_open_link(by_link, eva):
    assert eva.get(reverse("invitations", args=[by_link.pk])).status_code == 403


# The people who are asked.


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("two@example.org, Nobody", "Line 2: there is no role “Nobody”"),
        ("two", "Line 2: “two” is no e-mail address"),
        ("one@example.org", "Line 2: one@example.org is on line 1 already"),
        ("two@example.org, Team manager, p1, more", "Line 2: there is too much on it"),
        ("two@example.org, Team manager, Practitioner 1", "Line 2: “Practitioner 1” is not needed"),
        (", Team manager", "Line 2: “” is no e-mail address"),
    ],
)
def test_a_line_that_is_wrong_is_named_and_nobody_is_added(survey, maya, line, told):
    page = send(maya, reverse("add_people", args=[survey.pk]), {"people": f"one@example.org\n{line}"})
    assert told in text_of(page)
    assert Invitation.objects.filter(survey=survey).count() == 2


def test_people_are_added_once_and_who_is_on_the_list_stays(survey, maya):
    said = {"people": "New@Example.org; team MANAGER\n\none0@example.org"}
    page = send(maya, reverse("add_people", args=[survey.pk]), said, times=2)
    assert "3 people are on the list now." in text_of(page)
    assert Invitation.objects.get(survey=survey, email="new@example.org").role == "manager"


def test_a_role_that_one_person_has_is_warned_of(survey, maya):
    page = send(maya, reverse("add_people", args=[survey.pk]), {"people": "new@example.org, Team manager"})
    told = text_of(page)
    assert "Team manager has 1 person: their answers could be recognised. Use a role that others share." in told


def test_in_the_linked_mode_everybody_is_a_participant(cast, project, eva):
    survey = opened(cast, project, mode=SurveyMode.LINKED)
    address = reverse("add_people", args=[survey.pk])
    assert "the participant is missing" in text_of(send(eva, address, {"people": "new@example.org, Team manager"}))
    assert "no participant “Nobody”" in text_of(send(eva, address, {"people": "new@example.org,, Nobody"}))
    send(eva, address, {"people": "new@example.org, Team manager, manager 1"})
    assert Invitation.objects.get(email="new@example.org").participant == "m1"


def test_addresses_rest_nowhere_before_they_are_on_the_list(survey, maya):
    from stepdown.records.models import Draft

    send(maya, reverse("add_people", args=[survey.pk]), {"people": "wrong, line"})
    assert "wrong, line" not in str(list(Draft.objects.values()))


# Letters.


def letter(client: Client, name: str, survey: Survey, **said: str):
    address = reverse(name, args=[survey.pk])
    page = client.get(address)
    words = re.search(r"<textarea[^>]*>(.*?)</textarea>", page.content.decode(), re.DOTALL)[1]
    subject = re.search(r'name="subject"[^>]*value="([^"]*)"', page.content.decode())[1]
    return send(client, address, {"subject": subject, "words": words} | said, times=2)


def test_everybody_gets_the_letter_once_with_a_link_of_their_own(survey, maya):
    page = letter(maya, "send_invitations", survey)
    assert "Everybody on the list has been sent an invitation." in text_of(page)
    assert sorted(m.to[0] for m in mail.outbox) == ["one0@example.org", "one1@example.org"]
    for one in survey.invitations.all():
        (sent,) = (m.body for m in mail.outbox if m.to == [one.email])
        assert f"http://testserver{reverse('answer', args=[token_of(one)])}" in sent
        assert reverse("stop_reminders", args=[token_of(one)]) in sent
        assert "{" not in sent


def test_a_letter_to_families_says_nothing_in_its_subject(cast, project, maya):
    survey = opened(cast, project, every_kind(), sheet="parent_or_carer")
    letter(maya, "send_invitations", survey)
    assert {m.subject for m in mail.outbox} == {"A few questions"}
    assert "How it was" not in mail.outbox[0].body


@pytest.mark.parametrize("words", ["No link. {stop}", "No way to stop. {link}"])
def test_a_letter_without_its_links_is_not_sent(survey, maya, words):
    assert "where the link is to stand" in text_of(letter(maya, "send_invitations", survey, words=words))
    assert mail.outbox == []


def test_who_has_not_answered_is_reminded_and_nobody_is_told_who_that_is(survey, maya, the_clock):
    letter(maya, "send_invitations", survey)
    first, second = survey.invitations.all()
    hand_in(survey=survey, token=token_of(first), response=a_response(), today=TODAY, invitation=first)
    mail.outbox.clear()
    assert "from the day after the invitation" in text_of(maya.get(reverse("send_reminders", args=[survey.pk])))
    the_clock(MONDAY + timedelta(days=1))
    page = letter(maya, "send_reminders", survey)
    assert "The reminder is sent. 2 people were asked, and there is 1 answer in all (50%)." in text_of(page)
    assert [m.to for m in mail.outbox] == [[second.email]]
    told = text_of(maya.get(reverse("invitations", args=[survey.pk])))
    assert told.count("1 time, last on 3 March 2026") == 2


def test_nobody_is_reminded_a_third_time_or_twice_a_day(survey, maya, the_clock):
    letter(maya, "send_invitations", survey)
    address = reverse("send_reminders", args=[survey.pk])
    for day in (1, 2):
        the_clock(MONDAY + timedelta(days=day))
        letter(maya, "send_reminders", survey)
        assert "once a day, and twice at most" in text_of(maya.get(address))
    the_clock(MONDAY + timedelta(days=3))
    assert "once a day, and twice at most" in text_of(maya.get(address))
    assert len(mail.outbox) == 2 + 2 * 2


def test_a_site_that_sends_no_e_mails_says_so(survey, maya, settings):
    settings.MAILS = False
    assert "This site cannot send e-mails" in text_of(maya.get(reverse("send_invitations", args=[survey.pk])))


# Results.


def answered(survey: Survey, times: int) -> None:
    """Answers by an open link, of which some say no role."""
    for number in range(times):
        own, role = own_key(), ("social_worker", "manager", None)[number % 3]
        keep_answers(survey=survey, token=own, answers={}, today=TODAY)
        helps = "agree" if number % 4 else "disagree"
        response = a_response(f"Answer {number}", role, helps)
        hand_in(survey=survey, token=own, response=response, today=TODAY, invitation=None)


@pytest.fixture
def closed(cast: Cast, by_link: Survey) -> Survey:
    answered(by_link, 24)
    return close_survey(by=cast.eva, at=MONDAY, survey=by_link)


def test_results_are_shown_when_the_survey_is_closed(cast, by_link, eva):
    answered(by_link, 3)
    address = reverse("survey_results", args=[by_link.pk])
    told = text_of(eva.get(address))
    assert "shown when it is closed" in told
    assert "there are 3 answers in all" in told
    assert "Files for other programs" not in told
    assert eva.get(reverse("survey_file", args=[by_link.pk, "responses.csv"])).status_code == 403
    close_survey(by=cast.eva, at=MONDAY, survey=by_link)
    assert "Files for other programs" in text_of(eva.get(address))


def test_answers_that_are_tied_to_people_anyway_are_shown_while_they_come(cast, project, eva):
    survey = opened(cast, project, mode=SurveyMode.LINKED)
    assert "Files for other programs" in text_of(eva.get(reverse("survey_results", args=[survey.pk])))


def test_small_counts_are_hidden_until_true_ones_are_asked_for(closed, eva):
    address = reverse("survey_results", args=[closed.pk])
    hidden, true = text_of(eva.get(address)), text_of(eva.get(f"{address}?counts=true"))
    assert "Small counts are hidden" in hidden
    assert "These are true counts, for the team alone." in true
    assert "by role" in true
    assert "The team helps families, by role" not in hidden
    for told in (hidden, true):
        assert "24 answers: 16 with a role and 8 without." in told
        assert "Role not given" in told


def test_every_look_at_the_answers_is_noted(cast, closed, eva):
    eva.get(reverse("survey_results", args=[closed.pk]))
    assert AuditEvent.objects.filter(act="read_answers", by=cast.eva, about_id=str(closed.pk)).exists()


@pytest.mark.parametrize("name", ["survey.xlsx", "responses.csv", "responses.sps", "responses.do", "responses.R"])
def test_a_file_is_taken_out_and_that_is_noted(cast, closed, logged_in, name):
    page = logged_in(cast.amir).get(reverse("survey_file", args=[closed.pk, name]))
    assert page.status_code == 200
    assert f'filename="{name}"' in page["Content-Disposition"]
    assert AuditEvent.objects.filter(act="export_project", by=cast.amir, about_id=str(closed.pk)).exists()


def test_there_is_no_other_file(closed, eva):
    assert eva.get(reverse("survey_file", args=[closed.pk, "secret.txt"])).status_code == 404


def test_a_survey_that_nobody_answered_has_results(cast, by_link, eva):
    close_survey(by=cast.eva, at=MONDAY, survey=by_link)
    for query in ("", "?counts=true"):
        page = eva.get(reverse("survey_results", args=[by_link.pk]) + query)
        assert page.status_code == 200
    for name in ("survey.xlsx", "responses.csv"):
        assert eva.get(reverse("survey_file", args=[by_link.pk, name])).status_code == 200
