"""Answering a survey through its pages: kept page by page, handed in once, and nothing left behind of who it was."""

import logging
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from stepdown.records.actions.surveys.answer import answers_so_far
from stepdown.records.actions.surveys.run import close_survey
from stepdown.records.links import token_of
from stepdown.records.models import HandedIn, Invitation, Project, Survey, SurveyDay, UnfinishedAnswers
from stepdown.surveys.words import SurveyMode
from stepdown.themes.project.words import ParticipantKind
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.surveys_cast import en
from tests.web.answering import SUPPORT, UPSET, Respondent, every_kind, link, opened, with_sheets

FAMILIES = str(ParticipantKind.PARENT_OR_CARER)
TODAY = MONDAY.date()


@pytest.fixture
def project(cast: Cast) -> Project:
    return a_project(cast, with_sheets())


@pytest.fixture
def survey(cast: Cast, project: Project) -> Survey:
    return opened(cast, project)


@pytest.fixture
def respondent(survey: Survey) -> Respondent:
    return Respondent(link(survey))


def of_families(cast: Cast, project: Project, **more: object) -> Respondent:
    return Respondent(link(opened(cast, project, every_kind(), sheet=FAMILIES, **more)))


def answered(respondent: Respondent, helps: str = "agree") -> Respondent:
    """The short questionnaire, answered as far as the check."""
    respondent.start()
    for said in ({"role": "manager"}, {"helps": helps}, {"more": "It is good."}):
        respondent.send(said)
    return respondent


# The way through.


def test_a_survey_is_answered_a_page_at_a_time_checked_and_handed_in(respondent, survey):
    assert "What is your role?" in respondent.start()
    assert "The team helps families" in respondent.send({"role": "manager"})
    assert "What else would you like to say?" in respondent.send({"helps": "agree"})
    told = respondent.send({"more": "They listen."})
    assert "Check your answers" in told
    assert "Team manager" in told
    assert "They listen." in told
    assert "Why do you disagree?" not in told
    assert "Your answers have been handed in" in respondent.send({})
    kept = HandedIn.objects.get()
    assert kept.answers == {
        "role": "manager", "helps": "agree", "why": {"why": "not_shown"}, "more": "They listen."
    }  # fmt: skip
    assert kept.role == "manager"
    assert not UnfinishedAnswers.objects.exists()


def test_a_page_is_kept_when_it_is_sent_and_is_there_again_on_another_device(respondent, survey):
    respondent.start()
    respondent.send({"role": "manager"})
    assert answers_so_far(survey=survey, token=respondent.token) == {"role": "manager"}
    elsewhere = Respondent(respondent.token)
    assert "You have begun already" in elsewhere.look()
    assert "The team helps families" in elsewhere.send({})
    elsewhere.look(reverse("answer_page", args=[respondent.token, 1]))
    assert 'value="manager" checked' in elsewhere.html


def test_what_is_wrong_is_said_and_what_was_typed_stays(respondent):
    respondent.start()
    respondent.send({"role": "manager"})
    told = respondent.send({})
    assert "There is a problem" in told
    assert 'href="#q-helps"' in respondent.html
    assert 'id="q-helps"' in respondent.html
    assert "<title>Error: " in respondent.html


def test_a_question_that_an_answer_brings_up_on_its_page_is_asked_before_going_on(respondent):
    respondent.start()
    respondent.send({"role": "manager"})
    told = respondent.send({"helps": "disagree"})
    assert "Your answers have brought up another question on this page" in told
    assert "Why do you disagree?" in told
    assert "There is a problem" not in told
    assert "What else would you like to say?" in respondent.send({"helps": "disagree", "why": ""})


def test_questions_can_be_left_out_unless_they_are_required(respondent):
    respondent.start()
    respondent.send({})
    assert "Select an answer" in respondent.send({})
    respondent.send({"helps": "neither"})
    respondent.send({})
    respondent.send({})
    kept = HandedIn.objects.get()
    assert kept.answers["role"] == {"why": "skipped"}
    assert kept.role == ""


