"""What an import writes of families: each joining with its reason, and of each referral whom a study would count."""

import csv
from datetime import date
from pathlib import Path

from stepdown.domain.missing import Missing
from stepdown.exchange.family_notes import FAMILIES, INCLUSION, write_family_notes
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Address, Person
from stepdown.linkage.extract.records import CouncilReferral, FamilyLink
from stepdown.linkage.families.rebuild import rebuild
from stepdown.linkage.history import history
from stepdown.linkage.ladder.activity import Origin

HERE = Origin("ssd_person.csv", "row 2")
MONDAY = date(2024, 3, 4)


def child(number: str, born_on: date, *places: tuple[str, date]) -> Person:
    """A child and the properties where they lived, each until the next."""
    firsts = [first for _, first in places]
    ends = [*firsts[1:], None]
    homes = (Address(None, place, first, end) for (place, first), end in zip(places, ends, strict=True))
    return Person(number, HERE, born_on, addresses=tuple(homes))


TIA = child("T1", date(2013, 6, 3), ("100001", date(2015, 1, 1)))
BEN = child("B1", date(2018, 9, 20), ("100001", date(2018, 9, 20)))
MAX = child("M1", date(2005, 1, 2), ("100001", date(2015, 1, 1)))
SUE = child("S1", date(2010, 5, 1), ("100001", date(2015, 1, 1)), ("200002", date(2023, 1, 1)))
LOU = child("L1", date(2015, 1, 1), ("300003", date(2015, 1, 1)))


def rows(path: Path) -> list[tuple[str, ...]]:
    """The rows without their heading."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [tuple(row) for row in list(csv.reader(file))[1:]]


def written(folder: Path, *links: FamilyLink) -> Path:
    """The notes of the five, with Tia and Lou referred."""
    referred = tuple(CouncilReferral(one, MONDAY, Missing.NOT_KNOWN, HERE) for one in ("T1", "L1"))
    extract = CaseExtract("ssd", MONDAY, (), (TIA, BEN, MAX, SUE, LOU), referrals=referred, families=links)
    whole = history([[extract]])
    write_family_notes(folder, whole, rebuild(list(whole.people.values()), whole.families, whole.kinships))
    return folder


def test_who_is_put_together_and_who_stays_apart(tmp_path: Path):
    told = rows(written(tmp_path) / FAMILIES)
    together = {frozenset(row[1:3]) for row in told if row[2]}
    assert frozenset({"T1", "B1"}) in together
    assert {row[3] for row in told if row[2]} == {"They lived at the same property on the same days"}
    assert [row[1:] for row in told if not row[2]] == [("L1", "", "At another property on that day")]


def test_of_each_referral_whom_a_study_counts_and_why_not_the_others(tmp_path: Path):
    told = rows(written(tmp_path) / INCLUSION)
    assert {row[0] for row in told} == {"T1"}, "of a child who is alone there is nothing to say"
    assert {row[3]: row[4:] for row in told} == {
        "T1": ("yes", "yes", ""),
        "B1": ("yes", "yes", ""),
        "M1": ("yes", "no", "18 or older on that day"),
        "S1": ("no", "no", "Lived at another address on that day"),
    }


def test_a_number_of_a_family_counts_before_the_address(tmp_path: Path):
    links = (FamilyLink("F9", "T1", HERE), FamilyLink("F9", "L1", HERE))
    told = rows(written(tmp_path, *links) / FAMILIES)
    assert ("T1", "L1") in {(row[2], row[1]) for row in told} | {(row[1], row[2]) for row in told}
