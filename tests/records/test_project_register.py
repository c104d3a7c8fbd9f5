"""The register of real names in the record: sealed, for leads alone, every opening noted, and names nowhere else."""

from collections.abc import Iterator

import pytest
from django.apps import apps

from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.projects.register import strike_from_register, write_in_register
from stepdown.records.actions.projects.texts import upload_text
from stepdown.records.actions.projects.withdraw import withdraw_participant
from stepdown.records.actions.projects.write import write_down
from stepdown.records.models import AuditEvent, NameRegister, Project
from stepdown.records.queries.projects.register import check_pseudonyms, register_of
from stepdown.records.queries.projects.withdrawal import withdrawal_of
from stepdown.themes.bringing_in.waiting import RawLine, WaitingText
from stepdown.themes.people.real_names import RealName, RealPerson
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.sources import SourceKind
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.themes.a_project import a_participant

pytestmark = pytest.mark.django_db
LATER = MONDAY.replace(day=9)
ROZ = RealPerson("p1", "Rosalind Quarmby", ("Roz",), contact="01632 960111", kept_from="Her brother Ulric")
SCHOOL = RealName("n1", "Larkfield Academy", "school", IdentifierKind.SCHOOL)
NAMES = ("Quarmby", "Roz", "01632 960111", "Ulric", "Larkfield")


def with_register(cast: Cast) -> Project:
    project = a_project(cast)
    write_in_register(by=cast.eva, at=MONDAY, project=project, people=[ROZ], others=[SCHOOL])
    return project


def everything_kept() -> Iterator[str]:
    """Every value of every row of the whole record."""
    for model in apps.get_models():
        for row in model._default_manager.all().values():
            yield from (
                bytes(v).decode("latin-1") if isinstance(v, memoryview | bytes) else str(v) for v in row.values()
            )


def test_a_lead_reads_what_a_lead_wrote(cast: Cast):
    project = with_register(cast)
    names = register_of(cast.eva, project_id=project.pk, at=LATER)
    assert (names.person("p1"), names.others) == (ROZ, (SCHOOL,))


def test_a_project_without_a_register_has_no_names(cast: Cast):
    assert register_of(cast.eva, project_id=a_project(cast).pk, at=LATER).people == ()


def test_no_name_stands_anywhere_in_the_record(cast: Cast):
    project = with_register(cast)
    register_of(cast.eva, project_id=project.pk, at=LATER)
    kept = "\n".join(everything_kept())
    assert "Practitioner 1" in kept
    assert [name for name in NAMES if name in kept] == []


def test_every_opening_is_noted_and_so_is_every_change(cast: Cast):
    project = with_register(cast)
    register_of(cast.eva, project_id=project.pk, at=LATER)
    register_of(cast.eva, project_id=project.pk, at=LATER)
    opened = AuditEvent.objects.filter(act=Act.READ_REGISTER)
    assert {(e.by, e.at, e.about_id) for e in opened} == {(cast.eva, LATER, str(project.pk))}
    assert opened.count() == 2
    assert AuditEvent.objects.filter(act=Act.CHANGE_REGISTER, by=cast.eva).count() == 1


@pytest.mark.parametrize(("who", "why"), [("amir", Refusal), ("maya", Refusal), ("dee", NotSeen), ("ada", NotSeen)])
def test_nobody_but_a_lead_opens_or_changes_it(cast: Cast, who: str, why: type[Refusal]):
    project, colleague = with_register(cast), getattr(cast, who)
    with pytest.raises(why):
        register_of(colleague, project_id=project.pk, at=LATER)
    with pytest.raises(why):
        write_in_register(by=colleague, at=LATER, project=project, others=[SCHOOL])
    with pytest.raises(why):
        strike_from_register(by=colleague, at=LATER, project=project, gone=["p1"])
    assert not AuditEvent.objects.filter(act=Act.READ_REGISTER).exists()
    assert register_of(cast.eva, project_id=project.pk, at=LATER).person("p1") == ROZ


