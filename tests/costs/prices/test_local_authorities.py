"""One authority's own prices: under the ids of those for England, with what to know before one is used."""

import pytest

from stepdown.costs.prices import Grade, shipped_prices
from stepdown.costs.prices.local_authorities import (
    UnknownAuthorityError,
    authorities_header,
    authority_prices,
    authority_rows,
)
from tests.spec.ascii_table import read_table

ASKED = """
    asked for        | answer
    -----------------+-----------------------------------
    Essex            | Essex
    essex            | Essex
    E10000012        | Essex
    upon-hull        | Kingston-upon-Hull
    hull             | Kingston-upon-Hull or Solihull
    Sussex           | East Sussex or West Sussex
    Plymuth          | did you mean Plymouth?
    Atlantis         | give its name or its nine-character code
"""


@pytest.mark.parametrize("row", read_table(ASKED), ids=lambda row: row["asked for"])
def test_an_authority_is_found_by_its_name_a_part_of_it_or_its_code(row):
    if any(known["name"] == row["answer"] for known in authority_rows()):
        assert authority_prices(row["asked for"]).name == row["answer"]
        return
    with pytest.raises(UnknownAuthorityError) as raised:
        authority_prices(row["asked for"])
    assert row["answer"] in str(raised.value)


def test_an_authoritys_prices_lie_over_those_for_england():
    laid = shipped_prices().lay(authority_prices("Essex").library)
    assert laid.get("foster_care_2024_25").central == 83937
    assert laid.entry("foster_care_2024_25").replaced.price.central == 39020
    assert len(laid) == len(shipped_prices())


def test_a_figure_that_is_spending_on_the_wrong_line_is_said_to_be():
    said = " ".join(authority_prices("Essex").warnings)
    assert "never as a point" in said
    assert "£83,937 lies outside the £18,727 to £68,934 of nine in ten authorities" in said
    assert "spending put on the wrong line" in said


def test_what_an_authority_did_not_record_is_missing_and_never_nothing():
    found = authority_prices("Gateshead")
    assert [price.id for price in found.library] == ["looked_after_2024_25"]
    assert "Gateshead recorded nothing for: Foster care." in found.warnings
    assert "0" not in {row[column] for row in authority_rows() for column in authorities_header().figures}


def test_every_authority_can_be_asked_for_and_is_only_weak_evidence():
    assert len(authority_rows()) == 150
    for row in authority_rows():
        found = authority_prices(row["code"])
        assert found.name == row["name"]
        assert {price.grade for price in found.library} <= {Grade.WEAK}


def test_the_figures_stand_in_for_prices_that_there_are():
    assert {figure.replaces for figure in authorities_header().figures.values()} <= set(shipped_prices().entries)
    assert set(authorities_header().doubts) <= {row["code"] for row in authority_rows()}
