"""A comparison of areas as a report: what was compared, the rates, the differences, and what the design can show."""

from collections.abc import Callable

from stepdown.evaluation.comparing.design import AreaDesign
from stepdown.reporting.assemble import banner
from stepdown.reporting.checklists.checked import checked_of_areas
from stepdown.reporting.checklists.section import checklists_section
from stepdown.reporting.comparison.districts import differed, difference_section, rates_section
from stepdown.reporting.comparison.mixture import interrupted_section, mixture_section
from stepdown.reporting.disclosure import explain
from stepdown.reporting.disclosure.profiles import named
from stepdown.reporting.disclosure.protect import protect
from stepdown.reporting.disclosure.released import Protected
from stepdown.reporting.publish import INTERNAL_RESULTS, RELEASED_RESULTS, released_text
from stepdown.reporting.renderers import RENDERERS
from stepdown.reporting.report import Bullets, Paragraph, Report, Section
from stepdown.reporting.sections.design import MAY_SAY, design_section
from stepdown.reporting.sections.provenance import definitions_section, facts
from stepdown.reporting.shown import Shown
from stepdown.reporting.wording import sentence, spoken
from stepdown.results.document import findings_text
from stepdown.results.result import Findings

METHODS = (
    "A rate is all events of the districts and periods named, over the sum of their populations in those periods.",
    "Difference-in-differences: the team's change in rate less the others' change in rate.",
    "In proportion: Poisson regression with a term for each district and period and population as offset.",
    "Ranks by permutation: of one district with a team no variance can be learned, so no interval is printed.",
    "Synthetic control (Abadie, Diamond and Hainmueller 2010): weights of other districts, none negative, one in sum.",
    "Interrupted time series: segmented Poisson regression with population as offset; Newey and West's variance.",
)


def protect_comparison(findings: Findings, design: AreaDesign, profile: str | None = None) -> Protected:
    """What may be shown of a comparison, under the design's profile or another one."""
    chosen = named(profile or design.disclosure.profile)
    publishable = findings.without_internal() if chosen.largest_small else findings
    return protect(publishable, chosen, (), ("areas.difference",))


def comparison_report(protected: Protected, design: AreaDesign) -> Report:
    """The report of a release. What disclosure control hides is not in it, in any form."""
    shown = Shown.of(protected)
    sections = (
        rates_section(shown, design),
        difference_section(shown, design),
        mixture_section(shown, design),
        interrupted_section(shown),
        design_section(design.design, design.risk_of_bias),
        Section("limits", "Limitations", (Bullets((*design.limitations, *_ALWAYS)),)),
        Section("methods", "How figures were made", (Bullets(METHODS),)),
        definitions_section(shown, design.study.id, _DEFINITIONS),
    )
    return Report(
        title=design.study.title,
        subtitle=f"{design.study.service}. {design.study.outcome}. Data as at {spoken(design.study.as_at)}.",
        banner=banner(shown),
        key_points=_key_points(shown, design),
        sections=(*sections, checklists_section(checked_of_areas(design, sections))),
        facts=facts(shown),
        symbols=explain.symbols(protected.profile),
    )


_DEFINITIONS = "Definitions are modules in the program's source, under evaluation."
_ALWAYS = (
    "Districts differ in more than the team, and some of that changes over time.",
    "Several methods are shown; none was chosen for what it says, and they do not confirm one another.",
)


def _key_points(shown: Shown, design: AreaDesign) -> tuple[Paragraph, ...]:
    named_districts = ", ".join(f"{team.district} (from {team.start})" for team in design.team)
    stems = shown.table_names("areas.from_")
    return (
        Paragraph(f"{design.study.outcome}. Districts with the team: {named_districts}."),
        *(differed(shown, stem) for stem in stems if len(stems) == 1),
        *(Paragraph(sentence(shown, id_), ids=(id_,)) for id_ in ("areas.difference", "areas.difference_rank")),
        Paragraph(MAY_SAY[design.design], caution=True),
    )


def files_of_a_comparison(
    findings: Findings, protected: Protected, design: AreaDesign, progress: Callable[[str], None] = lambda _: None
) -> dict[str, bytes]:
    """Every file of a comparison by its path, as those of an evaluation."""
    files = {
        INTERNAL_RESULTS: findings_text(findings).encode(),
        RELEASED_RESULTS: released_text(protected).encode(),
    }
    report = comparison_report(protected, design)
    for name, render in RENDERERS.items():
        progress(f"writing {name}")
        files[f"release/{name}"] = render(report)
    return files
