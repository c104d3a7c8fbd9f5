"""Names in a text that waits: each is decided, and then the text is read, comes in, or is dropped."""

import pytest

from stepdown.records.models import AuditEvent, WaitingText
from stepdown.records.queries.projects.waiting import waiting_seen
from stepdown.themes.bringing_in.draft import suspects
from tests.cast import Cast
from tests.projects import a_project
from tests.web.coding import (
    THEN,
    amir,
    known_text,
    state_of,
)
from tests.web.leading import eva, project
from tests.web.test_voices_texts_pages import DETAILS

__all__ = ["amir", "eva", "project"]

ONE = {"source_id": "interview-1"}
NAMES = ("Nwosu", "Kerry", "01632")


def places(cast: Cast, row: WaitingText) -> dict[str, list[str]]:
    """Words → their places, in the order of the text."""
    seen, found = waiting_seen(cast.eva, waiting_id=row.pk, at=THEN), {}
    for suspect in suspects(seen.text, seen.project, seen.register):
        found.setdefault(suspect.words, []).append(suspect.place)
    return found


def decided(cast: Cast, row: WaitingText) -> list[tuple[str, str | None, str]]:
    seen = waiting_seen(cast.eva, waiting_id=row.pk, at=THEN)
    found = suspects(seen.text, seen.project, seen.register)
    return [(s.words, s.choice.words, s.choice.reason) for s in found if s.choice]


def test_one_decision_is_for_all_places_of_the_same_words_and_can_enter_them_in_the_register(cast: Cast, eva):
    row = known_text(cast, eva.project)
    at = places(cast, row)
    kerry, phone = at["Kerry"][0], at["01632 960123"][0]
    said = {
        "version": 1, f"way-{kerry}": "other", f"said-{kerry}": "the mother", f"enter-{kerry}": "yes",
        f"way-{phone}": "accept",
    }  # fmt: skip
    eva.sends_twice("names_in_text", said, waiting_id=row.pk)
    assert decided(cast, row) == [("Kerry", "the mother", "")] * 3 + [("01632 960123", "phone number", "")]
    assert [(name.real, name.pseudonym) for name in eva.names.others] == [("Kerry", "the mother")]


def test_a_name_of_a_participant_becomes_one_more_of_the_names_they_are_called_by(cast: Cast, eva):
    row = known_text(cast, eva.project)
    kerry = places(cast, row)["Kerry"][0]
    said = {"version": 1, f"way-{kerry}": "other", f"said-{kerry}": "Worker 1", f"enter-{kerry}": "yes"}
    eva.sends("names_in_text", said, waiting_id=row.pk)
    assert eva.names.person("w1").real == "Kerry"
    assert eva.names.others == ()


def test_what_the_register_knows_whole_is_put_in_at_one_press(cast: Cast, eva):
    row = known_text(cast, eva.project)
    page = eva.client.get(eva.at("names_in_text", waiting_id=row.pk)).content.decode()
    assert "“Priya Nwosu” becomes" not in page  # only her first name is said: that is for a person to decide
    eva.sends("add_name_of_text", {"real": "Kerry", "kind": "person", "pseudonym": "Worker 2"}, waiting_id=row.pk)
    assert "“Kerry” becomes <strong>[Worker 2]</strong> in 3 places." in eva.reads("names_in_text", waiting_id=row.pk)
    sent = {"version": 1, "form_key": "00000000-0000-4000-8000-000000000001"}
    for _ in range(2):
        eva.client.post(eva.at("accept_known_names", waiting_id=row.pk), sent)
    assert decided(cast, row) == [("Kerry", "Worker 2", "")] * 3


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"way": "other"}, "Write what stands there instead"),
        ({"way": "leave"}, "Say why it can stay"),
        ({"way": "other", "said": "a [b] c"}, "without square brackets among them"),
    ],
)
def test_a_decision_that_says_too_little_is_asked_for_again(cast: Cast, eva, said, words):
    row = known_text(cast, eva.project)
    kerry = places(cast, row)["Kerry"][0]
    sent = {"version": 1} | {f"{name}-{kerry}": value for name, value in said.items()}
    assert words in eva.sends("names_in_text", sent, waiting_id=row.pk).content.decode()
    assert decided(cast, row) == []


