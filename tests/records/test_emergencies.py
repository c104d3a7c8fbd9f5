"""Opening a record in an emergency: who can, what it opens and until when, who is told, and who says what it was."""

from datetime import date, timedelta

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.domain.emergencies import EmergencyFinding
from stepdown.domain.lifecycle.task import TaskState
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.colleagues.deputy import name_deputy
from stepdown.records.actions.emergencies import Whose, open_in_emergency, review_emergency
from stepdown.records.actions.restrictions import restrict
from stepdown.records.models import AuditEvent, EmergencyOpening, Episode, Family, Task
from stepdown.records.queries.emergencies import emergencies, emergency
from stepdown.records.queries.family import family
from tests.cast import MONDAY, Cast, working

TEN = MONDAY + timedelta(days=3)
TIA = Whose(given="tia", surname="ASHDOWN", born_on=date(2013, 6, 3))
SHE_RANG = "Kerry rang the duty line: Luke is at the door."


@pytest.fixture
def ashdowns(cast: Cast) -> Family:
    """Worked with by Yusuf; Cass of the same team has nothing to do with them."""
    return working(cast, Discipline.YOUTH_WORK).family


def opened(cast: Cast, whose: Whose = TIA) -> EmergencyOpening:
    return open_in_emergency(by=cast.cass, at=TEN, whose=whose, reason=SHE_RANG)


@pytest.mark.parametrize("by_reference", [True, False])
def test_it_opens_by_the_reference_or_by_a_whole_name_and_birthday(cast: Cast, ashdowns: Family, by_reference: bool):
    with pytest.raises(NotSeen):
        family(cast.cass, family_id=ashdowns.pk, at=TEN)
    opened(cast, Whose(ashdowns.reference.lower()) if by_reference else TIA)
    assert family(cast.cass, family_id=ashdowns.pk, at=TEN).title == "Ashdown family"


@pytest.mark.parametrize(("days", "open_"), [(0, True), (1, True), (2, False)])
def test_it_is_open_until_the_end_of_the_next_day(cast: Cast, ashdowns: Family, days: int, open_: bool):
    opened(cast)
    assert may(cast.cass, Act.READ_FAMILY, family=ashdowns.pk, today=TEN.date() + timedelta(days=days)) is open_


def test_it_opens_reading_and_a_contact_and_nothing_else(cast: Cast, ashdowns: Family):
    opened(cast)
    allowed = {act for act in Act if may(cast.cass, act, family=ashdowns.pk, today=TEN.date())}
    of_nobody = {act for act in Act if may(cast.cass, act, today=TEN.date())}
    assert allowed - of_nobody == {
        Act.READ_REFERRAL, Act.READ_FAMILY, Act.READ_PERSON, Act.PRINT, Act.READ_CONTACTS, Act.RECORD_CONTACT,
        Act.READ_PLAN, Act.READ_DOCUMENT, Act.READ_OBSERVATIONS,
    }  # fmt: skip


GUESSES = [
    Whose(given="Tia", surname="Ashdown", born_on=date(2013, 6, 4)),
    Whose(given="Ti", surname="Ashdown", born_on=date(2013, 6, 3)),
    Whose(reference="F-00000"),
]


@pytest.mark.parametrize("whose", GUESSES)
def test_a_guess_opens_nothing_and_is_in_the_audit(cast: Cast, ashdowns: Family, whose: Whose):
    with pytest.raises(Refusal, match="nobody's record is opened on a guess"):
        opened(cast, whose)
    assert AuditEvent.objects.filter(act=Act.OPEN_IN_EMERGENCY, by=cast.cass, was_refused=True).count() == 1


def test_a_name_alone_is_not_enough(cast: Cast, ashdowns: Family):
    with pytest.raises(Refusal, match="or a person's forename, surname and date of birth"):
        opened(cast, Whose(given="Tia", surname="Ashdown"))


def test_without_a_reason_nothing_opens(cast: Cast, ashdowns: Family):
    with pytest.raises(Refusal, match="Say what the emergency is"):
        open_in_emergency(by=cast.cass, at=TEN, whose=TIA, reason="  ")


def test_another_authority_opens_nothing(cast: Cast, ashdowns: Family):
    with pytest.raises(Refusal, match="No family of your authority"):
        open_in_emergency(by=cast.otto, at=TEN, whose=Whose(ashdowns.reference), reason=SHE_RANG)


