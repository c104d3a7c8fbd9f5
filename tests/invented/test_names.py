"""Invented names for the demonstration: everybody has one, and some things are there that a site must deal with."""

from stepdown.domain.identity import ContactSafety
from stepdown.invented.pilot.build import pilot_tables
from stepdown.invented.pilot.names import invented_names

TABLES = pilot_tables(1)
BESIDE = invented_names(1, TABLES)


def test_everybody_who_is_born_has_a_name_of_their_own_in_the_family():
    for name, key in (("children", "child_id"), ("parents", "parent_id")):
        for row in TABLES[name].to_pylist():
            known = BESIDE.people[row[key]]
            assert known.family
            assert bool(known.given) == (row["sex"] != "unborn")


def test_siblings_do_not_share_a_forename():
    children: dict[str, list[str]] = {}
    for row in TABLES["children"].to_pylist():
        children.setdefault(row["family_id"], []).append(BESIDE.people[row["child_id"]].given)
    for given in children.values():
        named = [name for name in given if name]
        assert len(set(named)) == len(named)


def test_the_same_seed_gives_the_same_names_and_another_seed_others():
    assert invented_names(1, TABLES) == BESIDE
    assert invented_names(2, TABLES).people != BESIDE.people


def test_some_addresses_are_confidential_and_some_numbers_not_safe():
    homes = [one.lives for one in BESIDE.people.values() if one.lives]
    assert 0 < sum(home.is_confidential for home in homes) < len(homes) / 5
    ways = [way.safety for one in BESIDE.people.values() for way in one.reached]
    assert set(ways) == set(ContactSafety)


def test_parents_who_have_parted_are_walled_off_and_live_elsewhere():
    assert len(BESIDE.walls) == 12
    for wall in BESIDE.walls:
        one, other = BESIDE.elsewhere[wall.one], BESIDE.people[wall.other]
        assert one.known.lives.household != other.lives.household


def test_no_postcode_and_no_number_can_be_a_real_ones():
    everybody = [*BESIDE.people.values(), *(one.known for one in BESIDE.elsewhere.values())]
    assert {one.lives.postcode[:2] for one in everybody if one.lives} == {"ZZ"}
    assert {way.value[:9] for one in everybody for way in one.reached if way.value} == {"07700 900"}
    assert {account.email.rpartition(".")[2] for account in BESIDE.workers.values()} == {"example"}


def test_everything_that_somebody_would_have_written_has_a_text():
    for name, kind, key in (("referrals", "referral", "referral_id"), ("contacts", "contact", "contact_id")):
        assert {BESIDE.texts[kind, id_] != "" for id_ in TABLES[name][key].to_pylist()} == {True}
