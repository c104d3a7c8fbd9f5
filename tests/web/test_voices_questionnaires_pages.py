"""Questionnaires at the desk: begun, uploaded and taken out, agreed and tried out."""

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from stepdown.exchange.xlsform.read import read_xlsform
from stepdown.exchange.xlsform.write import write_xlsform
from stepdown.records.models import AuditEvent, Project, QuestionnaireVersion, Survey
from tests.web.answering import every_kind
from tests.web.surveying import TODAY, asks, by_link, eva, maya, on, project, send, survey, text_of, version
from tests.web.test_referral_pages import key_of

__all__ = ["by_link", "eva", "maya", "project", "survey", "version"]

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
