"""A file of prices that cannot be used says every problem at once, with its file, its place and what is wrong."""

import pytest

from stepdown.costs.prices import read_prices
from stepdown.written.parse import WrittenProblems
from tests.spec.ascii_table import read_table

SOUND = """
[library]
subject = "placements"
title = "Our own prices"

[price.foster_care]
label = "Foster care"
unit = "child"
per = "week"
price_year = "2024-25"
central = 700
borne_by = [{ bearer = "local_authority" }]
category = "fiscal"
release = "cashable"
grade = "good"
checked = "verified"
expires = 2027-03-31
source = { title = "Our ledger", licence = "Our own" }
"""

WRONG_LINES = """
    line of the file        | written instead                           | problem
    ------------------------+-------------------------------------------+--------
    label = "Foster care"   |                                           | label: is missing; add it
    unit = "child"          |                                           | unit: is missing; add it
    unit = "child"          | unit = "hamster"                          | unit: 'hamster' is not one of 'child'
    per = "week"            | per = "fortnight"                         | per: 'fortnight' is not one of
    price_year = "2024-25"  |                                           | price_year: is missing; add it
    price_year = "2024-25"  | price_year = "2024-26"                    | price_year: '2024-26' is not a financial
    price_year = "2024-25"  | price_year = 2024                         | price_year: a financial year is writ
    price_year = "2024-25"  | price_year = "1999-00"                    | price_year: 1999-00 is outside the
    price_year = "2024-25"  | price_years = "2024-25"                   | price_years: is not a key here (did you
    central = 700           |                                           | central: is missing; add it
    central = 700           | central = -700                            | central: is -700; it must be 0
    central = 700           | central = "700"                           | central: must be a number, without
    central = 700           | central = inf                             | central: is inf; it must be a number
    source = {              | sources = {                               | source: is missing; add it
    title = "Our ledger",   |                                           | source.title: is missing; add it
    , licence = "Our own"   |                                           | source.licence: is missing; add it
    licence = "Our own"     | licence = ""                              | source.licence: is empty; write it
    [{ bearer =             | [{ payer =                                | borne_by.1.bearer: is missing; add it
    "local_authority"       | "council"                                 | borne_by.1.bearer: 'council' is not one of
    [{ bearer = "local_authority" }] | []                               | borne_by: has 0; give at least 1
    release = "cashable"    | release = "cash"                          | release: 'cash' is not one of 'cashable'
    grade = "good"          | grade = "good"; overlaps = ["cars"]       | overlaps.1: 'cars' is not one of
    expires = 2027-03-31    | expires = "soon"                          | expires: must be a date such as
    unit = "child"          | unit = "child"; id = "foster"             | id says 'foster': the part's name is the id
"""

WRONG_SUMS = """
    instead of central = 700                                           | problem
    -------------------------------------------------------------------+--------
    low = 650; central = 700                                           | low, high and range_means stand together
    low = 650; central = 700; high = 800                               | low, high and range_means stand together
    central = 700; range_means = "quartiles"                           | low, high and range_means stand together
    low = 750; central = 700; high = 800; range_means = "quartiles"    | the amounts must run low, central, high
    low = 600; central = 700; high = 650; range_means = "quartiles"    | the amounts must run low, central, high
"""

WRONG_PORTIONS = """
    borne by                                                              | problem
    ----------------------------------------------------------------------+--------
    { bearer = "nhs", amount = 300 }, { bearer = "police" }               | where several bear the price, each
    { bearer = "nhs" }, { bearer = "police" }                             | where several bear the price, each
    { bearer = "nhs", amount = 300 }, { bearer = "police", amount = 300 } | the amounts in borne_by sum to 600, not to
    { bearer = "nhs", amount = 696 }                                      | the amounts in borne_by sum to 696, not to
    { bearer = "nhs", amount = 704 }                                      | the amounts in borne_by sum to 704, not to
"""


def problems_of(**texts: str) -> tuple[str, ...]:
    with pytest.raises(WrittenProblems) as raised:
        read_prices({f"{name}.toml": text for name, text in texts.items()})
    return raised.value.problems


def only_problem_of(text: str) -> str:
    problem, *_ = problems_of(own=text)
    place, _, said = problem.partition("price.foster_care")
    assert place == "own.toml: "
    return said.lstrip(".: ")


def test_sound_prices_are_read():
    assert read_prices({"own.toml": SOUND}).get("foster_care").central == 700


@pytest.mark.parametrize("row", read_table(WRONG_LINES), ids=lambda row: row["problem"])
def test_a_problem_in_a_line_is_said_with_its_place(row):
    assert row["line of the file"] in SOUND
    written = (row["written instead"] or "").replace("; ", "\n")
    text = SOUND.replace(row["line of the file"], written)
    assert row["problem"] in "\n".join(problems_of(own=text))


@pytest.mark.parametrize("row", read_table(WRONG_SUMS), ids=lambda row: row["instead of central = 700"])
def test_a_range_that_does_not_hold_is_a_problem(row):
    text = SOUND.replace("central = 700", row["instead of central = 700"].replace("; ", "\n"))
    assert only_problem_of(text).startswith(row["problem"])


@pytest.mark.parametrize("row", read_table(WRONG_PORTIONS), ids=lambda row: row["borne by"])
def test_portions_that_do_not_make_up_the_price_are_a_problem(row):
    text = SOUND.replace('{ bearer = "local_authority" }', row["borne by"])
    assert only_problem_of(text).startswith(row["problem"])


def test_a_range_and_portions_that_do_not_hold_are_both_said():
    text = SOUND.replace("central = 700", "low = 1\ncentral = 700").replace('authority" }', 'authority", amount = 1 }')
    said = only_problem_of(text)
    assert "stand together or not at all; and the amounts in borne_by sum to 1, not to the central 700" in said


@pytest.mark.parametrize("amount", [697, 700, 703])
def test_portions_may_miss_the_price_by_half_a_percent(amount):
    text = SOUND.replace('"local_authority" }', f'"local_authority", amount = {amount} }}')
    (share,) = read_prices({"own.toml": text}).get("foster_care").shares().values()
    assert share == 1


def test_all_problems_of_all_files_are_said_together():
    one = SOUND.replace('unit = "child"', "").replace("central = 700", "central = -1")
    other = SOUND.replace('subject = "placements"', "")
    not_toml = "[library"
    places = {problem.rsplit(": ", 1)[0].partition(" is ")[0] for problem in problems_of(a=one, b=other, c=not_toml)}
    assert {"a.toml: price.foster_care.unit:", "b.toml: library.subject:"} <= {place + ":" for place in places}
    assert any(place.startswith("c.toml: This") for place in places)
    assert len(places) == 4


def test_the_same_id_in_two_files_is_a_problem_and_twice_in_one_is_too():
    (problem,) = problems_of(a=SOUND, b=SOUND)
    assert problem == "b.toml: price.foster_care: a.toml has the same id; give one of them another"
    twice = SOUND + SOUND[SOUND.index("[price") :]
    (problem,) = problems_of(a=twice)
    assert "foster_care" in problem


def test_an_id_has_small_letters_and_no_spaces():
    (problem,) = problems_of(a=SOUND.replace("price.foster_care", 'price."Foster care"'))
    assert "'Foster care' may have small letters, digits and _ or -, and no spaces" in problem


def test_a_file_without_prices_is_a_problem():
    (problem,) = problems_of(a=SOUND[: SOUND.index("[price")])
    assert problem == "a.toml: price: is missing; add it"
    (problem,) = problems_of(a='price = "700"' + SOUND[: SOUND.index("[price")])
    assert problem.startswith("a.toml: price: must be a table")
