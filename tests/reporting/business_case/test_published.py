"""A publication's own sums: as recomputed beside as printed, with what is wrong, and never what the team was worth."""

from stepdown.reporting.business_case.published import NOT_WORTH
from stepdown.reporting.report import Bullets
from tests.reporting.texts import tables


def rows(report):
    (found,) = (t for t in tables(report) if t.id == "costs.published")
    return {row.heading: dict(zip(found.columns, (cell.text for cell in row.cells), strict=True)) for row in found.rows}


def test_a_sum_that_does_not_agree_says_by_how_much(publication_report):
    wrong = rows(publication_report)["Proceedings and removal, 31 children"]
    assert wrong["Made of"] == "31 × £44,300"
    assert (wrong["As recomputed"], wrong["As printed"]) == ("£1,373,300", "£1,210,000")
    assert wrong["Agreement"] == "printed £163,300 too low"


def test_a_sum_that_is_the_printed_one_rounded_agrees(publication_report):
    assert rows(publication_report)["A year of foster care, 31 children"]["Agreement"] == "agrees"


def test_every_fault_is_listed(publication, publication_report):
    listed = [block.items for block in publication_report.sections[0].blocks if isinstance(block, Bullets)]
    assert tuple(flag.says for flag in publication.flags) in listed


def test_it_is_said_first_that_none_of_it_is_what_the_team_was_worth(publication_report):
    first = publication_report.sections[0].blocks[0]
    assert (first.text, first.caution) == (NOT_WORTH, True)
    assert publication_report.key_points[-1].text == NOT_WORTH
