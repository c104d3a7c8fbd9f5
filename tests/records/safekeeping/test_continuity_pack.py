"""A continuity pack says who, how each can safely be reached and what is due; what is not safe is not in it."""

from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.records.access.acts import Act
from stepdown.records.actions.restrictions import restrict
from stepdown.records.actions.safekeeping.continuity_pack import take_continuity_pack
from stepdown.records.jobs.continuity_pack import run
from stepdown.records.models import AuditEvent, Family, Observation, Person, SafeContact, Task, Wall
from stepdown.records.safekeeping.continuity.gather import gathered, open_episodes
from stepdown.records.safekeeping.continuity.page import page_of
from stepdown.records.safekeeping.locked import Key, write_opened
from tests.cast import MONDAY, person_named, working
from tests.records.safekeeping.places import LOCK, OURS


@pytest.fixture
def family(cast) -> Family:
    """The Ashdowns, with whom Dee is the key worker."""
    return working(cast, Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK).family


def reached(person: Person, channel: str, safety: str, value: str, note: str = "") -> None:
    SafeContact.objects.update_or_create(
        person=person, channel=channel, defaults={"safety": safety, "value": value, "note": note}
    )


def page() -> str:
    return page_of(gathered(open_episodes(""), MONDAY)).decode()


def test_it_says_who_works_with_a_family_and_until_when_to_trust_it(family):
    said = page()
    for part in ("Dee Hallam", "01632 960000", "Sam Pryce", "Kerry Ashdown", "Tia Ashdown, 12", family.reference):
        assert part in said
    assert "Made at 10:00 on Monday 2 March 2026." in said
    assert "Trust it until 22:00 on Tuesday 3 March 2026." in said


def test_only_a_way_that_is_safe_is_told(family):
    kerry = person_named("Kerry")
    reached(kerry, "call", "safe_at_times", "01632 960111", "before three")
    reached(kerry, "text", "not_safe", "01632 960222")
    reached(kerry, "email", "not_known", "kerry@example.org")
    said = page()
    assert "01632 960111. before three" in said
    assert "01632 960222" not in said
    assert "kerry@example.org" not in said
    assert "<strong>Not safe:</strong> text message" in said
    assert "Not known: ask first: " in said


def test_a_confidential_address_is_never_in_it(family, cast):
    kerry = person_named("Kerry")
    assert "4 Larch Close" in page()
    kerry.homes.update(is_confidential=True)
    reached(kerry, "visit", "safe", "4 Larch Close", "ring at 4 Larch Close")
    Task.objects.create(
        for_colleague=cast.dee, episode=family.episodes.get(), origin="by_hand", what="Go to 4, larch close, at ten",
        due_on=MONDAY.date(), raised_at=MONDAY,
    )  # fmt: skip
    said = page()
    assert "larch close" not in said.lower()
    assert "confidential, and not in this pack" in said
    assert "not in this pack, since an address stands in it that must not be known" in said


def test_where_two_are_walled_off_neither_home_is_in_it_and_it_says_so(family):
    kerry, tia = person_named("Kerry"), person_named("Tia")
    Wall.objects.create(family=family, one=kerry, other=tia, reason="x", raised_on=MONDAY.date())
    pages = gathered(open_episodes(""), MONDAY).teams[0].families[0].people
    assert {one.name: one.walled_off_from for one in pages if one.walled_off_from} == {
        "Kerry Ashdown": ("Tia Ashdown",),
        "Tia Ashdown": ("Kerry Ashdown",),
    }
    assert {one.home for one in pages if one.walled_off_from} == {
        "not in this pack: somebody of the family must not learn it"
    }
    said = page()
    assert "There is a wall in this family." in said
    assert "Larch Close" not in said, "nor by way of Ben, who lives there too"


def test_of_a_record_that_is_restricted_it_says_whom_to_ask_and_nothing_else(cast, family):
    restrict(by=cast.maya, at=MONDAY, family=family, kept_from=cast.max, reason="A neighbour")
    said = page()
    assert "Ashdown" not in said
    assert "Larch Close" not in said
    assert "This record is restricted" in said
    assert "Dee Hallam" in said


