"""`stepdown prices`: the list, one price, the doubts, a council's own prices, and what is said when it cannot be."""

import json

import pytest

from stepdown.cli import main
from tests.costs.prices.test_price_problems import SOUND
from tests.spec.ascii_table import read_table

REFUSED = """
    arguments                  | said
    ---------------------------+-----
    --show arest               | there is no price 'arest'; did you mean 'arrest'?
    --show arrest --to 2024-26 | '2024-26' is not a financial year; the one that begins in 2024 is 2024-25
    --show arrest --to 2040-41 | 2040-41 is outside the deflators, which run from 2000-01 to 2030-31
    --check --on tuesday       | 'tuesday' is not a day; write it as 2026-04-30
    --local-authority Atlantis | there is no one authority 'Atlantis'; give its name or its nine-character code.
"""


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text(SOUND.replace("[price.foster_care]", "[price.foster_care_2024_25]"), encoding="utf-8")
    return path


def printed(capsys, *arguments):
    assert main(["prices", *map(str, arguments)]) == 0
    return capsys.readouterr().out


def printed_json(capsys, *arguments):
    return json.loads(printed(capsys, *arguments, "--json"))


def test_every_price_has_one_line(capsys):
    lines = printed(capsys).splitlines()
    (line,) = (line for line in lines if line.startswith("section_47_enquiry "))
    assert (
        " ".join(line.split()) == "section_47_enquiry £511 per process 2008-09 Fair Local authority Section 47 enquiry"
    )
    assert lines[-1].startswith("83 prices.")


def test_a_price_year_that_is_assumed_has_a_question_mark(capsys):
    assert "2018-19?" in printed(capsys, "pilot_foster_care")


def test_words_narrow_the_list(capsys):
    assert [price["id"] for price in printed_json(capsys, "domestic", "victim")["prices"]] == ["domestic_abuse_victim"]
    assert "No price has all of these words" in printed(capsys, "helicopter")


def test_one_price_is_shown_with_its_source_its_bearers_and_its_value_in_another_year(capsys):
    said = printed(capsys, "--show", "section_31_application", "--to", "2023-24")
    for part in ("£25,000 (2005-06 prices) per application", "£39,160 (2023-24 prices)", "Legal aid", "SS4.1", "CC BY"):
        assert part in said


def test_one_price_as_json_has_the_same(capsys):
    said = printed_json(capsys, "--show", "pilot_proceedings", "--on", "2027-04-02")
    assert said["uprated"]["pounds"] == pytest.approx(56222, abs=1)
    assert (said["price_year"], said["source"]["page"], said["subject"]) == ("2018-19", None, "pilot_2023")
    assert "newer release" in said["uprated"]["warnings"][0]
    assert "expired on 2027-03-31" in said["findings"][0]


@pytest.mark.parametrize(("day", "code"), [("2027-01-31", 0), ("2027-02-01", 1)])
def test_a_check_fails_only_once_a_price_has_expired(capsys, day, code):
    assert main(["prices", "--check", "--on", day]) == code
    said = capsys.readouterr().out
    assert ("5 prices: expired on 2027-01-31" in said) == bool(code)
    assert f"83 prices on {day}:" in said


def test_a_check_can_be_of_some_prices_and_as_json(capsys):
    said = printed_json(capsys, "single", "homelessness", "--check", "--on", "2026-11-01")
    assert [(finding["price"], finding["doubt"]) for finding in said["findings"]] == [
        ("single_homelessness", "unverified"),
        ("single_homelessness", "no_range"),
    ]


def test_a_councils_own_prices_lie_on_top_and_say_what_they_replace(capsys, own):
    said = printed_json(capsys, "--show", "foster_care_2024_25", "--add", own)
    assert (said["central"], said["whose"]) == (700, "Our own prices")
    assert said["replaced"] == {"whose": "Placements", "central": 39020, "price_year": "2024-25"}
    assert "£39,020 (2024-25 prices) of Placements" in printed(capsys, "--show", "foster_care_2024_25", "--add", own)


def test_an_authoritys_own_prices_come_with_their_warnings(capsys):
    said = printed(capsys, "--local-authority", "Essex")
    assert "3 prices." in said
    assert "never as a point" in said
    assert len(printed_json(capsys, "--local-authority", "Essex")["warnings"]) == 4
    shown = printed_json(capsys, "--local-authority", "Essex", "--show", "foster_care_2024_25")
    assert (shown["central"], shown["replaced"]["central"]) == (83937, 39020)


@pytest.mark.parametrize("row", read_table(REFUSED), ids=lambda row: row["arguments"])
def test_what_cannot_be_done_is_said_in_one_sentence(capsys, row):
    assert main(["prices", *row["arguments"].split()]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", f"stepdown prices: {row['said']}\n")


def test_every_problem_of_a_councils_file_is_said(capsys, own):
    own.write_text(SOUND.replace('unit = "child"', "").replace("700", "-700"), encoding="utf-8")
    assert main(["prices", "--add", str(own)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "foster_care.unit: is missing" in said.err
    assert "foster_care.central: is -700" in said.err


def test_a_file_saved_with_a_byte_order_mark_is_read(capsys, own):
    own.write_text(own.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert printed_json(capsys, "--show", "foster_care_2024_25", "--add", own)["central"] == 700


def test_a_file_that_is_not_there_is_named(capsys, tmp_path):
    assert main(["prices", "--add", str(tmp_path / "none.toml"), "--json"]) == 2
    assert "none.toml cannot be read" in capsys.readouterr().err
