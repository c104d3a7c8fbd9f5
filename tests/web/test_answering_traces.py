"""What answering leaves behind: nothing that says who it was; and what is too much is refused in words."""

import logging

import pytest
from django.test import Client
from django.urls import reverse

from stepdown.records.actions.surveys.answer import answers_so_far
from stepdown.records.models import Project
from tests.cast import Cast
from tests.surveys_cast import en
from tests.web.answering import SUPPORT, UPSET, every_kind, link, opened
from tests.web.respondents import Respondent, answered, by_open_link, of_families, project, respondent, survey

__all__ = ["by_open_link", "project", "respondent", "survey"]

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

MUCH = "x" * 10_000_000
BETWEEN = "between-the-parts"
IN_PARTS = f"multipart/form-data; boundary={BETWEEN}"


def in_parts(*parts: tuple[str, str]) -> bytes:
    """What a browser sends of a form with files: what each part is, and what it holds."""
    told = (f"--{BETWEEN}\r\nContent-Disposition: form-data; {what}\r\n\r\n{held}\r\n" for what, held in parts)
    return "".join([*told, f"--{BETWEEN}--\r\n"]).encode()


TOO_MUCH = {
    "an answer": ("application/x-www-form-urlencoded", f"helps={MUCH}".encode),
    "an answer in parts": (IN_PARTS, lambda: in_parts(('name="helps"', MUCH))),
    "a file": (IN_PARTS, lambda: in_parts(('name="helps"; filename="a.txt"', MUCH))),
    "something else altogether": ("text/plain", MUCH.encode),
    "very many answers": (
        "application/x-www-form-urlencoded",
        lambda: "&".join(f"a{n}=1" for n in range(2_000)).encode(),
    ),
    "very many answers in parts": (IN_PARTS, lambda: in_parts(*((f'name="a{n}"', "1") for n in range(2_000)))),
    "very many files": (IN_PARTS, lambda: in_parts(*((f'name="a{n}"; filename="a"', "1") for n in range(200)))),
}


@pytest.mark.parametrize("what", TOO_MUCH)
def test_ten_megabytes_or_very_many_parts_are_refused_in_words_and_what_was_kept_stays(respondent, survey, what):
    respondent.start()
    respondent.send({"role": "manager"})
    kind, make = TOO_MUCH[what]
    page = respondent.client.post(respondent.where, make(), content_type=kind)
    told = page.content.decode()
    assert page.status_code == 413
    assert "That is too much to send at once" in told
    assert reverse("answer_page", args=[respondent.token, 2]) in told
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
