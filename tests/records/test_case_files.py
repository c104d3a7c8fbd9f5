"""Case files: looked through, decided by people, brought in whole or not at all, and taken back to the last row."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.case_files import CaseFilesState
from stepdown.domain.roles import Role
from stepdown.exchange.council.extract import read_extract
from stepdown.linkage.matching.decisions import Verdict
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.case_files.bring_in import bring_in_files, take_back_files
from stepdown.records.actions.case_files.decide import accept_corroborated, decide_match
from stepdown.records.actions.case_files.look_through import drop_files, keep_what_was_found
from stepdown.records.actions.colleagues.add import NewColleague, add_colleague
from stepdown.records.actions.colleagues.teams import TeamNamed
from stepdown.records.actions.council.import_extract import Taken as ExtractTaken
from stepdown.records.actions.council.import_extract import import_extract
from stepdown.records.models import AuditEvent, CaseFiles, Colleague, CouncilPerson, Flag, Identifier, Standing
from stepdown.records.queries.case_files.lists import all_files, one_of_files
from stepdown.records.queries.case_files.look import files_read
from stepdown.records.queries.case_files.matches import HIDDEN, match_of, match_row, matches_of
from tests.cast import MONDAY, Cast, person_named, working
from tests.records.case_files import ACTIVITIES, PEOPLE, TIA, files_of
from tests.records.test_council_data import PEOPLE as SHEET

NOW = MONDAY + timedelta(days=4)
LATER = NOW + timedelta(hours=1)
WHY = "Number, name and birthday agree"


@pytest.fixture
def ashdowns(cast: Cast) -> Cast:
    """The Ashdowns are worked with: Tia, Ben and Kerry, as the council's extract has them."""
    working(cast, Discipline.DOMESTIC_ABUSE)
    return cast


def looked_through(by: Colleague, taken=None, at=NOW) -> CaseFiles:
    """The files looked through, and what was found kept."""
    read = files_read(by, taken=[taken or files_of()], assumed_none=(), at=at)
    return keep_what_was_found(by=by, at=at, read=read)


def brought_in(by: Colleague, taken=None, at=NOW) -> CaseFiles:
    """The files looked through, all that is corroborated accepted, and brought in."""
    files = looked_through(by, taken, at)
    accept_corroborated(by=by, at=at, files=files, reason=WHY)
    return bring_in_files(by=by, at=at, files=files)


def levels_of(name: str) -> list[tuple[str, date, date | None]]:
    """A child's levels in the record, in the order of their days."""
    return [(s.level, s.started_on, s.ended_on) for s in person_named(name).standings.order_by("started_on")]


def test_children_are_found_by_number_with_the_names_of_the_councils_extract(ashdowns: Cast):
    files = looked_through(ashdowns.maya)
    seen = matches_of(ashdowns.maya, files_id=files.pk, at=NOW)
    assert {(r.child, r.number, r.theirs) for r in seen.together} == {
        ("Tia Ashdown", "C1", "Tia Ashdown"),
        ("Ben Ashdown", "C2", "Ben Ashdown"),
    }
    assert (seen.one_by_one, seen.decided, seen.not_found) == ((), (), ())


def test_of_children_who_are_nobody_of_the_record_nothing_is_kept(ashdowns: Cast):
    files = looked_through(ashdowns.maya)
    assert files.others == 1
    view = one_of_files(ashdowns.maya, files_id=files.pk, at=NOW)
    assert [(s.read, s.kept, s.set_aside) for s in view.sets] == [(4, 3, 1)]
    assert not CouncilPerson.objects.filter(family="Carr").exists()
    assert b"Carr" not in bytes(CaseFiles.objects.get().found or b"")


def test_a_number_with_another_birthday_is_looked_at_by_itself(ashdowns: Cast):
    other = replace(PEOPLE[0], born_on=date(2009, 1, 1))
    files = looked_through(ashdowns.maya, files_of((other, *PEOPLE[1:])))
    seen = matches_of(ashdowns.maya, files_id=files.pk, at=NOW)
    assert {row.number for row in seen.together} == {"C2"}
    with pytest.raises(Refusal, match="No child has been found"):
        bring_in_files(by=ashdowns.maya, at=NOW, files=files)


def test_what_the_files_tell_replaces_what_was_held_for_their_days_and_what_is_newer_stays(ashdowns: Cast):
    brought_in(ashdowns.maya)
    assert levels_of("Tia") == [
        ("closed", date(2024, 4, 1), date(2024, 6, 1)),
        ("child_in_need", date(2024, 6, 1), date(2024, 9, 1)),
        ("looked_after", date(2024, 9, 1), date(2024, 12, 1)),
        ("child_in_need", date(2024, 12, 1), date(2025, 11, 3)),
        ("child_protection_plan", date(2025, 11, 3), None),
    ]
    now = person_named("Tia").standings.get(ended_on__isnull=True)
    assert now.as_at == date(2026, 2, 27), "the extract of February knows better than files of December"
    assert now.source == "Northborough's case system"
    assert "census.xml" in person_named("Tia").standings.get(level="looked_after").source
    assert [(f.kind, f.started_on) for f in Flag.objects.filter(child=person_named("Tia"), kind="section_47")] == [
        ("section_47", date(2025, 10, 20))
    ]


