"""The files of a business case: the service's own documents with true figures, and a release that may be published."""

from collections.abc import Callable
from dataclasses import replace

from stepdown.costs.case import BusinessCase
from stepdown.costs.cost import Costed
from stepdown.costs.document import case_text, published_text
from stepdown.costs.model.model import Model
from stepdown.costs.published.case import PublishedCase
from stepdown.evaluation.study import Study
from stepdown.reporting.assemble import assemble, banner
from stepdown.reporting.business_case.answer import answer
from stepdown.reporting.business_case.comparison import comparison_section
from stepdown.reporting.business_case.consequences import consequences_table
from stepdown.reporting.business_case.publishable import released_section, released_sentences
from stepdown.reporting.business_case.published import published_key_points, published_section
from stepdown.reporting.business_case.section import case_section
from stepdown.reporting.business_case.workbook import to_workbook
from stepdown.reporting.checklists.checked import checked_of_case
from stepdown.reporting.checklists.section import checklists_section
from stepdown.reporting.disclosure.profiles import INTERNAL
from stepdown.reporting.disclosure.released import Protected
from stepdown.reporting.publish import RELEASED_RESULTS, release, released_text
from stepdown.reporting.renderers import RENDERERS
from stepdown.reporting.report import Paragraph, Report, Section
from stepdown.reporting.sections.provenance import facts
from stepdown.reporting.shown import Shown
from stepdown.reporting.wording import spoken
from stepdown.results.document import document_text
from stepdown.results.result import Findings

INTERNAL_COSTS = "internal/costs.json"
RELEASED_COSTS = "release/costs.json"
WORKBOOK = "internal/business-case.xlsx"
DOCUMENT = "internal/business-case"

type Progress = Callable[[str], None]


def files_of_a_case(costed: Costed, profile: str | None, progress: Progress = lambda _: None) -> dict[str, bytes]:
    """Every file by its path: ``internal/`` with true figures, and ``release/``, the report with a section of costs."""
    return own_documents(costed, progress) | _released(costed, profile, progress)


def _released(costed: Costed, profile: str | None, progress: Progress) -> dict[str, bytes]:
    study = Study.model_validate(costed.findings.header["study"])
    protected = release(costed.findings, study, profile)
    files = {RELEASED_RESULTS: released_text(protected).encode()}
    if isinstance(costed.case, BusinessCase):
        files |= released_costs(costed.findings, costed.case.model, protected)
    shown = Shown.of(protected)
    if protected.profile == INTERNAL:
        sections = _answered(_true_sections(costed, shown), costed.case)
    elif isinstance(costed.case, BusinessCase):
        sections = (released_section(costed.case, protected, consequences_table(shown, priced=False)),)
    else:
        sections = ()
    report = assemble(protected, study, sections)
    for name, render in RENDERERS.items():
        progress(f"writing release/{name}")
        files[f"release/{name}"] = render(report)
    return files


def released_costs(findings: Findings, model: Model, protected: Protected) -> dict[str, bytes]:
    """What of a business case may be published, by id with a sentence each; no file where that is nothing."""
    told = {} if protected.profile == INTERNAL else released_sentences(model, protected)
    header = {**findings.header, "scenario": model.scenario.scenario.title}
    figures = [{"id": id_, "sentence": sentence} for id_, sentence in told.items()]
    return {RELEASED_COSTS: document_text(header, figures).encode()} if told else {}


def own_documents(costed: Costed, progress: Progress = lambda _: None) -> dict[str, bytes]:
    """The service's own files, with true figures: nothing to be published."""
    case = costed.case
    if isinstance(case, BusinessCase):
        progress(f"writing {WORKBOOK}")
        files = {INTERNAL_COSTS: case_text(case, costed.findings).encode(), WORKBOOK: to_workbook(case)}
    else:
        files = {INTERNAL_COSTS: published_text(case, costed.findings).encode()}
    report = own_report(costed)
    for name, render in RENDERERS.items():
        form = name.rpartition(".")[2]
        if form != "xlsx":
            progress(f"writing {DOCUMENT}.{form}")
            files[f"{DOCUMENT}.{form}"] = render(report)
    return files


def _true_sections(costed: Costed, shown: Shown) -> tuple[Section, ...]:
    """The sections with true figures: the case or the publication's sums, and the scenarios side by side."""
    if not isinstance(costed.case, BusinessCase):
        return (published_section(costed.case),)
    beside = (comparison_section(costed.comparison),) if costed.comparison else ()
    return (case_section(costed.case, consequences_table(shown, priced=True)), *beside)


def _answered(sections: tuple[Section, ...], case: BusinessCase | PublishedCase) -> tuple[Section, ...]:
    """The sections with the answer in front of the first, as it stands on the first page of the document of its own."""
    first, *others = sections
    return (replace(first, blocks=(*_points(case), *first.blocks)), *others)


def _points(case: BusinessCase | PublishedCase) -> tuple[Paragraph, ...]:
    return answer(case) if isinstance(case, BusinessCase) else published_key_points(case)


def own_report(costed: Costed) -> Report:
    """The business case as a document of its own, with true figures. Its first page is the answer."""
    study = Study.model_validate(costed.findings.header["study"])
    shown = Shown.of(release(costed.findings, study, INTERNAL.id))
    case = costed.case
    about = case.model.scenario.scenario if isinstance(case, BusinessCase) else case.published.scenario
    sections = _true_sections(costed, shown)
    return Report(
        title=f"{_TITLES[about.method]}: {study.study.service}",
        subtitle=f"{study.study.title}. Scenario '{about.title}' of {spoken(about.date)}.",
        banner=banner(shown),
        key_points=_points(case),
        sections=(*sections, checklists_section(checked_of_case(study, sections))),
        facts=(*facts(shown), ("Scenario", f"{about.id}, {about.owner}")),
    )


_TITLES = {"incremental": "What the change was worth", "published": "A publication's own sums"}
