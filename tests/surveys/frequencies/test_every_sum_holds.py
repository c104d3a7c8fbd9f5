"""Whatever was answered: every sum that is declared holds, every count is accounted for, every id is sound."""

import re

from hypothesis import HealthCheck, given, settings

from stepdown.results.document import findings_text, read_findings
from stepdown.results.result import Measure
from stepdown.surveys.frequencies.frequencies import frequencies
from tests.surveys.frequencies.drawn import crossings, invitations, surveys

some = settings(
    max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None
)
PARTS = ("known", "not_known", "not_asked", "not_applicable")


def counts_of(findings):
    names = ("numerator", *PARTS, "total")
    return {
        result.id if name == "numerator" else f"{result.id}#{name}": getattr(result.tally, name)
        for result in findings.results
        for name in names
    }


@some
@given(surveys(), invitations, crossings)
def test_every_sum_that_is_declared_holds_and_every_total_is_accounted_for(survey, invited, crossed):
    findings = frequencies(survey, invited, crossed)
    counts = counts_of(findings)
    for relation in findings.relations:
        assert counts[relation.whole] == sum(counts[part] for part in relation.parts), relation
    for result in findings.results:
        if result.tally.total is not None and result.tally.known is not None:
            assert result.tally.total == sum(getattr(result.tally, name) for name in PARTS), result.id
        if result.measure is Measure.PROPORTION:
            assert result.tally.numerator <= result.tally.known


@some
@given(surveys(), invitations, crossings)
def test_ids_are_stable_words_and_none_is_given_twice(survey, invited, crossed):
    findings = frequencies(survey, invited, crossed)
    ids = [result.id for result in findings.results]
    assert len(set(ids)) == len(ids)
    assert [id_ for id_ in ids if not re.fullmatch(r"[a-z0-9_]+(\.[a-z0-9_]+)+", id_)] == []
    assert frequencies(survey, invited, crossed) == findings
    assert read_findings(findings_text(findings)).results == findings.results


@some
@given(surveys())
def test_no_group_of_a_crossing_and_no_table_to_publish_is_of_fewer_than_the_smallest_group(survey):
    findings = frequencies(survey, crossings=()).without_internal()
    tables = [r for r in findings.results if r.id.startswith("survey.") and (r.categories or ".side." in r.id)]
    assert all(result.tally.known >= survey.smallest_group for result in tables)