def test_an_answer_is_changed_from_the_check_and_leads_back_there(respondent):
    answered(respondent)
    respondent.look(f"{reverse('answer_page', args=[respondent.token, 1])}?change=yes")
    told = respondent.send({"role": "social_worker"})
    assert "Check your answers" in told
    assert "Social worker" in told


def test_a_change_that_brings_up_a_question_leads_to_it_and_then_back(cast, project):
    respondent = of_families(cast, project)
    respondent.start()
    for said in ({"sure": "yes"}, {"wait": "high"}, {"more": "Fine"}):
        respondent.send(said)
    assert "Check your answers" in respondent.text
    respondent.look(f"{reverse('answer_page', args=[respondent.token, 2])}?change=yes")
    assert "How many weeks did you wait?" in respondent.send({"wait": "low"})
    assert "Check your answers" not in respondent.send({"weeks": "three"})


def test_nobody_comes_to_the_check_past_a_page_that_they_have_not_seen(respondent):
    respondent.start()
    assert "What is your role?" in respondent.step("check")
    assert "What is your role?" in respondent.send({}, address=reverse("answer_check", args=[respondent.token]))
    assert not HandedIn.objects.exists()


def test_every_kind_of_question_is_asked_read_and_told(cast, project):
    respondent = of_families(cast, project)
    respondent.start()
    assert "Thank you for coming." in respondent.text
    respondent.send({"sure": "yes"})
    respondent.send({"wait": "low"})
    respondent.send({"weeks": "1,2"})
    assert "must be a whole number" in respondent.text
    respondent.send({"weeks": "12"})
    day = {"since.day": "3", "since.month": "6", "since.year": "2026"}
    said = {"helped": ["talks", "visits"], "cost": "2.5", "area": "high", "more": "Nothing"} | day
    assert "What else helped?" in respondent.send(said)
    respondent.send(said | {"other": "An aunt"})
    for words in ("Talking, Visits at home", "3 June 2026", "2.5", "Soon enough", "An aunt", "12", "Yes"):
        assert words in respondent.text
    respondent.send({})
    kept = HandedIn.objects.get().answers
    assert (kept["total"], kept["since"], kept["helped"]) == (5, "2026-06-03", ["talks", "visits"])


def test_a_choice_that_stands_alone_is_not_taken_with_others(cast, project):
    respondent = of_families(cast, project)
    respondent.start()
    respondent.send({"sure": "yes"})
    respondent.send({"wait": "high"})
    assert 'data-behaviour="exclusive"' in respondent.html
    assert "not both" in respondent.send({"helped": ["talks", "none"]})


def test_an_answer_that_is_not_required_can_be_taken_back(respondent):
    respondent.start()
    assert "I take my answer back" not in respondent.text
    respondent.send({"role": "manager"})
    page = reverse("answer_page", args=[respondent.token, 1])
    assert "I take my answer back" in respondent.look(page)
    respondent.send({"role": ""})
    respondent.look(page)
    assert "checked" not in respondent.html


# How far, in which language, and what comes first.


def test_how_far_one_is_is_said_only_where_nobodys_answers_change_it(cast, project, respondent):
    respondent.start()
    assert "Page 1 of 3" in respondent.text
    other = of_families(cast, project)
    other.start()
    assert "Page 1" in other.text
    assert "Page 1 of" not in other.text


def test_a_survey_in_two_languages_is_read_in_either(cast, project):
    respondent = of_families(cast, project)
    respondent.look(f"{reverse('answer', args=[respondent.token])}?language=cy")
    assert "Sut oedd hi" in respondent.text
    respondent.send({})
    respondent.send({"sure": "yes"})
    assert "Sut oedd yr aros?" in respondent.text
    assert 'lang="cy"' in respondent.html
    assert "language=cy" in respondent.where
    assert "English" in respondent.text


