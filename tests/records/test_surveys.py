"""A survey in the record: single use, nothing lost, and in the unlinked mode nothing that joins answer and person."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.apps import apps
from django.core import mail
from django.db import connection, connections

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.surveys.answer import answers_so_far, hand_in, keep_answers, looked, stop_reminders
from stepdown.records.actions.surveys.invite import Asked, Letter, add_invitations, send_invitations, send_reminders
from stepdown.records.actions.surveys.questionnaires import sign_off_questionnaire, write_questionnaire
from stepdown.records.actions.surveys.run import close_survey, count_invited, open_survey, prepare_survey
from stepdown.records.links import hash_of, link_of, own_key, token_of
from stepdown.records.logs import log_of
from stepdown.records.models import AuditEvent, HandedIn, Invitation, Survey, SurveyDay, UnfinishedAnswers
from stepdown.records.queries.surveys.answers import answers_of
from stepdown.records.queries.surveys.link import link_opened
from stepdown.records.queries.surveys.seen import invitations_of, survey_seen
from stepdown.surveys.words import SurveyMode
from stepdown.themes.sources import SourceKind
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.surveys_cast import a_questionnaire, a_response, a_survey
from tests.themes.a_project import with_people

TODAY = MONDAY.date()


@pytest.fixture
def survey(cast: Cast) -> Survey:
    return a_survey(cast, a_project(cast, with_people()))


def answer(survey: Survey, one: Invitation, more: str | None = None, **named: str) -> None:
    hand_in(survey=survey, token=token_of(one), response=a_response(more, **named), today=TODAY, invitation=one)


def test_a_used_link_is_refused_and_the_first_answer_stays(survey: Survey):
    one = survey.invitations.first()
    answer(survey, one, "First")
    with pytest.raises(Refusal, match="This link has been used"):
        answer(survey, one, "Second")
    assert [row.answers["more"] for row in HandedIn.objects.all()] == ["First"]


def test_opening_a_link_uses_nothing_up(survey: Survey):
    one = survey.invitations.first()
    for _ in range(3):
        assert not link_opened(token_of(one)).is_used
        looked(survey, TODAY)
    assert SurveyDay.objects.get().looked_at == 3
    assert not Invitation.objects.filter(has_answered=True).exists()


def test_a_token_that_nobody_made_opens_nothing(survey: Survey):
    with pytest.raises(NotSeen):
        link_opened("x" * 43)


def test_answers_not_handed_in_are_had_back_by_the_link_alone(survey: Survey):
    first, second = survey.invitations.all()[:2]
    keep_answers(survey=survey, token=token_of(first), answers={"more": "Half a thought"}, today=TODAY)
    assert answers_so_far(survey=survey, token=token_of(first)) == {"more": "Half a thought"}
    assert answers_so_far(survey=survey, token=token_of(second)) == {}
    kept = UnfinishedAnswers.objects.get()
    assert b"Half a thought" not in bytes(kept.sealed)
    assert kept.key not in {i.token_hash for i in survey.invitations.all()}
    answer(survey, first, "A whole thought")
    assert not UnfinishedAnswers.objects.exists()


def test_ten_megabytes_of_answer_are_refused_and_what_was_kept_stays(survey: Survey):
    one = survey.invitations.first()
    keep_answers(survey=survey, token=token_of(one), answers={"more": "Short"}, today=TODAY)
    with pytest.raises(Refusal, match="more than can be kept"):
        keep_answers(survey=survey, token=token_of(one), answers={"more": "x" * 10_000_000}, today=TODAY)
    assert answers_so_far(survey=survey, token=token_of(one)) == {"more": "Short"}


def test_an_open_link_takes_many_answers_and_each_once(cast: Cast):
    survey = a_survey(cast, a_project(cast, with_people()), mode=SurveyMode.OPEN_LINK)
    assert link_opened(link_of(survey)).survey == survey
    for word in ("One", "Two"):
        own = own_key()
        keep_answers(survey=survey, token=own, answers={}, today=TODAY)
        hand_in(survey=survey, token=own, response=a_response(word), today=TODAY, invitation=None)
        with pytest.raises(Refusal, match="handed in already"):
            hand_in(survey=survey, token=own, response=a_response(word), today=TODAY, invitation=None)
    assert sorted(row.answers["more"] for row in HandedIn.objects.all()) == ["One", "Two"]


def test_only_the_linked_mode_knows_who_and_on_which_day(cast: Cast):
    project = a_project(cast, with_people())
    for mode in SurveyMode:
        survey = a_survey(cast, project, mode=mode, people=1)
        own = own_key()
        keep_answers(survey=survey, token=own, answers={}, today=TODAY)
        hand_in(survey=survey, token=own, response=a_response(), today=TODAY, invitation=survey.invitations.first())
    found = {row.survey.mode: (row.participant, row.on) for row in HandedIn.objects.select_related("survey")}
    assert found == {"unlinked": ("", None), "open_link": ("", None), "linked": ("p0", TODAY)}


# What a dump of the whole database says.


def dump() -> Iterator[tuple[str, str, str]]:
    """Each value of each table with the table and the column, in the order in which the database keeps its rows."""
    with connection.cursor() as cursor:
        for model in apps.get_models():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(model._meta.db_table)}")  # noqa: S608
            columns = [c[0] for c in cursor.description]
            for row in cursor.fetchall():
                yield from ((model.__name__, column, str(value)) for column, value in zip(columns, row, strict=True))


@pytest.fixture
def answered(cast: Cast) -> tuple[Survey, list[Invitation]]:
    """Twelve people are asked; they answer in an order of their own, on the same day, and two go on writing."""
    survey = a_survey(cast, a_project(cast, with_people()), people=14)
    order = list(survey.invitations.order_by("token_hash"))
    for number, one in enumerate(order[:12]):
        keep_answers(survey=survey, token=token_of(one), answers={"more": "So far"}, today=TODAY)
        answer(survey, one, f"Answer {number}")
    keep_answers(survey=survey, token=token_of(order[12]), answers={"more": "Unfinished"}, today=TODAY)
    return survey, order


def test_no_key_joins_an_answer_to_an_invitation(answered: tuple[Survey, list[Invitation]]):
    survey, _ = answered
    values = list(dump())
    of_answers = {v for table, _, v in values if table == "HandedIn"} - {str(survey.pk), survey.pk.hex}
    of_answers -= {"", "None", "social_worker"}  # what the respondent said of their role is said by many
    elsewhere = {v for table, _, v in values if table != "HandedIn"}
    assert of_answers & elsewhere == set()
    invitations = {one.pk.hex for one in survey.invitations.all()} | {
        one.token_hash for one in survey.invitations.all()
    }
    text = " ".join(v.replace("-", "") for table, _, v in values if table != "Invitation")
    assert not any(known in text for known in invitations)


def test_no_time_says_who_answered_when(answered: tuple[Survey, list[Invitation]]):
    fine = re.compile(r"\d\d:\d\d")
    told = {(t, c) for t, c, v in dump() if t in ("HandedIn", "Invitation", "UnfinishedAnswers", "SurveyDay")
            and fine.search(v)}  # fmt: skip
    assert told == set()
    days = {(t, c) for t, c, v in dump() if t in ("HandedIn", "UnfinishedAnswers") and re.fullmatch(r"\d{4}-.*", v)}
    assert days == set()


def test_the_audit_says_nothing_of_answering(answered: tuple[Survey, list[Invitation]]):
    ids = {str(one.pk) for one in answered[1]} | {str(row.pk) for row in HandedIn.objects.all()}
    assert not AuditEvent.objects.filter(about_id__in=ids).exists()
    assert not AuditEvent.objects.filter(about_kind__in=("handedin", "invitation", "unfinishedanswers")).exists()


def test_the_order_of_the_rows_says_nothing(answered: tuple[Survey, list[Invitation]]):
    """Twelve answers in the order in which they came would be one order in 479 million."""
    kept = [v for table, column, v in dump() if table == "HandedIn" and column == "answers"]
    came = [int(re.search(r"Answer (\d+)", v).group(1)) for v in kept]
    assert sorted(came) == list(range(12))
    assert came != list(range(12))
    by_id = [int(re.search(r"\d+", row.answers["more"]).group()) for row in HandedIn.objects.order_by("pk")]
    assert by_id != list(range(12))


def test_the_last_answer_is_no_easier_to_tell_than_the_first(cast: Cast):
    """Where the last one lies is drawn anew: over forty surveys it is not always at the end."""
    project, places = a_project(cast, with_people()), []
    survey = a_survey(cast, project, people=40)
    for number, one in enumerate(survey.invitations.all()):
        answer(survey, one, f"Answer {number}")
        kept = [v for table, column, v in dump_of_answers() if column == "answers"]
        places.append(next(n for n, v in enumerate(kept) if f"Answer {number}" in v) / len(kept))
    assert 0.2 < sum(places[5:]) / len(places[5:]) < 0.8


def dump_of_answers() -> Iterator[tuple[str, str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT answers FROM {HandedIn._meta.db_table}")  # noqa: S608
        yield from (("HandedIn", "answers", str(row[0])) for row in cursor.fetchall())


# Invitations.

LETTER = Letter("A survey", "Please answer: {link}\nNo more e-mails: {stop}")


def addresses(token: str) -> tuple[str, str]:
    return f"https://example.org/{token}", f"https://example.org/{token}/stop"


def test_each_is_invited_once_with_a_link_of_their_own(cast: Cast, survey: Survey):
    for _ in range(2):
        send_invitations(by=cast.maya, at=MONDAY, survey=survey, letter=LETTER, address_of=addresses)
    assert sorted(m.to[0] for m in mail.outbox) == ["person0@example.org", "person1@example.org", "person2@example.org"]
    links = {re.search(r"org/(\S+)", m.body).group(1) for m in mail.outbox}
    assert {hash_of(link) for link in links} == {i.token_hash for i in survey.invitations.all()}
    assert not any(token in v for token in links for _, _, v in dump())


def test_only_who_has_not_answered_is_reminded_and_the_list_does_not_say_who_that_is(cast: Cast, survey: Survey):
    send_invitations(by=cast.maya, at=MONDAY, survey=survey, letter=LETTER, address_of=addresses)
    first, second, third = survey.invitations.all()
    answer(survey, first)
    stop_reminders(invitation=second)
    mail.outbox.clear()
    for day in (1, 1, 2, 3):
        later = MONDAY + timedelta(days=day)
        send_reminders(by=cast.maya, at=later, survey=survey, letter=LETTER, address_of=addresses)
    assert [m.to[0] for m in mail.outbox] == [third.email, third.email]
    shown = invitations_of(cast.maya, survey_id=survey.pk)
    assert len({(row.reminders, row.reminded_on) for row in shown}) == 1
    assert "answered" not in str(shown[0])


def test_a_gatekeeper_invites_and_reads_no_answers(cast: Cast, survey: Survey):
    add_invitations(by=cast.maya, at=MONDAY, survey=survey, people=[Asked("new@example.org")])
    with pytest.raises(Refusal, match="gatekeeper"):
        answers_of(cast.maya, survey_id=survey.pk, at=MONDAY)
    with pytest.raises(NotSeen):
        survey_seen(cast.dee, survey_id=survey.pk)


def test_nobody_is_put_on_the_list_twice(cast: Cast, survey: Survey):
    add_invitations(by=cast.maya, at=MONDAY, survey=survey, people=[Asked("PERSON0@example.org")])
    assert survey.invitations.count() == 3


# Opening and closing.


def test_closing_deletes_addresses_and_what_was_not_handed_in_and_is_for_good(cast: Cast, survey: Survey):
    first, second, _ = survey.invitations.all()
    answer(survey, first, "Kept")
    keep_answers(survey=survey, token=token_of(second), answers={"more": "Not handed in"}, today=TODAY)
    close_survey(by=cast.eva, at=MONDAY, survey=survey)
    assert set(survey.invitations.values_list("email", flat=True)) == {""}
    assert not UnfinishedAnswers.objects.exists()
    with pytest.raises(Refusal):
        open_survey(by=cast.eva, at=MONDAY, survey=survey)
    with pytest.raises(Refusal, match="not open"):
        answer(survey, second, "Too late")
    assert HandedIn.objects.count() == 1


def test_a_survey_opens_with_an_agreed_questionnaire_and_somebody_to_ask(cast: Cast):
    project = a_project(cast, with_people())
    version = write_questionnaire(by=cast.eva, at=MONDAY, project=project, questionnaire=a_questionnaire())
    survey = prepare_survey(
        by=cast.eva, at=MONDAY, project=project, questionnaire=version, mode=SurveyMode.UNLINKED, sheet="sheet",
        roles={},
    )  # fmt: skip
    with pytest.raises(Refusal, match="who agreed this version"):
        open_survey(by=cast.eva, at=MONDAY, survey=survey)
    sign_off_questionnaire(by=cast.eva, at=MONDAY, version=version, who="The funder", on=TODAY)
    with pytest.raises(Refusal, match="Nobody is invited yet"):
        open_survey(by=cast.eva, at=MONDAY, survey=survey)


def test_a_version_that_is_agreed_is_not_changed_but_followed(cast: Cast):
    project = a_project(cast, with_people())
    write = {"by": cast.eva, "at": MONDAY, "project": project, "questionnaire": a_questionnaire()}
    first = write_questionnaire(**write)
    assert write_questionnaire(**write).pk == first.pk
    sign_off_questionnaire(by=cast.eva, at=MONDAY, version=first, who="The funder", on=TODAY)
    assert write_questionnaire(**write).number == 2


def test_how_many_were_asked_is_counted_or_said_or_not_known(cast: Cast):
    project = a_project(cast, with_people())
    a_survey(cast, project, people=3)
    invited = log_of(project).project.people.invited[SourceKind.SURVEY]
    assert (invited.invited, invited.by_role) == (3, {"manager": 1, "social_worker": 2})
    by_link = a_survey(cast, project, mode=SurveyMode.OPEN_LINK)
    count_invited(by=cast.eva, at=MONDAY, survey=by_link, invited=37, by_role={"manager": None})
    found = answers_of(cast.eva, survey_id=by_link.pk, at=MONDAY)
    assert (found.invited, found.invited_by_role) == (37, {})


# Many at once.


@pytest.mark.django_db(transaction=True)
def test_fifty_at_once_and_none_is_lost_or_doubled():
    from tests.cast import the_cast

    cast = the_cast()
    survey = a_survey(cast, a_project(cast, with_people()), people=50)
    invitations = list(survey.invitations.all())

    def respond(number: int) -> str:
        one = invitations[number % 50]
        try:
            keep_answers(survey=survey, token=token_of(one), answers={"more": "…"}, today=TODAY)
            answer(survey, one, f"Answer {number % 50}")
        except Refusal as refusal:
            return refusal.reason
        finally:
            connections.close_all()
        return "taken"

    with ThreadPoolExecutor(25) as pool:
        came = list(pool.map(respond, range(70)))
    assert came.count("taken") == 50
    assert sorted(row.answers["more"] for row in HandedIn.objects.all()) == sorted(f"Answer {n}" for n in range(50))
    assert Survey.objects.get(pk=survey.pk).state == SurveyState.OPEN
    assert SurveyDay.objects.get().handed_in == 50