def test_the_later_word_counts_for_the_days_of_which_both_tell(ashdowns: Cast):
    """The extract of February says that Ben's plan began in November; the files of December did not know of it."""
    brought_in(ashdowns.maya)
    assert levels_of("Ben") == [
        ("closed", date(2024, 4, 1), date(2025, 11, 3)),
        ("child_protection_plan", date(2025, 11, 3), None),
    ]


def test_bringing_the_same_files_in_again_changes_nothing(ashdowns: Cast):
    brought_in(ashdowns.maya)
    before = list(Standing.objects.order_by("pk").values())
    again = brought_in(ashdowns.maya, at=LATER)
    assert list(Standing.objects.order_by("pk").values()) == before
    assert again.changes.count() == 0


def test_taking_back_puts_every_row_back(ashdowns: Cast):
    before = list(Standing.objects.order_by("pk").values())
    files = brought_in(ashdowns.maya)
    assert list(Standing.objects.order_by("pk").values()) != before
    take_back_files(by=ashdowns.maya, at=LATER, files=files, reason="The wrong year")
    assert list(Standing.objects.order_by("pk").values()) == before
    assert Flag.objects.filter(kind="section_47").count() == 0
    row = all_files(ashdowns.maya, at=LATER)[0]
    assert (row.state, row.taken_back_by, row.taken_back_because) == (
        CaseFilesState.TAKEN_BACK,
        "Maya Okafor",
        "The wrong year",
    )


def test_what_the_extract_has_said_since_is_said_again_after_taking_back(ashdowns: Cast, tmp_path):
    files = brought_in(ashdowns.maya)
    (tmp_path / "people.csv").write_text(SHEET, encoding="utf-8")
    newer = ExtractTaken("Northborough", "Northborough's case system", date(2026, 3, 5))
    import_extract(by=ashdowns.maya, at=LATER, taken=newer, extract=read_extract(tmp_path / "people.csv"))
    take_back_files(by=ashdowns.maya, at=LATER, files=files, reason="The wrong year")
    assert levels_of("Tia")[-1] == ("child_in_need", date(2026, 3, 4), None)


def test_files_brought_in_later_are_taken_back_first(ashdowns: Cast):
    first = brought_in(ashdowns.maya)
    brought_in(ashdowns.maya, files_of(PEOPLE, ACTIVITIES[:2]), at=LATER)
    with pytest.raises(Refusal, match="Take those back first"):
        take_back_files(by=ashdowns.maya, at=LATER, files=first, reason="The wrong year")


def test_a_child_without_the_councils_number_gets_it_and_loses_it_when_it_is_taken_back(ashdowns: Cast):
    Identifier.objects.filter(value="C2").delete()
    files = looked_through(ashdowns.maya)
    seen = matches_of(ashdowns.maya, files_id=files.pk, at=NOW)
    row = next(row for row in (*seen.together, *seen.one_by_one) if row.number == "C2")
    match = match_row(ashdowns.maya, files_id=files.pk, match_id=row.id, at=NOW)
    decide_match(by=ashdowns.maya, at=NOW, match=match, verdict=Verdict.ACCEPTED, reason="Known to us")
    bring_in_files(by=ashdowns.maya, at=NOW, files=files)
    assert person_named("Ben").identifiers.get(scheme="council_child").value == "C2"
    take_back_files(by=ashdowns.maya, at=LATER, files=files, reason="The wrong year")
    assert not person_named("Ben").identifiers.filter(scheme="council_child").exists()


def test_a_decision_is_taken_back_and_the_child_is_open_again(ashdowns: Cast):
    files = looked_through(ashdowns.maya)
    row = matches_of(ashdowns.maya, files_id=files.pk, at=NOW).together[0]
    match = match_row(ashdowns.maya, files_id=files.pk, match_id=row.id, at=NOW)
    for verdict, minutes in ((Verdict.REFUSED, 1), (Verdict.TAKEN_BACK, 2)):
        at = NOW + timedelta(minutes=minutes)
        decide_match(by=ashdowns.maya, at=at, match=match, verdict=verdict, reason="A slip")
    assert row.id in {r.id for r in matches_of(ashdowns.maya, files_id=files.pk, at=LATER).together}


def test_what_is_open_again_is_accepted_with_the_others(ashdowns: Cast):
    files = looked_through(ashdowns.maya)
    row = matches_of(ashdowns.maya, files_id=files.pk, at=NOW).together[0]
    match = match_row(ashdowns.maya, files_id=files.pk, match_id=row.id, at=NOW)
    for verdict, minutes in ((Verdict.REFUSED, 1), (Verdict.TAKEN_BACK, 2)):
        at = NOW + timedelta(minutes=minutes)
        decide_match(by=ashdowns.maya, at=at, match=match, verdict=verdict, reason="A slip")
    accept_corroborated(by=ashdowns.maya, at=LATER, files=files, reason=WHY)
    assert one_of_files(ashdowns.maya, files_id=files.pk, at=LATER).how_far.accepted == 2


