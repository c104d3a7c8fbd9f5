"""Reading very many records in an hour is paused until why is said, and then until another agrees; and never unseen."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stepdown.domain.disciplines import Discipline
from stepdown.domain.unusual import Sign
from stepdown.records.access.acts import READS_OF_A_FAMILY, Act
from stepdown.records.access.bulk_reading import ReadingPaused
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.bulk_reading import allow_reading, go_on_reading, turn_down_reading
from stepdown.records.actions.colleagues.deputy import name_deputy
from stepdown.records.actions.emergencies import Whose, open_in_emergency
from stepdown.records.models import AuditEvent, BulkReading, Colleague, Family, Task
from stepdown.records.queries.bulk_reading import bulk_readings
from stepdown.records.queries.families import my_families
from stepdown.records.queries.family import family
from stepdown.records.queries.unusual import unusual
from tests.cast import MONDAY, Cast, working

THEN = MONDAY + timedelta(days=3)
SOON = THEN + timedelta(minutes=1)


@pytest.fixture
def ashdowns(cast: Cast) -> Family:
    return working(cast, Discipline.YOUTH_WORK).family


def has_read(who: Colleague, families: int, *, at: datetime = THEN, **more: object) -> None:
    """Other families, each once."""
    AuditEvent.objects.bulk_create(
        AuditEvent(**{"act": Act.READ_FAMILY, "by": who, "at": at, "family": uuid4()} | more) for _ in range(families)
    )


def reads(who: Colleague, ashdowns: Family, at: datetime = SOON) -> str:
    """The title of the record."""
    return family(who, family_id=ashdowns.pk, at=at).title


def asked(who: Colleague) -> BulkReading:
    return go_on_reading(by=who, at=SOON, reason="Looking for who needs a visit in the storm")


def test_one_more_family_than_the_first_number_opens_with_a_reason(cast: Cast, ashdowns: Family):
    has_read(cast.yusuf, 12)
    with pytest.raises(ReadingPaused, match="Say why"):
        reads(cast.yusuf, ashdowns)
    with pytest.raises(Refusal, match="Say why you need"):
        go_on_reading(by=cast.yusuf, at=SOON, reason=" ")
    asked(cast.yusuf)
    assert reads(cast.yusuf, ashdowns) == "Ashdown family"
    later = SOON + timedelta(hours=2)
    has_read(cast.yusuf, 12, at=later)
    with pytest.raises(ReadingPaused):
        reads(cast.yusuf, ashdowns, at=later)


COUNTS_NO_FAMILY_MORE = {
    "an hour ago": {"at": SOON - timedelta(hours=1)},
    "refused": {"was_refused": True},
    "not a record": {"act": Act.READ_LIST},
    "of no family": {"family": None},
}


@pytest.mark.parametrize("more", COUNTS_NO_FAMILY_MORE.values(), ids=COUNTS_NO_FAMILY_MORE)
def test_what_is_not_another_family_of_the_hour(cast: Cast, ashdowns: Family, more: dict[str, object]):
    has_read(cast.yusuf, 11)
    has_read(cast.yusuf, 40, **more)
    assert reads(cast.yusuf, ashdowns) == "Ashdown family"


def test_a_family_counts_once_however_often_it_is_read(cast: Cast, ashdowns: Family):
    has_read(cast.yusuf, 40, family=uuid4())
    assert reads(cast.yusuf, ashdowns) == "Ashdown family"


@pytest.mark.parametrize("act", READS_OF_A_FAMILY)
def test_every_way_of_reading_counts(cast: Cast, ashdowns: Family, act: Act):
    has_read(cast.yusuf, 12, act=act)
    with pytest.raises(ReadingPaused):
        reads(cast.yusuf, ashdowns)


def test_a_record_that_was_open_in_the_hour_stays_open(cast: Cast, ashdowns: Family):
    reads(cast.yusuf, ashdowns, at=THEN)
    has_read(cast.yusuf, 80)
    assert reads(cast.yusuf, ashdowns) == "Ashdown family"


def test_from_the_second_number_on_another_has_to_agree(cast: Cast, ashdowns: Family):
    has_read(cast.yusuf, 30)
    made = asked(cast.yusuf)
    with pytest.raises(ReadingPaused, match="Another has to agree"):
        reads(cast.yusuf, ashdowns)
    told = set(Task.objects.filter(origin="reading", is_urgent=True).values_list("for_colleague__name", flat=True))
    assert told == {"Maya Okafor", "Max Lindqvist", "Inga Duarte"}
    with pytest.raises(Refusal, match="asked already"):
        asked(cast.yusuf)
    allow_reading(by=cast.maya, at=SOON, reading=made)
    assert reads(cast.yusuf, ashdowns) == "Ashdown family"
    assert not Task.objects.filter(origin="reading", state="open").exists()


def test_the_managers_own_reading_is_anothers_to_agree_to(cast: Cast, ashdowns: Family):
    has_read(cast.maya, 60)
    made = asked(cast.maya)
    with pytest.raises(Refusal, match="You proposed this yourself"):
        allow_reading(by=cast.maya, at=SOON, reading=made)
    deputy = name_deputy(by=cast.maya, at=SOON, colleague=cast.cass)
    allow_reading(by=deputy, at=SOON, reading=made)
    assert reads(cast.maya, ashdowns) == "Ashdown family"


WHO = {"inga": None, "max": None, "dee": Refusal, "sonia": Refusal, "eva": Refusal, "otto": NotSeen}


@pytest.mark.parametrize(("name", "refused"), WHO.items(), ids=WHO)
def test_who_agrees(cast: Cast, ashdowns: Family, name: str, refused: type[Exception] | None):
    has_read(cast.yusuf, 30)
    made = asked(cast.yusuf)
    who = getattr(cast, name)
    if name == "otto":
        who.role = "manager"
        who.save()
    if refused is None:
        assert allow_reading(by=who, at=SOON, reading=made).is_confirmed
    else:
        with pytest.raises(refused):
            allow_reading(by=who, at=SOON, reading=made)


def test_turned_down_it_stays_shut_but_for_an_emergency(cast: Cast, ashdowns: Family):
    has_read(cast.yusuf, 30)
    turn_down_reading(by=cast.max, at=SOON, reading=asked(cast.yusuf), why="Ask me on the telephone")
    with pytest.raises(ReadingPaused):
        reads(cast.yusuf, ashdowns)
    open_in_emergency(by=cast.yusuf, at=SOON, whose=Whose(ashdowns.reference), reason="A call: he is at the door")
    assert reads(cast.yusuf, ashdowns) == "Ashdown family"


def test_a_reason_alone_is_nobodys_to_decide(cast: Cast):
    has_read(cast.yusuf, 12)
    with pytest.raises(Refusal, match="nothing to decide"):
        allow_reading(by=cast.max, at=SOON, reading=asked(cast.yusuf))


def test_the_pause_is_in_the_audit_and_the_reason_is_seen(cast: Cast, ashdowns: Family):
    has_read(cast.yusuf, 12)
    with pytest.raises(ReadingPaused):
        reads(cast.yusuf, ashdowns)
    made = asked(cast.yusuf)
    paused = AuditEvent.objects.get(act=Act.READ_FAMILY, was_refused=True)
    assert (paused.by, paused.family) == (cast.yusuf, ashdowns.pk)
    assert AuditEvent.objects.filter(act=Act.GO_ON_READING, about_id=str(made.pk)).count() == 1
    for who in (cast.maya, cast.inga):
        (row,) = bulk_readings(who, at=SOON, back=timedelta(days=1))
        assert (row.by, row.families, row.can_decide) == ("Yusuf Demir", 12, False)
        assert Sign.VERY_MANY in next(r.signs for r in unusual(who, at=SOON) if r.colleague == "Yusuf Demir")


def test_a_manager_who_reads_lists_reads_no_record(cast: Cast, ashdowns: Family):
    has_read(cast.maya, 80)
    my_families(cast.maya, at=SOON)


def test_it_asks_the_database_once_a_moment_however_much_was_read(cast: Cast, ashdowns: Family):
    def asks(at: datetime) -> int:
        with CaptureQueriesContext(connection) as held:
            reads(cast.yusuf, ashdowns, at=at)
        return len(held)

    first = asks(SOON)
    assert asks(SOON) == first - 1, "the same page asks nothing more"
    has_read(cast.yusuf, 11)
    assert asks(SOON + timedelta(minutes=1)) == first