def test_one_place_is_decided_apart_or_all_that_are_the_same_so_far(cast: Cast, eva):
    row = known_text(cast, eva.project)
    second = places(cast, row)["Kerry"][1]
    apart = {"version": 1, f"way-{second}": "leave", f"said-{second}": "A street", "scope": "one"}
    eva.sends_twice("decide_place", apart, waiting_id=row.pk, place=second)
    assert decided(cast, row) == [("Kerry", None, "A street")]
    first = places(cast, row)["Kerry"][0]
    rest = {"version": 2, f"way-{first}": "accept", "scope": "all"}
    eva.sends("decide_place", rest, waiting_id=row.pk, place=first)
    assert [words for _, words, _ in decided(cast, row)] == ["name", None, "name"]


def test_of_two_leads_who_decide_at_once_the_second_is_told(cast: Cast, eva):
    row = known_text(cast, eva.project)
    eva.sends("text_details", DETAILS | {"version": 1}, waiting_id=row.pk)
    page = eva.sends("text_details", DETAILS | {"version": 1}, waiting_id=row.pk).content.decode()
    assert "Somebody else worked on this text meanwhile" in page


def ready(cast: Cast, eva) -> WaitingText:
    """A text in which everything is decided."""
    row = known_text(cast, eva.project)
    said: dict[str, object] = {"version": 1}
    for words, at in places(cast, row).items():
        said |= {f"way-{at[0]}": "leave" if words == "Kerry" else "accept", f"said-{at[0]}": "A made-up name"}
    eva.sends("names_in_text", said, waiting_id=row.pk)
    return row


def test_the_text_is_read_as_it_will_stand_and_comes_in_once(cast: Cast, eva):
    row = ready(cast, eva)
    page = eva.reads("read_text", waiting_id=row.pk)
    assert '<mark class="coding-found">[Practitioner 1]</mark>' in page
    assert "“Kerry”, 3 places: A made-up name" in page
    assert eva.sends_twice("read_text", {}, waiting_id=row.pk).url == eva.at("texts")
    assert not WaitingText.objects.exists()
    added = list(state_of(eva.project).sources.values())[3:]
    assert [source.title for source in added] == ["Interview 4"]
    assert "Nwosu" not in added[0].words


def test_a_text_is_not_read_before_all_is_decided(cast: Cast, eva):
    row = known_text(cast, eva.project)
    answer = eva.client.get(eva.at("read_text", waiting_id=row.pk))
    assert answer.url == eva.at("names_in_text", waiting_id=row.pk)
    eva.sends("read_text", {}, waiting_id=ready(cast, eva).pk)
    assert WaitingText.objects.count() == 1


def test_a_text_can_be_dropped_once(cast: Cast, eva):
    row = known_text(cast, eva.project)
    eva.sends_twice("drop_text", {}, waiting_id=row.pk)
    assert not WaitingText.objects.exists()


def test_a_text_of_another_project_is_not_opened_under_this_one(cast: Cast, eva, logged_in):
    row = known_text(cast, a_project(cast))
    assert eva.client.get(eva.at("waiting_text", waiting_id=row.pk)).status_code == 404


def test_every_opening_of_a_text_with_names_is_noted(cast: Cast, eva):
    row = known_text(cast, eva.project)
    before = AuditEvent.objects.filter(act="read_register").count()
    page = eva.client.get(eva.at("names_in_text", waiting_id=row.pk))
    assert AuditEvent.objects.filter(act="read_register").count() == before + 1
    assert "no-store" in page.headers["Cache-Control"]
