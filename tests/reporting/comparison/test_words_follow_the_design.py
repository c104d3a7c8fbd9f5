"""A comparison of districts may say that changes differed, and what would have to be true for more; never why."""

import pytest

from stepdown.evaluation.comparing.compare import compare
from stepdown.evaluation.study.about import Design
from stepdown.reporting.comparison.assemble import comparison_report, protect_comparison
from stepdown.reporting.disclosure.profiles import PROFILES
from stepdown.reporting.sections.design import MAY_SAY, MUST_BE_TRUE
from tests.evaluation.comparing.counties import csv_of, design, drawn, panel
from tests.reporting.test_no_word_of_cause import causal_words
from tests.reporting.texts import tables, texts

COUNTY = csv_of(drawn(1, ratio=0.7))
FEW = csv_of(panel([[3, 2, 9, 4], [40, 8, 12, 30], [2, 1, 0, 5], [60, 20, 9, 4]], [[900] * 4] * 4, [2, -1, -1, -1]))
JUDGED = '\n[risk_of_bias.confounding]\njudgement = "serious"\nreason = "Not chosen by chance."\n'
ASKED = {
    "one district": (COUNTY, design(("A", "2010"), more=JUDGED)),
    "two starts": (COUNTY, design(("A", "2010"), ("B", "2013"))),
    "few children": (FEW, design(("A", "2003"))),
}

every_profile = pytest.mark.parametrize("profile", [one.id for one in PROFILES.values() if not one.noise])
every_comparison = pytest.mark.parametrize(("counts", "asked"), ASKED.values(), ids=ASKED)


@every_comparison
@every_profile
def test_no_text_says_that_the_team_caused_anything(counts, asked, profile):
    report = comparison_report(protect_comparison(compare(counts, asked), asked, profile), asked)
    assert [text for text in texts(report) if causal_words(text.text)] == []


@every_comparison
@every_profile
def test_the_tables_are_whole_and_each_has_its_own_name(counts, asked, profile):
    report = comparison_report(protect_comparison(compare(counts, asked), asked, profile), asked)
    found = list(tables(report))
    assert {len(row.cells) == len(table.columns) for table in found for row in table.rows} == {True}
    assert len({table.id for table in found}) == len(found)


def test_it_says_that_changes_differed_and_what_would_have_to_be_true():
    counts, asked = ASKED["one district"]
    said = [t.text for t in texts(comparison_report(protect_comparison(compare(counts, asked), asked), asked))]
    assert any("The two changes differed by" in text for text in said)
    assert any("parallel trends" in text for text in said)
    assert any("the risk of bias is serious" in text for text in said)


def test_a_small_count_and_what_is_made_of_it_are_hidden():
    counts, asked = ASKED["few children"]
    released = protect_comparison(compare(counts, asked), asked, "dfe_1_5").by_id()
    for small in ("areas.from_2003.team.before", "series.team.2001"):
        assert released[small].result.tally.numerator is None
        assert released[small].result.estimate is None
    assert released["areas.difference"].result.estimate is None
    assert not [id_ for id_ in released if id_.startswith("district.")]


def test_every_design_has_its_words():
    assert set(MAY_SAY) == set(MUST_BE_TRUE) == set(Design)
    for design_ in Design:
        assert not causal_words(" ".join((MAY_SAY[design_], *MUST_BE_TRUE[design_])))
