"""From findings to the files of a run: true counts for the service's own use, and a release that may be shown."""

from collections.abc import Callable

from stepdown.evaluation.study import Study
from stepdown.reporting.assemble import assemble
from stepdown.reporting.checklists.checked import checked_of_study
from stepdown.reporting.checklists.document import checklists_text
from stepdown.reporting.disclosure.ledger.ledger import Ledger
from stepdown.reporting.disclosure.ledger.publish import publish
from stepdown.reporting.disclosure.ledger.scope import ALL_AREAS
from stepdown.reporting.disclosure.merge import Merge
from stepdown.reporting.disclosure.noise.secret import Secret
from stepdown.reporting.disclosure.profiles import named
from stepdown.reporting.disclosure.released import Protected
from stepdown.reporting.renderers import RENDERERS
from stepdown.reporting.shown import Shown
from stepdown.reporting.wording import sentence
from stepdown.results.document import document_text, findings_text, result_value
from stepdown.results.result import Findings

INTERNAL_RESULTS = "internal/results.json"
OUTCOMES = ("comparison.outcome.supported", "comparison.outcome.comparison")
RELEASED_RESULTS = "release/results.json"
CHECKLISTS = "release/checklists.json"


def release(findings: Findings, study: Study, profile: str | None = None, secret: Secret | None = None) -> Protected:
    """What may be shown of the findings, under the study's profile or another one."""
    return release_beside(Ledger(), findings, study, profile, secret=secret)[0]


def release_beside(
    ledger: Ledger,
    findings: Findings,
    study: Study,
    profile: str | None = None,
    area: str = ALL_AREAS,
    secret: Secret | None = None,
) -> tuple[Protected, Ledger]:
    """The same, beside all that was published before, and the ledger with this release.

    A profile that has noise draws it from the authority's ``secret``.
    """
    merges = [Merge(m.table, m.axis, m.into, m.label, m.categories) for m in study.disclosure.merge]
    of_aims = (result for aim in study.aims for result in aim.results)
    needed = (study.primary_outcome.result, *(OUTCOMES if study.comparison else ()), *of_aims)
    chosen = named(profile or study.disclosure.profile, secret)
    publishable = findings.without_internal() if chosen.largest_small else findings
    return publish(publishable, chosen, ledger, merges, needed, area)


def files_of_a_run(
    findings: Findings, protected: Protected, study: Study, progress: Callable[[str], None] = lambda _: None
) -> dict[str, bytes]:
    """Every file of a run by its path: internal results, released results, and the report in each format."""
    files = {
        INTERNAL_RESULTS: findings_text(findings).encode(),
        RELEASED_RESULTS: released_text(protected).encode(),
    }
    report = assemble(protected, study)
    checked = checked_of_study(study, report.sections)
    files[CHECKLISTS] = checklists_text(checked).encode()
    for name, render in RENDERERS.items():
        progress(f"writing {name}")
        files[f"release/{name}"] = render(report)
    return files


def released_text(protected: Protected) -> str:
    """The released results as a document: the internal one's shape, with each result's sentence and what is hidden."""
    shown = Shown.of(protected)
    header = {
        **protected.header,
        "release": {
            "profile": protected.profile.id,
            "symbol": protected.profile.symbol,
            "merged": [m.label for m in protected.merged],
        },
    }
    results = []
    for released in protected.released:
        value = result_value(released.result) | {"sentence": sentence(shown, released.result.id)}
        if released.hidden:
            value["hidden"] = sorted(released.hidden)
        results.append(value)
    return document_text(header, results)