@pytest.mark.parametrize("name", ["inga", "eva", "ada"])
def test_who_works_with_no_family_opens_none(cast: Cast, ashdowns: Family, name: str):
    with pytest.raises(Refusal, match="cannot do this"):
        open_in_emergency(by=getattr(cast, name), at=TEN, whose=TIA, reason=SHE_RANG)


def test_who_sees_it_already_is_told_so(cast: Cast, ashdowns: Family):
    with pytest.raises(Refusal, match="open to you already"):
        open_in_emergency(by=cast.yusuf, at=TEN, whose=TIA, reason=SHE_RANG)


def test_what_is_kept_from_a_colleague_stays_so_in_an_emergency(cast: Cast, ashdowns: Family):
    restrict(by=cast.maya, at=MONDAY, family=ashdowns, kept_from=cast.cass, reason="Her sister's children")
    with pytest.raises(Refusal, match="No family of your authority"):
        opened(cast)


def test_both_managers_and_information_governance_are_told_and_one_who_looks_ends_it_for_all(
    cast: Cast, ashdowns: Family
):
    one = opened(cast)
    told = Task.objects.filter(origin="emergency")
    assert {task.for_colleague.name.split()[0] for task in told} == {"Maya", "Max", "Inga"}
    assert not any("Ashdown" in task.what + task.why or task.episode_id for task in told)
    review_emergency(by=cast.inga, at=TEN, opening=one, finding=EmergencyFinding.NEEDED, words="")
    assert {task.state for task in Task.objects.filter(origin="emergency")} == {TaskState.DONE}


def test_the_deputy_is_told_too(cast: Cast, ashdowns: Family):
    name_deputy(by=cast.maya, at=MONDAY, colleague=cast.amir)
    opened(cast)
    assert Task.objects.filter(origin="emergency", for_colleague=cast.amir).exists()


def test_it_goes_on_being_to_be_looked_at_when_the_family_is_closed(cast: Cast, ashdowns: Family):
    opened(cast)
    assert not Episode.objects.get(family=ashdowns).tasks.filter(origin="emergency").exists()


def test_whoever_looks_sees_the_reason_and_what_was_read(cast: Cast, ashdowns: Family):
    one = opened(cast)
    family(cast.cass, family_id=ashdowns.pk, at=TEN + timedelta(minutes=1))
    family(cast.cass, family_id=ashdowns.pk, at=TEN + timedelta(minutes=2))
    seen = emergency(cast.inga, opening_id=one.pk, at=TEN)
    assert (seen.reason, seen.read) == (SHE_RANG, (("Read a family's record", 2),))


def test_nobody_looks_at_their_own(cast: Cast, ashdowns: Family):
    restrict(by=cast.maya, at=MONDAY, family=ashdowns, reason="A colleague's family")
    one = open_in_emergency(by=cast.max, at=TEN, whose=TIA, reason=SHE_RANG)
    with pytest.raises(Refusal, match="You opened it yourself"):
        review_emergency(by=cast.max, at=TEN, opening=one, finding=EmergencyFinding.NEEDED, words="")


def test_what_was_not_needed_is_said_in_words(cast: Cast, ashdowns: Family):
    one = opened(cast)
    with pytest.raises(Refusal, match="Say what you found"):
        review_emergency(by=cast.inga, at=TEN, opening=one, finding=EmergencyFinding.NOT_NEEDED, words="")


def test_it_is_said_once(cast: Cast, ashdowns: Family):
    one = opened(cast)
    review_emergency(by=cast.inga, at=TEN, opening=one, finding=EmergencyFinding.NEEDED, words="")
    with pytest.raises(Refusal, match="looked at already"):
        review_emergency(by=cast.maya, at=TEN, opening=one, finding=EmergencyFinding.NEEDED, words="")


@pytest.mark.parametrize(("name", "sees"), [("maya", 1), ("inga", 1), ("max", 1)])
def test_those_who_are_told_have_it_on_their_list(cast: Cast, ashdowns: Family, name: str, sees: int):
    opened(cast)
    assert len(emergencies(getattr(cast, name), at=TEN)) == sees


@pytest.mark.parametrize("name", ["cass", "sam", "eva", "ada"])
def test_nobody_else_has_that_list(cast: Cast, name: str):
    with pytest.raises(Refusal, match="cannot do this"):
        emergencies(getattr(cast, name), at=TEN)