def test_what_is_present_what_is_not_known_and_what_was_not_asked_are_apart(family):
    kerry, episode = person_named("Kerry"), family.episodes.get()
    for factor, state, days in (
        ("parental_domestic_abuse_victim", "present", 0),
        ("parental_mental_ill_health", "present", 0),
        ("parental_mental_ill_health", "absent", 3),
        ("parental_alcohol_misuse", "not_known", 0),
    ):
        Observation.objects.create(
            family=family, episode=episode, subject="parent", person=kerry, factor=_parents(factor), state=state,
            observed_on=MONDAY.date() + timedelta(days=days), observed_by="practitioner", recorded_at=MONDAY,
        )  # fmt: skip
    (risks,) = [r for r in gathered(open_episodes(""), MONDAY).teams[0].families[0].risks if r.of == "Kerry Ashdown"]
    assert (len(risks.present), len(risks.not_known)) == (1, 1)
    assert risks.not_asked > 0


FACTORS_USED: dict[str, str] = {}


def _parents(name: str) -> str:
    """Any three risks of a parent, whatever they are called."""
    from stepdown.domain.factors import FACTORS, FactorGroup
    from stepdown.domain.people import Subject

    ids = [f.id for f in FACTORS.values() if f.subject is Subject.PARENT and f.group is FactorGroup.RISK]
    return FACTORS_USED.setdefault(name, ids[len(FACTORS_USED)])


def test_what_is_due_stands_with_its_day_and_the_urgent_first(family, cast):
    episode = family.episodes.get()
    for what, urgent in (("Ring the school", False), ("See Tia alone", True)):
        Task.objects.create(
            for_colleague=cast.dee, episode=episode, origin="by_hand", what=what, is_urgent=urgent,
            due_on=MONDAY.date(), raised_at=MONDAY,
        )  # fmt: skip
    said = page()
    assert "<strong>Urgent:</strong> See Tia alone (Dee Hallam, by 2 March)" in said
    assert "<td>2 Mar 2026</td><td>Ring the school</td><td>Dee Hallam</td>" in said


class Asks(HTMLParser):
    """What a page asks of anything but itself."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        named = dict(attrs)
        self.asked += [tag] if tag in ("script", "img", "link", "iframe") else []
        self.asked += [value for name in ("src", "href") if (value := named.get(name, "#")) and value[0] != "#"]


def test_the_page_needs_nothing_else_and_closed_families_are_not_in_it(family):
    asks = Asks()
    asks.feed(page())
    assert asks.asked == []
    family.episodes.update(closed_on=MONDAY.date(), closure_reason="work_completed")
    assert "There is no open family." in page()


def test_it_is_locked_and_each_family_in_it_is_in_the_audit(family, tmp_path: Path):
    out = tmp_path / "pack.age"
    assert take_continuity_pack(out, at=MONDAY, lock=LOCK) == 1
    assert b"Ashdown" not in out.read_bytes()
    with out.open("rb") as locked, (tmp_path / "page.html").open("wb") as opened:
        write_opened(locked, opened, Key((str(OURS),)))
    assert "Kerry Ashdown" in (tmp_path / "page.html").read_text()
    noted = AuditEvent.objects.filter(act=Act.TAKE_CONTINUITY_PACK)
    assert list(noted.values_list("about_kind", "family")) == [("safecopy", None), ("episode", family.pk)]


def test_the_job_writes_one_each_night_where_it_is_told_where(family, tmp_path: Path, settings):
    assert run(MONDAY) == 0
    settings.CONTINUITY_FOLDER, settings.CONTINUITY_RECIPIENTS = str(tmp_path), list(LOCK.recipients)
    assert [run(MONDAY), run(MONDAY + timedelta(hours=3)), run(MONDAY + timedelta(days=1))] == [1, 0, 1]
    assert len(list(tmp_path.glob("stepdown-continuity-*.age"))) == 2
