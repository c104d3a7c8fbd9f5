"""A report can be made of any study of any data: none at all, a few families, points compared that are not closure."""

import json

import jsonschema
import pytest
from hypothesis import Phase, given, settings

from stepdown.evaluation.evaluate import evaluate
from stepdown.reporting.assemble import assemble
from stepdown.reporting.disclosure.profiles import PROFILES
from stepdown.reporting.publish import release, released_text
from stepdown.results.document import schema
from tests.evaluation.worlds import dataset_of, worlds
from tests.reporting.disclosure.noise.secrets import SECRET
from tests.reporting.texts import tables
from tests.spec.a_study import STUDY, study

STUDIES = {
    "the small study": STUDY,
    "to engagement": study('compare = { from = "at_referral", to = "at_engagement" }\nbreakdowns = ["sex"]'),
    "to follow-up": study('compare = { from = "at_closure", to = "at_follow_up" }\nbreakdowns = ["area"]'),
    "nobody left out": study("cohort = { families_left_out = [], people_left_out = [] }"),
    "an authority beside others": study('authority = { name = "Essex", beside = ["Hackney"] }'),
    "no factors": study("factors = { child = [], parent = [] }"),
}


@pytest.mark.parametrize("asked", STUDIES.values(), ids=STUDIES)
@pytest.mark.parametrize("profile", PROFILES)
@settings(max_examples=2, phases=[Phase.generate])
@given(world=worlds())
def test_a_report_is_made_and_its_results_are_valid(asked, profile, world):
    protected = release(evaluate(dataset_of(world), asked), asked, profile, SECRET)
    jsonschema.validate(json.loads(released_text(protected)), schema())
    found = list(tables(assemble(protected, asked)))
    assert {len(row.cells) == len(table.columns) for table in found for row in table.rows} == {True}
    assert len({table.id for table in found}) == len(found)


@pytest.mark.parametrize("asked", STUDIES.values(), ids=STUDIES)
@pytest.mark.parametrize("profile", PROFILES)
def test_a_report_of_no_data_at_all_is_made(asked, profile):
    report = assemble(release(evaluate(dataset_of({}), asked), asked, profile, SECRET), asked)
    assert report.key_points
