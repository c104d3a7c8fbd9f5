"""The one place where a project of voices becomes a report."""

from stepdown.reporting.report import Paragraph, Report, Section
from stepdown.reporting.voices.areas import area_section
from stepdown.reporting.voices.checklists import voices_checklists
from stepdown.reporting.voices.coding import coding_section
from stepdown.reporting.voices.evidence import evidence_section, finding_id
from stepdown.reporting.voices.joint import joint_section
from stepdown.reporting.voices.people import people_section
from stepdown.reporting.voices.voices import Voices
from stepdown.themes.checklists.facts import integration
from stepdown.themes.findings.joint import DisplayRow, joint_display
from stepdown.themes.findings.waiting import waits_for


def voices_report(voices: Voices) -> Report:
    """The mixed-methods report as a value. What is not written yet is said; nothing is made up in its place."""
    rows = joint_display(voices.project, survey_figures=voices.figures)
    sections = (
        _about(voices),
        people_section(voices),
        *(area_section(voices, row, number) for number, row in enumerate(rows, start=1)),
        joint_section(voices, rows),
        *voices.surveys,
        coding_section(voices),
        voices_checklists(voices),
        evidence_section(voices, rows),
    )
    return Report(
        title=voices.project.about.title,
        subtitle=f"What people said, beside the figures. As at {voices.as_at:%-d %B %Y}.",
        banner=voices.banner,
        key_points=tuple(_key_point(row) for row in rows if row.row is not None),
        sections=sections,
        facts=_facts(voices),
    )


def _key_point(row: DisplayRow) -> Paragraph:
    words = row.row.words if row.row else ""
    leads = tuple(finding_id(row.area.id, cell.kind) for cell in row.cells if cell.finding)
    return Paragraph(f"{row.area.title}: {words}", evidence=leads)


def _about(voices: Voices) -> Section:
    blocks = [
        Paragraph(voices.project.about.question),
        Paragraph(
            "Each source was analysed and written up by itself and signed off; only then were the sources laid side by "
            "side by key area of interest. Marks such as [1] lead to the evidence of a sentence or a quote."
        ),
    ]
    if said := integration(voices.project):
        blocks.append(Paragraph(said))
    if waiting := waits_for(voices.project):
        named = ", ".join(kind.label.lower() for kind in waiting)
        blocks.append(Paragraph(f"Not signed off yet: {named}. This is a draft.", caution=True))
    return Section("about", "About this report", tuple(blocks))


def _facts(voices: Voices) -> tuple[tuple[str, str], ...]:
    from stepdown import __version__

    facts = [("Program", f"Stepdown {__version__}"), ("Project as at", f"{voices.as_at:%-d %B %Y}")]
    if voices.leak_check:
        facts.append(("Check for real names", voices.leak_check))
    return tuple(facts)
