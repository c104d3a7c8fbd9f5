"""How long a family's record is kept: each threshold on its day and the day after, and when it cannot be told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.domain.retention.rules import parse_table, shipped_table
from stepdown.domain.retention.until import CannotTell, ChildKnown, FamilyKnown, Until, anniversary, is_due, kept_until
from stepdown.domain.retention.words import Basis, CountedFrom, WhyNot
from stepdown.domain.safeguarding import SafeguardingLevel as Level

TABLE = shipped_table()
BORN, LAST = date(2013, 6, 3), date(2026, 7, 20)
CARE, PLAN, NEED = Level.LOOKED_AFTER, Level.CHILD_PROTECTION_PLAN, Level.CHILD_IN_NEED


def child(level: Level | None = NEED, **more) -> ChildKnown:
    return ChildKnown(**{"born_on": BORN, "highest": level} | more)


def family(*children: ChildKnown, **more) -> FamilyKnown:
    return FamilyKnown(children, **{"last_contact_on": LAST, "closed_on": LAST} | more)


def why_not(known: FamilyKnown) -> tuple[WhyNot, ...]:
    answer = kept_until(known, TABLE)
    assert isinstance(answer, CannotTell)
    return answer.because


@pytest.mark.parametrize(
    ("known", "last_day", "rule"),
    [
        (family(child(CARE)), date(2088, 6, 3), "looked_after"),
        (family(child(CARE, has_died=True, died_on=date(2031, 6, 2))), date(2046, 6, 2), "looked_after_died"),
        (family(child(CARE, has_died=True, died_on=date(2031, 6, 3))), date(2088, 6, 3), "looked_after"),
        (family(child(PLAN)), date(2061, 7, 20), "child_protection"),
        (family(child(NEED)), date(2034, 6, 3), "child_in_need"),
        (family(child(NEED), last_contact_on=date(2031, 6, 4)), date(2034, 6, 4), "child_in_need"),
        (family(child(Level.EARLY_HELP)), date(2034, 6, 3), "early_help"),
        (family(child(Level.CLOSED)), date(2034, 6, 3), "closed"),
    ],
)
def test_a_record_is_kept_to_the_last_day_of_its_rule_and_is_due_the_day_after(known, last_day, rule):
    answer = kept_until(known, TABLE)
    assert isinstance(answer, Until)
    assert (answer.on, answer.rule.id) == (last_day, rule)
    assert not is_due(answer, last_day)
    assert is_due(answer, last_day + timedelta(days=1))


def test_a_family_is_kept_as_long_as_its_longest():
    answer = kept_until(family(child(NEED), child(CARE, born_on=date(2020, 1, 1)), child(PLAN)), TABLE)
    assert isinstance(answer, Until)
    assert (answer.on, answer.rule.id) == (date(2095, 1, 1), "looked_after")


def test_of_29_february_the_anniversary_is_1_march_where_there_is_none():
    assert anniversary(date(2024, 2, 29), 75) == date(2099, 3, 1)
    assert anniversary(date(2024, 2, 29), 4) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("known", "reason"),
    [
        (family(child(), is_open=True), WhyNot.STILL_OPEN),
        (family(), WhyNot.NO_CHILD),
        (family(child(born_on=None)), WhyNot.BIRTH_NOT_KNOWN),
        (family(child(born_on=None, is_unborn=True)), WhyNot.UNBORN),
        (family(child(is_birth_estimated=True)), WhyNot.BIRTH_ESTIMATED),
        (family(child(None)), WhyNot.LEVEL_NOT_KNOWN),
        (family(child(CARE, has_died=True)), WhyNot.DEATH_NOT_DATED),
        (family(child(CARE, born_on=None, has_died=True, died_on=LAST)), WhyNot.BIRTH_NOT_KNOWN),
        (family(child(was_adopted=True)), WhyNot.ADOPTED),
        (family(child(PLAN), last_contact_on=None), WhyNot.NO_CONTACT_KNOWN),
        (family(child(), last_contact_on=None), WhyNot.NO_CONTACT_KNOWN),
        (family(child(), authorities=2), WhyNot.SEVERAL_AUTHORITIES),
    ],
)
def test_where_a_fact_is_not_known_no_day_is_told_and_nothing_is_ever_due(known, reason):
    assert why_not(known) == (reason,)
    assert not is_due(kept_until(known, TABLE), date.max)


def test_one_sibling_of_whom_it_cannot_be_told_keeps_the_whole_record_and_every_reason_is_said():
    known = family(child(CARE), child(None), child(born_on=None), is_open=True)
    assert why_not(known) == (WhyNot.STILL_OPEN, WhyNot.LEVEL_NOT_KNOWN, WhyNot.BIRTH_NOT_KNOWN)


def test_a_child_protection_record_needs_no_birthday():
    assert isinstance(kept_until(family(child(PLAN, born_on=None)), TABLE), Until)


DAYS = st.dates(date(1990, 1, 1), date(2030, 1, 1))
CHILDREN = st.builds(
    ChildKnown, born_on=st.one_of(st.none(), DAYS), highest=st.one_of(st.none(), st.sampled_from(Level))
)


@given(st.lists(CHILDREN, min_size=1, max_size=4), DAYS, CHILDREN)
def test_one_more_child_never_brings_the_day_nearer(children, last, another):
    known = FamilyKnown(tuple(children), last, last)
    before, after = kept_until(known, TABLE), kept_until(replace(known, children=(*children, another)), TABLE)
    if isinstance(after, Until):
        assert isinstance(before, Until)
        assert after.on >= before.on


def shipped(before: str = "", after: str = "") -> str:
    from importlib.resources import files

    text = files("stepdown.domain.retention").joinpath("data", "rules.toml").read_text(encoding="utf-8")
    assert before in text
    return text.replace(before, after, 1) if before else text


def test_only_a_looked_after_childs_rule_is_national_law_and_every_rule_says_how_it_was_verified():
    assert {r.level for r in TABLE.rules if r.basis is Basis.NATIONAL_LAW} == {CARE}
    assert all(rule.source and rule.how_verified for rule in TABLE.rules)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("years = 75", "years = 74", "the law asks for at least 75 years from the child's birth"),
        ("years = 15", "years = 14", "the law asks for at least 15 years from the child's death"),
        ('from = "birth"', 'from = "closure"', "the law asks for at least 75 years from the child's birth"),
        ('level = "closed"', 'level = "early_help"', "closed must have one rule, and has 0"),
        ("years = 35", "years = 0", "years must be a whole number of at least 1"),
        ('owner = "The council', 'ower = "The council', "'owner' is missing"),
    ],
)
def test_a_councils_own_table_may_not_be_shorter_than_the_law_or_leave_a_level_out(before, after, said):
    with pytest.raises(ValueError, match=said):
        parse_table(shipped(before, after))


def test_a_councils_own_table_may_keep_longer_and_count_otherwise():
    table = parse_table(shipped('years = 35\nfrom = "last_contact"', 'years = 40\nfrom = "closure"'))
    answer = kept_until(family(child(PLAN)), table)
    assert isinstance(answer, Until)
    assert (answer.on, answer.rule.counted_from) == (date(2066, 7, 20), CountedFrom.CLOSURE)
    assert kept_until(family(child(PLAN), closed_on=None), table) == CannotTell((WhyNot.NO_CLOSURE_KNOWN,))
