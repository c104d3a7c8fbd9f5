"""Whatever a questionnaire asks is put as a form that can be read and sent, and no words of it are taken for HTML."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.routing.reading.page import read_page
from stepdown.surveys.routing.route import follow
from stepdown.web.pages.answering.page_put import page_again, page_to_answer
from stepdown.web.pages.answering.told import effort
from tests.surveys.questionnaire.drawn import questionnaires

TODAY = date(2026, 3, 2)
TAGS = re.compile(r"<(/?)([a-zA-Z0-9]+)")
KNOWN = {"div", "fieldset", "legend", "h1", "label", "input", "textarea", "select", "option", "p", "span", "br"}


@given(questionnaires(), st.data())
def test_every_page_is_put_in_every_language(held, data):
    route = follow(held, {}, TODAY)
    for page in route.pages:
        put = page_to_answer(route, page, data.draw(st.sampled_from(held.languages)))
        html = "".join(one.html for one in put.questions)
        assert {tag for _, tag in TAGS.findall(html)} <= KNOWN
        assert put.heading or "<h1" in html
        ids = re.findall(r' id="([^"]+)"', html)
        assert len(ids) == len(set(ids))
        assert all(one.startswith("q-") for one in ids)


@given(questionnaires(), st.data())
def test_every_problem_leads_to_a_field_that_is_there(held, data):
    route = follow(held, {}, TODAY)
    anything = st.lists(st.sampled_from(("", "a", "12", "x", "2026", "yes", "<b>")), max_size=2)
    for page in route.pages:
        fields = [f for q in page.questions for f in (q.name, *(f"{q.name}.{p}" for p in ("day", "month", "year")))]
        sent = {field: data.draw(anything) for field in fields}
        read = read_page(route, page, sent)
        put = page_again(read, page, sent, held.languages[0])
        html = "".join(one.html for one in put.questions)
        for _, address in (*put.problems, *put.new_questions):
            if not any(one.question.kind is QuestionKind.NOTE for one in put.unseen):
                assert f'id="{address[1:]}"' in html


@given(questionnaires())
def test_how_long_it_takes_is_said_in_words(held):
    told = effort(held)
    assert told.sentence().endswith(("minute.", "minutes."))
    assert told.minutes >= 1