def test_a_manager_who_may_not_see_a_child_brings_nothing_in(ashdowns: Cast):
    files = looked_through(ashdowns.maya)
    accept_corroborated(by=ashdowns.maya, at=NOW, files=files, reason=WHY)
    other = TeamNamed("Second edge-of-care team", "Northborough")
    new = NewColleague("Mia Stone", "mia.stone@example.org", Role.MANAGER, other)
    stranger = add_colleague(by=None, at=NOW, new=new)
    with pytest.raises(NotSeen):
        bring_in_files(by=stranger, at=LATER, files=files)
    assert CaseFiles.objects.get().state == CaseFilesState.WAITING


def test_an_extract_that_comes_after_the_files_leaves_no_day_at_two_levels(ashdowns: Cast, tmp_path: Path):
    """The files end with what they tell; the extract says since when, which may lie before their end."""
    Standing.objects.all().delete()
    brought_in(ashdowns.maya, files_of(PEOPLE, ACTIVITIES[:2]))
    (tmp_path / "people.csv").write_text(SHEET.replace("2026-03-04", "2024-06-01"), encoding="utf-8")
    newer = ExtractTaken("Northborough", "Northborough's case system", date(2026, 3, 5))
    import_extract(by=ashdowns.maya, at=LATER, taken=newer, extract=read_extract(tmp_path / "people.csv"))
    rows = levels_of("Tia")
    assert rows[-1] == ("child_in_need", date(2024, 12, 1), None)
    assert all(one[2] == following[1] for one, following in pairwise(rows))


def test_one_child_is_never_two(ashdowns: Cast):
    twin = replace(PEOPLE[0], id="C9")
    files = looked_through(ashdowns.maya, files_of((*PEOPLE, twin)))
    accept_corroborated(by=ashdowns.maya, at=NOW, files=files, reason=WHY)
    for match in files.matches.filter(number="C9").exclude(strength="refused"):
        with pytest.raises(Refusal, match="already linked with another child"):
            decide_match(by=ashdowns.maya, at=LATER, match=match, verdict=Verdict.ACCEPTED, reason="Same child")


def test_a_confidential_address_is_compared_and_never_shown(ashdowns: Cast):
    person_named("Tia").homes.update(is_confidential=True)
    files = looked_through(ashdowns.maya)
    row = next(r for r in matches_of(ashdowns.maya, files_id=files.pk, at=NOW).together if r.number == TIA)
    view = match_of(ashdowns.maya, files_id=files.pk, match_id=row.id, at=NOW)
    assert view.ours.home == HIDDEN
    assert view.theirs.home in ("NB1 1AA", HIDDEN)
    assert AuditEvent.objects.filter(act="read_person", by=ashdowns.maya, about_id=str(person_named("Tia").pk)).exists()


def test_dropping_deletes_all_that_was_read_and_changes_nothing(ashdowns: Cast):
    before = list(Standing.objects.order_by("pk").values())
    files = drop_files(by=ashdowns.maya, at=NOW, files=looked_through(ashdowns.maya))
    assert files.found is None
    assert not files.matches.exists()
    assert list(Standing.objects.order_by("pk").values()) == before
    with pytest.raises(Refusal, match="Nothing more can be done"):
        bring_in_files(by=ashdowns.maya, at=LATER, files=files)


def test_files_wait_one_at_a_time(ashdowns: Cast):
    looked_through(ashdowns.maya)
    with pytest.raises(Refusal, match="Other files wait already"):
        looked_through(ashdowns.max)


def test_files_that_cannot_be_read_are_refused(ashdowns: Cast):
    with pytest.raises(Refusal, match="Put right what was found"):
        files_read(ashdowns.maya, taken=[replace(files_of(), extracts=())], assumed_none=(), at=NOW)


@pytest.mark.parametrize("who", ["dee", "sam", "inga", "eva", "ada"])
def test_only_a_manager_brings_files_in(ashdowns: Cast, who: str):
    colleague = getattr(ashdowns, who)
    with pytest.raises(Refusal, match=r"cannot do this|Ask a manager"):
        files_read(colleague, taken=[files_of()], assumed_none=(), at=NOW)
    files = looked_through(ashdowns.maya)
    for read in (lambda: all_files(colleague, at=NOW), lambda: matches_of(colleague, files_id=files.pk, at=NOW)):
        with pytest.raises(Refusal):
            read()


def test_another_authoritys_manager_finds_nothing(ashdowns: Cast):
    files = looked_through(ashdowns.maya)
    ashdowns.otto.role = "manager"
    assert all_files(ashdowns.otto, at=NOW) == ()
    with pytest.raises(NotSeen):
        one_of_files(ashdowns.otto, files_id=files.pk, at=NOW)
    with pytest.raises(NotSeen):
        accept_corroborated(by=ashdowns.otto, at=NOW, files=files, reason=WHY)