@pytest.mark.parametrize(
    ("mode", "told"),
    [
        (SurveyMode.UNLINKED, "nobody can find out which are yours"),
        (SurveyMode.OPEN_LINK, "Many people are given this link"),
        (SurveyMode.LINKED, "kept together with who you are"),
    ],
)
def test_the_first_page_says_what_the_mode_means_for_who_can_be_known(cast, project, mode, told):
    respondent = Respondent(link(opened(cast, project, mode=mode, last_day=TODAY + timedelta(days=9))))
    said = respondent.look()
    assert told in said
    assert "What we ask" in said
    assert "Information sheet, version 1, 1 March 2026" in said
    assert "You can answer until 11 March 2026" in said
    assert "There are up to 4 questions" in said


def test_looking_uses_nothing_up_and_is_only_counted(respondent, survey):
    for _ in range(3):
        respondent.look()
    day = SurveyDay.objects.get()
    assert (day.looked_at, day.begun, day.handed_in) == (3, 0, 0)
    assert not UnfinishedAnswers.objects.exists()
    respondent.send({})
    respondent.send({}, address=reverse("answer", args=[respondent.token]))
    assert SurveyDay.objects.get().begun == 1


# Once, and kindly.


def test_a_second_press_hands_nothing_in_and_a_used_link_is_told_kindly(respondent):
    answered(respondent)
    check = respondent.where
    respondent.send({})
    assert "have been handed in" in respondent.send({}, address=check)
    assert HandedIn.objects.count() == 1
    assert "This link can be used once" in respondent.look()
    assert "have been handed in" in respondent.look(reverse("answer_page", args=[respondent.token, 1]))
    assert "Thank you" in respondent.look(reverse("answer_thanks", args=[respondent.token]))


def test_there_are_no_thanks_before_anything_is_handed_in(respondent):
    respondent.start()
    assert "Thank you" not in respondent.look(reverse("answer_thanks", args=[respondent.token]))


def test_a_survey_that_is_not_open_or_closed_says_so(cast, project, survey, respondent):
    respondent.start()
    close_survey(by=cast.eva, at=MONDAY, survey=survey)
    assert "This survey is closed" in respondent.send({"role": "manager"})
    assert "It closed on 2 March 2026" in respondent.look()
    prepared = opened(cast, project, every_kind("later"), is_open=False)
    assert "not open yet" in Respondent(link(prepared)).look()


@pytest.mark.parametrize("address", ["/answer/", "/answer/{}/", "/answer/{}", "/answer/{}/page/1/", "/answer/a/b/c/"])
def test_a_link_that_leads_nowhere_is_told_kindly_and_without_the_desk(db, address):
    respondent = Respondent("")
    told = respondent.look(address.format("x" * 43))
    assert respondent.page.status_code == 404
    assert "This link does not lead anywhere" in told
    assert "Log in" not in told
    assert "Exit this page" in told


def test_a_page_that_is_not_there_is_not_found(respondent):
    respondent.start()
    assert "does not lead anywhere" in respondent.look(reverse("answer_page", args=[respondent.token, 99]))


# The open link.


@pytest.fixture
def by_open_link(cast: Cast, project: Project) -> Respondent:
    return Respondent(link(opened(cast, project, mode=SurveyMode.OPEN_LINK)))


def test_everybody_who_starts_by_an_open_link_gets_answers_of_their_own(by_open_link):
    one, two = by_open_link, Respondent(by_open_link.token)
    for each in (one, two):
        answered(each)
    assert one.own() != two.own()
    for each in (one, two):
        assert "have been handed in" in each.send({})
    assert HandedIn.objects.count() == 2


def test_what_was_handed_in_by_an_open_link_is_not_handed_in_again_from_the_page_before(by_open_link):
    answered(by_open_link)
    check, page = by_open_link.where, f"{by_open_link.own()}page/1/"
    by_open_link.send({})
    for address in (check, page):
        assert "have been handed in" in by_open_link.send({"role": "manager"}, address=address)
    assert HandedIn.objects.count() == 1
    assert not UnfinishedAnswers.objects.exists()


