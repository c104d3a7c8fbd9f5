"""The service and the study: aims, threshold, edge of care, who is counted, who governs it."""

from stepdown.evaluation.study import Study
from stepdown.reporting.report import Block, Bullets, Paragraph, Section
from stepdown.reporting.wording import spoken

NOT_REPORTED = "not reported"


def study_section(study: Study) -> Section:
    """What was studied and how, in the study's own words."""
    about, period = study.study, study.period
    blocks: list[Block] = [
        Paragraph(f"Service: {about.service}. Area: {about.area}. Design: {about.design.label.lower()}."),
        Paragraph(
            f"Families referred from {spoken(period.referred_from)} to {spoken(period.referred_to)} are counted; "
            f"the data are as at {spoken(period.as_at)}."
        ),
        Paragraph("The service aims that:"),
        Bullets(tuple(aim.text for aim in study.aims) or (NOT_REPORTED,)),
        Paragraph(f"Threshold, version {study.threshold.version}: {study.threshold.text}"),
        Paragraph(f"Edge of care, version {study.edge_of_care.version}: {study.edge_of_care.text}"),
        Paragraph(
            f"Compared: {study.compare.first.label.lower()} with {study.compare.second.label.lower()}. "
            f"Main outcome: {study.primary_outcome.result}. {study.primary_outcome.why}"
        ),
        Paragraph("Left out of the figures, in the order in which the reasons are tried:"),
        Bullets(
            (
                *(f"a person: {_lower(rule.label)}" for rule in study.cohort.people_left_out),
                *(f"a family: {_lower(rule.label)}" for rule in study.cohort.families_left_out),
            )
        ),
        _governance(study),
    ]
    return Section("study", "The service and the study", tuple(blocks))


def _lower(label: str) -> str:
    return label[0].lower() + label[1:]


def _governance(study: Study) -> Paragraph:
    governance = study.governance
    controllers = ", ".join(governance.data_controllers) or NOT_REPORTED
    return Paragraph(
        f"Ethics reference: {governance.ethics_reference or NOT_REPORTED}. "
        f"Funder: {governance.funder or NOT_REPORTED}. Data controllers: {controllers}."
    )
