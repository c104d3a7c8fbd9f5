"""A stretch as it would be printed: whose label stands after it, and how many people that could mean."""

import pytest

from stepdown.themes.coding.quoting import as_printed, labels_of
from stepdown.themes.project.events.people import RoleNamed
from stepdown.themes.quotes.re_identify import PublicLabel
from tests.themes.a_project import with_texts


def span(project, source: str, words: str) -> tuple[int, int]:
    start = project.sources[source].words.index(words)
    return start, start + len(words)


def test_it_is_printed_with_the_public_label_and_the_kind_of_source():
    project = with_texts().project
    found = as_printed(project, "interview-1", *span(project, "interview-1", "That is massive."), None)
    assert (found.words, found.attribution) == ("That is massive.", "(Social care practitioner, interview)")


def test_words_printed_otherwise_are_shown_so():
    project = with_texts().project
    found = as_printed(project, "interview-1", *span(project, "interview-1", "That is massive."), "That is … massive.")
    assert found.words == "That is … massive."


@pytest.mark.parametrize(
    ("more", "members"),
    [((), 40), ((("student", 3),), 43), ((("student", None),), 40)],
)
def test_roles_of_one_public_label_count_together(more, members):
    told = with_texts()
    for role, number in more:
        told.tell(RoleNamed(role=role, label=role, public_label="Social care practitioner", members=number))
    source = told.project.sources["interview-1"]
    found = labels_of(
        told.project,
        source,
        *span(told.project, "interview-1", "And the waiting?"),
    )
    assert found[0].label == "Role not given"
    (label,) = labels_of(told.project, source, *span(told.project, "interview-1", "massive."))
    assert label == PublicLabel("Social care practitioner", members)


def test_where_too_few_are_known_and_others_are_not_counted_nobody_knows():
    told = with_texts()
    told.tell(
        RoleNamed(role="manager", label="Team manager", public_label="Manager", members=2),
        RoleNamed(role="deputy", label="Deputy", public_label="Manager", members=None),
    )
    source = told.project.sources["interview-2"]
    assert labels_of(told.project, source, *span(told.project, "interview-2", "crisis")) == (
        PublicLabel("Manager", None),
    )


def test_a_question_beside_an_answer_adds_no_label():
    project = with_texts().project
    source = project.sources["interview-1"]
    start, end = span(project, "interview-1", "And the waiting?")[0], len(source.words)
    assert [label.label for label in labels_of(project, source, start, end)] == ["Social care practitioner"]
