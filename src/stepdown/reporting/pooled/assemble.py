"""A pool as the files of a run: true counts for who pools, and a release with the report, as an evaluation's."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from stepdown.evaluation.pool.together import Pool
from stepdown.reporting.assemble import assemble, banner
from stepdown.reporting.disclosure import explain
from stepdown.reporting.disclosure.ledger.entry import Entry
from stepdown.reporting.disclosure.ledger.ledger import Ledger
from stepdown.reporting.disclosure.released import Protected
from stepdown.reporting.pooled.bounds import Bounded, Told, bounded
from stepdown.reporting.pooled.safe import figures_of
from stepdown.reporting.pooled.side_by_side import side_by_side
from stepdown.reporting.pooled.who import who_section
from stepdown.reporting.pooled.within import bounds_text, within_section
from stepdown.reporting.publish import INTERNAL_RESULTS, RELEASED_RESULTS, release_beside, released_text
from stepdown.reporting.renderers import RENDERERS
from stepdown.reporting.report import Paragraph, Report, Section
from stepdown.reporting.sections.aims import limits_section
from stepdown.reporting.sections.design import design_section
from stepdown.reporting.sections.provenance import facts, methods_section, provenance_section
from stepdown.reporting.sections.study import study_section
from stepdown.reporting.shown import Shown
from stepdown.results.document import findings_text

BOUNDS = "release/bounds.json"


@dataclass(frozen=True, slots=True)
class PoolRelease:
    """A pool as it may be shown: its release, and the bounds where some parts came in the safe form."""

    protected: Protected
    bounds: tuple[Bounded, ...]


def release_pool(pool: Pool, profile: str | None = None) -> PoolRelease:
    """What may be shown of a pool, under the study's profile or another."""
    protected, ledger = release_beside(Ledger(), pool.findings, pool.study, profile)
    entry = ledger.entries[-1] if ledger.entries else None
    return PoolRelease(protected, bounded(_told(pool, protected, entry)) if pool.safe else ())


def _told(pool: Pool, protected: Protected, entry: Entry | None) -> list[Told]:
    told = [Told.of(part.figures, part.merged) for part in pool.safe]
    if pool.exact:
        own = [f for f in figures_of(protected, entry) if not f.id.startswith("authorities.")]
        told.append(Told.of(own, [merge.table for merge in protected.merged]))
    return told


def pool_report(released: PoolRelease, pool: Pool, fingerprints: Mapping[str, str]) -> Report:
    """The report: an evaluation's, where true counts were added, with the authorities side by side."""
    shown = Shown.of(released.protected)
    sections = [who_section(pool, dict(fingerprints)), side_by_side(shown, pool)]
    if released.bounds:
        sections.append(within_section(released.bounds, pool))
    names = ", ".join(part.origin.authority for part in pool.parts)
    first = Paragraph(
        f"Pooled from the counts of {len(pool.parts)} authorities: {names}. No row of data left any of them."
    )
    report = (
        assemble(released.protected, pool.study, tuple(sections)) if pool.exact else _of_bounds(shown, pool, sections)
    )
    return replace(report, key_points=(first, *report.key_points))


def _of_bounds(shown: Shown, pool: Pool, sections: list[Section]) -> Report:
    """The report of a pool to which nobody gave true counts."""
    study = pool.study
    return Report(
        title=study.study.title,
        subtitle=study.study.service,
        banner=banner(shown),
        key_points=(),
        sections=(
            study_section(study),
            *sections,
            design_section(study.study.design, study.risk_of_bias),
            limits_section(study),
            methods_section(study),
            provenance_section(shown, study),
        ),
        facts=facts(shown),
        symbols=explain.symbols(shown.protected.profile),
    )


def files_of_a_pool(
    released: PoolRelease, pool: Pool, fingerprints: Mapping[str, str], progress: Callable[[str], None] = lambda _: None
) -> dict[str, bytes]:
    """Every file of a pool by its path, as those of an evaluation."""
    files = {
        INTERNAL_RESULTS: findings_text(pool.findings).encode(),
        RELEASED_RESULTS: released_text(released.protected).encode(),
    }
    if released.bounds:
        files[BOUNDS] = bounds_text(released.bounds).encode()
    report = pool_report(released, pool, fingerprints)
    for name, render in RENDERERS.items():
        progress(f"writing {name}")
        files[f"release/{name}"] = render(report)
    return files
