"""The invented pilot's findings, and its release and report under each profile, made once for all tests."""

from collections.abc import Mapping
from typing import NamedTuple

import pytest

from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.digest import digest
from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.study import Study, parse_study
from stepdown.invented.pilot.build import pilot_tables
from stepdown.invented.pilot.study import study_text
from stepdown.reporting.assemble import assemble
from stepdown.reporting.disclosure.profiles import PROFILES
from stepdown.reporting.disclosure.released import Protected
from stepdown.reporting.publish import release, released_text
from stepdown.reporting.report import Report
from stepdown.results.result import Findings
from tests.reporting.disclosure.noise.secrets import SECRET


class Published(NamedTuple):
    """One way of publishing the pilot: what was protected, the report, and the text of release/results.json."""

    study: Study
    protected: Protected
    report: Report
    results: str


@pytest.fixture(scope="session")
def pilot_study() -> Study:
    """The pilot's study."""
    return parse_study(study_text())


@pytest.fixture(scope="session")
def pilot_findings(pilot_study: Study) -> Findings:
    """The pilot's true results."""
    tables = pilot_tables(1)
    sizes = {name: table.num_rows for name, table in tables.items()}
    return evaluate(Dataset(Manifest("Invented pilot", digest(tables), sizes, invented=True), tables), pilot_study)


@pytest.fixture(scope="session")
def every_profile(pilot_findings: Findings, pilot_study: Study) -> Mapping[str, Published]:
    """The pilot published under each profile."""
    made = {}
    for profile in PROFILES:
        protected = release(pilot_findings, pilot_study, profile, SECRET)
        report = assemble(protected, pilot_study)
        made[profile] = Published(pilot_study, protected, report, released_text(protected))
    return made


@pytest.fixture(params=PROFILES)
def published(request: pytest.FixtureRequest, every_profile: Mapping[str, Published]) -> Published:
    """The pilot published under a profile, one after the other."""
    return every_profile[request.param]


@pytest.fixture(scope="session")
def open_release(every_profile: Mapping[str, Published]) -> Published:
    """The pilot as it may be shown to everybody."""
    return every_profile["dfe_1_5"]
