"""`stepdown uprate`: the amount, the factor, the series with its release, and what to know."""

import json

import pytest

from stepdown.cli import main
from tests.spec.ascii_table import read_table

AMOUNTS = """
    amount    | from    | to      | said
    ----------+---------+---------+------------------------------------------------------
    44300     | 2018-19 | 2024-25 | £44,300 (2018-19 prices) is £56,222 (2024-25 prices)
    £44,300   | 2018/19 | 2024/25 | £44,300 (2018-19 prices) is £56,222 (2024-25 prices)
    46        | 2020-21 | 2024-25 | £46 (2020-21 prices) is £54.05 (2024-25 prices)
    -163300   | 2018-19 | 2024-25 | −£163,300 (2018-19 prices) is −£207,247 (2024-25 prices)
"""

REFUSED = """
    amount | from    | to      | said
    -------+---------+---------+-----
    many   | 2018-19 | 2024-25 | 'many' is not an amount of pounds; write it as 44300 or £44,300
    nan    | 2018-19 | 2024-25 | nan is not an amount of money that can be counted with
    1      | 2018-20 | 2024-25 | '2018-20' is not a financial year; the one that begins in 2018 is 2018-19
    1      | 1990-91 | 2024-25 | 1990-91 is outside the deflators, which run from 2000-01 to 2030-31
"""


def uprate(row, *more):
    return main(["uprate", row["amount"], "--from", row["from"], "--to", row["to"], *more])


@pytest.mark.parametrize("row", read_table(AMOUNTS), ids=lambda row: row["amount"])
def test_an_amount_is_brought_to_another_year(capsys, row):
    assert uprate(row) == 0
    first, factor, series, *_ = capsys.readouterr().out.splitlines()
    assert first == row["said"]
    assert factor.startswith("Factor: 1.")
    assert "March 2026 Quarterly National Accounts" in series


def test_a_year_that_misstates_is_warned_of(capsys):
    main(["uprate", "46", "--from", "2020-21", "--to", "2025-26"])
    said = capsys.readouterr().out
    assert "Warning: The index for 2025-26 is a forecast" in said
    assert "Warning: 2020-21: the deflator jumps" in said


def test_as_json_it_is_one_value(capsys):
    assert main(["uprate", "44300", "--from", "2018-19", "--to", "2024-25", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["to"] == {"pounds": pytest.approx(56222, abs=1), "price_year": "2024-25"}
    assert said["factor"] == pytest.approx(1.2691, abs=0.0001)
    assert said["series"]["release"] == "March 2026 Quarterly National Accounts"


@pytest.mark.parametrize("row", read_table(REFUSED), ids=lambda row: row["said"])
def test_what_cannot_be_uprated_is_said_in_one_sentence(capsys, row):
    assert uprate(row) == 2
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", f"stepdown uprate: {row['said']}\n")
