"""The text shown at an answer of danger: first things first, and its numbers sourced and looked at again."""

from datetime import timedelta

import pytest

from stepdown.domain.measures import Contact, DataFileError, shipped_what_to_do
from stepdown.domain.measures.what_to_do import read_what_to_do
from tests.architecture.source import PRODUCT

TEXT = (PRODUCT / "domain" / "measures" / "data" / "guidance" / "what_to_do.toml").read_text(encoding="utf-8")
SHIPPED = shipped_what_to_do()


def test_every_number_has_a_source_and_the_day_it_was_checked():
    assert all(contact.source and contact.source.checked_on <= SHIPPED.written_on for contact in SHIPPED.contacts)


def test_the_numbers_are_the_ones_that_were_checked():
    assert [contact.reach.split(",")[0] for contact in SHIPPED.contacts] == ["999", "111", "116 123", "0800 1111"]


def test_staying_and_asking_come_before_telephoning_and_writing_down_comes_last():
    first, second, *_, last = SHIPPED.steps
    assert first.do.startswith("Stay")
    assert second.do.startswith("Ask directly")
    assert last.do.startswith("Write down")


def test_a_steps_sentences_are_short_enough_for_a_bad_moment():
    longest = max(len(sentence.split()) for step in SHIPPED.steps for sentence in step.do.split(". "))
    assert longest <= 25


def test_a_services_own_numbers_stand_after_the_emergency_services():
    duty = Contact("Duty manager", "extension 7", "Anyone in the team", "Any time")
    local = SHIPPED.with_local([duty])
    assert [contact.name for contact in local.contacts[:3]] == [
        "Emergency services",
        "Duty manager",
        SHIPPED.contacts[1].name,
    ]
    assert duty not in SHIPPED.contacts


def test_its_numbers_are_due_the_day_after_the_last_on_which_they_may_stand():
    last = SHIPPED.look_again_by
    assert [SHIPPED.is_due(day) for day in (last, last + timedelta(days=1))] == [False, True]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('version = "1"', "version = 1", "version must be str"),
        ('source = "samaritans"', 'source = "somebody"', "there is no source 'somebody'"),
        ('name = "Samaritans"', 'name = "Samaritans"\nemail = "x"', "email is not known here"),
        ("[[contact]]", "[[contacts]]", "contacts is not known here"),
    ],
)
def test_a_text_that_is_wrong_says_where(old, new, says):
    with pytest.raises(DataFileError) as refused:
        read_what_to_do(TEXT.replace(old, new), "what_to_do.toml")
    assert says in str(refused.value)


def test_a_text_without_anybody_to_call_is_refused():
    without = TEXT[: TEXT.index("[[contact]]")] + TEXT[TEXT.index("[source.nhs_111]") :]
    with pytest.raises(DataFileError, match="at least one step and one contact"):
        read_what_to_do(without, "what_to_do.toml")