def test_the_browser_remembers_that_it_answered_and_keeps_nobody_from_answering(by_open_link):
    assert "from this browser already" not in by_open_link.look()
    answered(by_open_link).send({})
    (mark,) = by_open_link.client.cookies.values()
    assert (mark.key, mark.value, mark["path"]) == ("answered", "yes", f"/answer/{by_open_link.token}/")
    assert "from this browser already" in by_open_link.look()
    assert "What is your role?" in by_open_link.send({})


def test_who_saves_for_later_is_told_how_to_come_back(cast, project, respondent, by_open_link):
    respondent.start()
    assert "open the same link again" in respondent.send({"role": "manager", "-later": "yes"})
    by_open_link.start()
    own = by_open_link.own()
    told = by_open_link.send({"role": "manager", "-later": "yes"})
    assert f"http://testserver{own}" in told
    assert "The team helps families" in Respondent(by_open_link.token).look(f"{own}page/2/")


def test_saving_for_later_needs_no_answer_and_loses_none_that_cannot_be_read(cast, project):
    respondent = of_families(cast, project)
    respondent.start()
    assert "Your answers so far are kept" in respondent.send({"-later": "yes"})
    for said in ({"sure": "yes"}, {"wait": "low"}):
        respondent.look()
        respondent.send({})
        respondent.send(said)
    told = respondent.send({"weeks": "a few", "-later": "yes"})
    assert "must be a whole number" in told
    assert 'value="a few"' in respondent.html


# What is left behind.


def walked(cast: Cast, project: Project) -> list[object]:
    """Every page that somebody of a family comes to, as it was answered."""
    respondent, seen = of_families(cast, project), []
    for said in (None, {}, {"sure": "yes"}, {"wait": "high"}, {"more": "Kerry"}, {}):
        if said is None:
            respondent.look()
        else:
            respondent.send(said)
        seen.append(respondent.page)
    for step in ("later", "check"):
        respondent.step(step)
        seen.append(respondent.page)
    return seen


def test_every_page_of_a_family_can_be_left_at_once_and_its_title_says_nothing(cast, project):
    for page in walked(cast, project):
        html = page.content.decode()
        assert "govuk-exit-this-page" in html
        assert 'href="https://www.bbc.co.uk/weather"' in html
        title = html.split("<title>")[1].split("</title>")[0]
        assert "How it was" not in title
        assert "Stepdown" not in html
        assert 'rel="icon" href="data:,"' in html


def test_the_staff_see_what_the_survey_is_called(respondent):
    respondent.look()
    assert "Working with the team</title>" in respondent.html
    assert "Exit this page" not in respondent.text


def test_a_family_is_told_who_helps_at_the_beginning_on_the_way_and_at_the_end(cast, project):
    pages = walked(cast, project)
    for page in (*pages[:5], pages[5]):
        if "Check your answers" not in page.content.decode():
            assert SUPPORT in page.content.decode()
            assert UPSET in page.content.decode()


def test_no_page_is_kept_by_the_browser_or_tells_another_site_where_one_was(cast, project):
    for page in walked(cast, project):
        assert page["Referrer-Policy"] == "no-referrer"
        assert "no-store" in page["Cache-Control"]


def test_answering_makes_no_session_and_leaves_no_cookie(cast, project, respondent):
    answered(respondent).send({})
    assert dict(respondent.client.cookies) == {}


def test_no_address_says_what_is_asked_or_holds_a_link_after_its_question_mark(cast, project):
    respondent = of_families(cast, project)
    respondent.start()
    for said in ({"sure": "yes"}, {"wait": "low"}, {"weeks": "3"}, {}):
        respondent.send(said)
        assert "domestic" not in respondent.where
        assert respondent.token not in respondent.where.partition("?")[2]


def test_a_page_can_be_sent_without_any_cookie_or_key(respondent):
    strict = Respondent(respondent.token, Client(enforce_csrf_checks=True))
    assert "What is your role?" in strict.start()


