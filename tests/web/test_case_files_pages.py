"""The pages of case files: sent, looked at, decided, brought in and taken back; nothing is kept that nobody needs."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from stepdown.domain.disciplines import Discipline
from stepdown.exchange.cin_census.write import write_cin_census
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.records.models import CaseFiles, Person
from tests.cast import MONDAY, Cast, person_named, working
from tests.records.case_files import ACTIVITIES, ALL_TOLD, PEOPLE

LATER = MONDAY + timedelta(days=8)


@pytest.fixture
def maya(cast: Cast, logged_in, the_clock) -> Client:
    """The manager, with the Ashdowns worked with."""
    working(cast, Discipline.DOMESTIC_ABUSE)
    the_clock(LATER)
    return logged_in(cast.maya)


@pytest.fixture
def census(tmp_path: Path) -> bytes:
    """The census of 2025: Tia in need since June 2024, and Lou, whom nobody here knows."""
    told = tuple(a for a in ACTIVITIES if a.started_on < date(2025, 3, 31))
    extract = CaseExtract("council", date(2025, 3, 31), (ALL_TOLD,), PEOPLE, told)
    write_cin_census(extract, tmp_path / "cin.xml")
    return (tmp_path / "cin.xml").read_bytes()


def sent(client: Client, content: bytes, name: str = "cin-2025.xml", **more: object):
    """The page after one census was sent."""
    files = {"cin_census": [SimpleUploadedFile(name, content)]}
    return client.post(reverse("send_case_files"), files | more, follow=True)


def words_of(page) -> str:
    """What the page says."""
    return page.content.decode()


def go(client: Client, name: str, **more: object):
    """A page of the files that wait, or the one after something was sent to it."""
    address = reverse(name, kwargs={"files_id": CaseFiles.objects.get().pk} | more.pop("about", {}))
    return client.post(address, more, follow=True) if more else client.get(address)


def test_from_files_to_levels_and_back(maya: Client, census: bytes):
    page = words_of(sent(maya, census, assumed=["early_help", "looked_after"]))
    assert "Waits for you" in page
    assert "cin-2025.xml" in page
    before = levels(person_named("Tia"))
    assert "Tia Ashdown" in words_of(go(maya, "case_file_matches"))
    assert "They are accepted" in words_of(go(maya, "case_file_matches", send="yes"))
    change = words_of(go(maya, "bring_in_case_files"))
    assert "Not known" in change
    assert "Child in need" in change
    assert "No file tells of" not in page
    assert "The files are brought in" in words_of(go(maya, "bring_in_case_files", send="yes"))
    assert ("child_in_need", date(2024, 6, 1)) in levels(person_named("Tia"))
    assert "Enter" not in words_of(go(maya, "take_back_case_files"))
    assert "Say why they are taken back" in words_of(go(maya, "take_back_case_files", reason=""))
    assert "as they were before" in words_of(go(maya, "take_back_case_files", reason="The wrong year"))
    assert levels(person_named("Tia")) == before
    assert "The wrong year" in words_of(maya.get(reverse("case_files")))


def levels(child: Person) -> set[tuple[str, date]]:
    """A child's levels with their first days."""
    return {(standing.level, standing.started_on) for standing in child.standings.all()}


def test_what_no_file_tells_of_is_said_and_not_taken_for_nothing(maya: Client, census: bytes):
    page = words_of(sent(maya, census))
    assert "No file tells of early help, looked after" in page
    go(maya, "case_file_matches", send="yes")
    assert "Child in need" not in words_of(go(maya, "bring_in_case_files"))


def test_one_match_is_decided_by_itself(maya: Client, census: bytes):
    sent(maya, census)
    match = CaseFiles.objects.get().matches.get(number="C1")
    about = {"match_id": match.pk}
    page = words_of(go(maya, "case_file_match", about=about))
    assert "One child or two?" in page
    assert "3 June 2013" in page
    assert "Say how you know" in words_of(go(maya, "case_file_match", about=about, verdict="accepted"))
    page = words_of(go(maya, "case_file_match", about=about, verdict="refused", reason="A cousin of that name"))
    assert "They are two people" in page
    assert "Open again" in words_of(go(maya, "case_file_match", about=about))


def test_dropped_files_leave_nothing(maya: Client, census: bytes):
    sent(maya, census)
    assert "Nothing in the record has changed" in words_of(go(maya, "drop_case_files", send="yes"))
    assert CaseFiles.objects.get().found is None


def test_nothing_sent_is_said_where_it_is_missing(maya: Client):
    page = maya.post(reverse("send_case_files"), {})
    assert "Select the files of at least one kind" in words_of(page)


def test_a_file_that_cannot_be_read_is_told_and_nothing_waits(maya: Client):
    page = words_of(sent(maya, b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Message>&b;</Message>'))
    assert "declares a document type" in page
    assert "Put right what was found" in page
    assert not CaseFiles.objects.exists()


def test_what_a_sender_calls_a_file_is_no_path(maya: Client, census: bytes):
    assert "Waits for you" in words_of(sent(maya, census, name="../../etc/cin 2025.xml"))


def test_a_page_sent_twice_keeps_what_was_found_once(maya: Client, census: bytes):
    key = "7d2f6c1e-2f62-4f39-9f6e-0f9f4d3f1a11"
    sent(maya, census, form_key=key)
    sent(maya, census, form_key=key)
    assert CaseFiles.objects.count() == 1


def test_while_files_wait_no_others_are_sent(maya: Client, census: bytes):
    sent(maya, census)
    assert "still wait" in words_of(maya.get(reverse("send_case_files")))
