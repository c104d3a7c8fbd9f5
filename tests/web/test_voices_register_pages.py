"""Real names on their pages: written once, read by leads alone, and nowhere outside the register."""

import pytest
from django.urls import reverse

from stepdown.records.access.acts import Act
from stepdown.records.models import AuditEvent, Draft
from stepdown.themes.project.words import ParticipantKind
from tests.themes.a_project import a_participant
from tests.web.leading import TODAY, eva, of_its_people, project
from tests.web.test_referral_pages import key_of

__all__ = ["eva", "project"]


SAID = {"real": "Tamsin Ellwood", "forms_said": "Tam\n\nTammy", "contact": "01632 960222", "ring": "not_safe",
        "message": "not_known", "kept_from": "Her stepfather Gawain", "safe": "After school"}  # fmt: skip


@pytest.fixture
def young(eva):
    eva.tells(a_participant("y1", "Young person A", kind=ParticipantKind.YOUNG_PERSON))
    return {"participant_id": "y1"}


def test_what_is_written_is_in_the_register_and_is_said_nowhere_else(eva, young):
    answer = eva.sends_twice("real_name", SAID, **young)
    assert "Ellwood" not in f"{answer.url} {answer.headers} {answer.cookies} {eva.client.cookies}"
    known = eva.names.person("y1")
    assert (known.real, known.forms, known.kept_from) == (
        "Tamsin Ellwood",
        ("Tam", "Tammy"),
        "Her stepfather Gawain",
    )
    assert "Ellwood" not in eva.reads("project_people")
    page = eva.reads("project_register")
    for words in ("Tamsin Ellwood", "Must not know:", "Her stepfather Gawain", "Ring them: <strong>Not safe",
                  "letter, e-mail or text: <strong>Not known: ask first"):  # fmt: skip
        assert words in page, words


def test_of_staff_it_is_not_asked_who_must_not_know(eva, young):
    assert "Who must not know" in eva.reads("real_name", **young)
    assert "Who must not know" not in eva.reads("real_name", participant_id="p1")


def test_nothing_of_the_page_is_kept_as_a_draft(eva, young, client):
    """Neither by its own script, nor where the log-in has ended while it was written."""
    where = eva.at("real_name", **young)
    page = eva.client.get(where)
    assert "data-keeps-draft" not in page.content.decode()
    sent = SAID | {"form_key": key_of(page)}
    assert eva.client.post(reverse("keep_draft"), sent).status_code == 410
    assert client.post(where, sent).url.startswith(reverse("account_login"))
    assert not any(draft.fields for draft in Draft.objects.all())
    assert eva.names.person("y1") is None


def test_a_page_without_a_name_is_refused(eva, young):
    page = eva.sends("real_name", SAID | {"real": " "}, **young)
    assert "Write their real name" in page.content.decode()


@pytest.fixture(autouse=True)
def register(eva):
    of_its_people(eva.cast, eva.project)


def test_each_opening_is_noted_and_the_page_says_so(eva):
    page = eva.reads("project_register")
    assert "Each opening is recorded with your name and the time" in " ".join(page.split())
    assert AuditEvent.objects.filter(act=Act.READ_REGISTER, by=eva.cast.eva, at=TODAY).count() == 1
    assert "no-store" in eva.client.get(eva.at("project_register"))["Cache-Control"]


def test_who_has_no_name_yet_is_listed(eva):
    page = eva.reads("project_register").split("No real name is written for:")[1].split("</p>")[0]
    assert "Manager 1" in page
    assert "Practitioner 1" not in page


def test_a_name_is_added_changed_and_struck_out(eva):
    said = {"real": "Gawain Holt", "kind": "person", "pseudonym": "[stepfather]"}
    eva.sends_twice("project_register", said)
    (added,) = [name for name in eva.names.others if name.pseudonym == "stepfather"]
    eva.sends("other_name", said | {"pseudonym": "uncle"}, name_id=added.id)
    assert eva.names.other(added.id).pseudonym == "uncle"
    assert "uncle" in eva.reads("strike_name", name_id=added.id)
    eva.sends_twice("strike_name", {}, name_id=added.id)
    assert eva.names.other(added.id) is None
    eva.sends("strike_name", {}, name_id="p1")
    assert eva.names.person("p1") is None


def test_a_list_is_pasted(eva):
    said = {"names": "Gawain Holt\nOlwen Parr\n", "kind": "person", "label": "Neighbour"}
    eva.sends_twice("paste_names", said)
    assert [name.pseudonym for name in eva.names.others] == ["school", "Neighbour A", "Neighbour B"]


def test_a_line_that_is_no_name_is_refused_by_its_number_and_nothing_is_written(eva):
    said = {"names": "Gawain Holt\nParr, Olwen", "kind": "person", "label": "Neighbour"}
    page = eva.sends("paste_names", said).content.decode()
    assert "Line 2 has a comma" in page
    assert len(eva.names.others) == 1


def test_a_name_with_two_pseudonyms_is_refused(eva):
    page = eva.sends("project_register", {"real": "Rosalind Quarmby", "kind": "person", "pseudonym": "friend"})
    assert "This name already stands as [Practitioner 1]" in page.content.decode()
    assert "Quarmby" not in AuditEvent.objects.filter(was_refused=True).latest("id").reason