def test_a_log_is_told_no_link_and_no_answer(cast, project, respondent, caplog, monkeypatch):
    caplog.set_level(logging.DEBUG)
    respondent.start()
    respondent.send({"role": "manager"})
    respondent.look(reverse("answer_page", args=[respondent.token, 99]))
    respondent.client.put(respondent.where)
    respondent.client.raise_request_exception = False
    monkeypatch.setattr("stepdown.web.pages.answering.questions.read_page", lambda *_, **__: 1 / 0)
    respondent.client.post(reverse("answer_page", args=[respondent.token, 2]), {"helps": "agree"})
    assert any(record.levelno == logging.ERROR for record in caplog.records), "nothing was logged at all"
    assert respondent.token not in caplog.text
    assert "/answer/" in caplog.text


# Too much.


def test_ten_megabytes_are_refused_in_words_and_what_was_kept_stays(respondent, survey):
    respondent.start()
    respondent.send({"role": "manager"})
    told = respondent.send({"helps": "x" * 10_000_000})
    assert respondent.page.status_code == 413
    assert "That is too much to send at once" in told
    assert reverse("answer_page", args=[respondent.token, 2]) in respondent.html
    assert answers_so_far(survey=survey, token=respondent.token) == {"role": "manager"}


def test_an_answer_longer_than_a_page_of_a_book_is_told_how_much_too_long_it_is(respondent, survey):
    answered(respondent)
    respondent.look(reverse("answer_page", args=[respondent.token, 3]))
    told = respondent.send({"more": "x" * 12_000})
    assert "Take out 2,000" in told
    assert answers_so_far(survey=survey, token=respondent.token)["more"] == "It is good."


def test_more_than_can_be_kept_is_told_on_the_page(respondent, monkeypatch):
    monkeypatch.setattr("stepdown.records.actions.surveys.answer.LARGEST", 10)
    respondent.start()
    told = respondent.send({"role": "manager"})
    assert "That is more than can be kept. Shorten your answers." in told
    assert 'value="manager" checked' in respondent.html


@pytest.mark.parametrize(
    "said",
    [
        {"role": "<script>alert(1)</script>"},
        {"role": ["manager", "social_worker"]},
        {"role": "\x00"},
        {"role.day": "1", "nothing": "x", "form_key": "x"},
        {"csrfmiddlewaretoken": "x", "sealed": "x"},
    ],
)
def test_whatever_a_form_sends_is_read_or_refused_in_words(respondent, said):
    respondent.start()
    told = respondent.send(said)
    assert respondent.page.status_code == 200
    assert "<script>alert" not in respondent.html
    assert "Select" in told or "The team helps families" in told


def test_words_of_a_questionnaire_are_never_read_as_html(cast, project):
    hostile = every_kind().model_copy(update={"title": en("<b>Bold</b>")})
    pages = hostile.pages
    note = pages[0].questions[0].model_copy(update={"label": en("<script>alert(1)</script>\n<b>b</b>")})
    first = pages[0].model_copy(update={"questions": (note, *pages[0].questions[1:])})
    respondent = Respondent(link(opened(cast, project, hostile.model_copy(update={"pages": (first, *pages[1:])}))))
    respondent.start()
    assert "<script>alert" not in respondent.html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>" in respondent.html


# No more e-mails.


def test_reminders_stop_when_that_is_sent_and_not_when_it_is_looked_at(respondent, survey):
    address = reverse("stop_reminders", args=[respondent.token])
    assert "Do you want no more e-mails" in respondent.look(address)
    assert not Invitation.objects.filter(has_stopped=True).exists()
    assert "You get no more e-mails" in respondent.send({})
    assert Invitation.objects.get(has_stopped=True).token_hash == survey.invitations.first().token_hash


def test_an_open_link_has_no_e_mails_to_stop(by_open_link):
    by_open_link.look(reverse("stop_reminders", args=[by_open_link.token]))
    assert by_open_link.page.status_code == 404


def test_one_persons_link_does_not_open_anothers_answers(respondent, survey):
    respondent.start()
    respondent.send({"role": "manager"})
    other = Respondent(token_of(survey.invitations.last()))
    assert other.token != respondent.token
    assert "You have begun already" not in other.look()
