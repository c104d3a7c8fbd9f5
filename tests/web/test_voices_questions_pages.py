"""The questions of a questionnaire: added, changed, moved and taken out, and never left without sense."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from stepdown.records.models import QuestionnaireVersion
from tests.cast import MONDAY
from tests.surveys_cast import a_questionnaire
from tests.web.answering import every_kind
from tests.web.surveying import asks, by_link, eva, maya, project, send, survey, text_of, version

__all__ = ["by_link", "eva", "maya", "project", "survey", "version"]

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