@pytest.mark.parametrize(
    "written",
    [
        {"people": [RealPerson("nobody", "Ann Teague")]},
        {"people": [RealPerson("m1", "Rosalind Quarmby")]},
        {"people": [RealPerson("m1", "?")]},
        {"others": [RealName("n2", "Ann Teague", "Manager 1", IdentifierKind.PERSON)]},
        {"others": [RealName("n2", "Larkfield Academy", "academy", IdentifierKind.SCHOOL)]},
    ],
    ids=["no participant", "another's name", "no name", "a participant's pseudonym", "two pseudonyms"],
)
def test_what_is_refused_changes_nothing_and_its_reason_names_nobody(cast: Cast, written):
    project = with_register(cast)
    before = bytes(NameRegister.objects.get().sealed)
    with pytest.raises(Refusal):
        write_in_register(by=cast.eva, at=LATER, project=project, **written)
    assert bytes(NameRegister.objects.get().sealed) == before
    noted = AuditEvent.objects.latest("id")
    assert (noted.act, noted.was_refused) == (Act.CHANGE_REGISTER, True)
    assert not any(name in noted.reason for name in (*NAMES, "Teague"))


def test_who_withdrew_gets_no_name(cast: Cast):
    project = a_project(cast)
    withdraw_participant(by=cast.eva, at=LATER, project=project, participant="p1", on=LATER.date())
    with pytest.raises(Refusal, match="Practitioner 1 withdrew"):
        write_in_register(by=cast.eva, at=LATER, project=project, people=[ROZ])


def test_what_is_struck_out_is_gone(cast: Cast):
    project = with_register(cast)
    strike_from_register(by=cast.eva, at=LATER, project=project, gone=["p1"])
    names = register_of(cast.eva, project_id=project.pk, at=LATER)
    assert (names.people, names.others) == ((), (SCHOOL,))


def test_a_pseudonym_that_gives_its_name_away_is_found(cast: Cast):
    project = with_register(cast)
    check_pseudonyms(cast.eva, project_id=project.pk)
    write_down(by=cast.eva, at=LATER, project=project, proposed=a_participant("p1", "Quarmby"))
    with pytest.raises(Refusal, match="repeats a part of the real name"):
        check_pseudonyms(cast.eva, project_id=project.pk)


def test_under_another_key_the_register_stays_shut_and_says_what_to_do(cast: Cast, settings):
    project = with_register(cast)
    settings.SEALING_KEYS = ["another key"]
    with pytest.raises(Refusal, match="sealed with another key"):
        register_of(cast.eva, project_id=project.pk, at=LATER)
    settings.SEALING_KEYS = ["another key", settings.SECRET_KEY]
    assert register_of(cast.eva, project_id=project.pk, at=LATER).person("p1") == ROZ


def test_a_text_of_theirs_that_still_waits_is_told_by_its_title(cast: Cast):
    project = a_project(cast)
    for title, speaker in (("Hers", "w1"), ("Another's", "m1")):
        line = RawLine(speaker="Speaker 1", words="It is about trust.")
        text = WaitingText(
            source_kind=SourceKind.INTERVIEW, title=title, lines=(line,), speakers={"Speaker 1": speaker}
        )
        upload_text(by=cast.eva, at=MONDAY, project=project, text=text)
    assert withdrawal_of(cast.eva, project_id=project.pk, participant="w1", at=LATER).waiting == ("Hers",)


def test_what_would_follow_from_a_withdrawal_is_told_to_a_lead_and_does_nothing(cast: Cast):
    project = with_register(cast)
    count = project.entries.count()
    told = withdrawal_of(cast.eva, project_id=project.pk, participant="w1", at=LATER)
    assert (told.who.pseudonym, told.follows.texts_masked) == ("Worker 1", ("Focus group",))
    assert project.entries.count() == count
    with pytest.raises(Refusal):
        withdrawal_of(cast.amir, project_id=project.pk, participant="w1", at=LATER)
    with pytest.raises(Refusal, match="no such participant"):
        withdrawal_of(cast.eva, project_id=project.pk, participant="x", at=LATER)
