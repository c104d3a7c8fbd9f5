"""What the design of a study can show, whatever its figures are, and how far the study itself trusts it."""

from collections.abc import Mapping

from stepdown.evaluation.study.about import Design
from stepdown.evaluation.study.bias import BiasDomain, Judgement, RiskOfBias, overall
from stepdown.evaluation.study.evidence import UNVERIFIED, at_most
from stepdown.reporting.report import Block, Bullets, Cell, Paragraph, ReportTable, Row, Section
from stepdown.reporting.sections.study import NOT_REPORTED

MAY_SAY: Mapping[Design, str] = {
    Design.SINGLE_ARM: (
        "This design has one group, compared with itself. It may say what was recorded at two points, of how many, and "
        "how sure that is. It may not say what would have been recorded without the team."
    ),
    Design.GROUPS_COMPARED: (
        "This design sets children with the team beside children without it, weighted to be alike in what was recorded "
        "at referral. It may say by how much the groups differ then, and how sure that is. It may not say why, unless "
        "all that stands below is true."
    ),
    Design.AREAS_COMPARED: (
        "This design sets districts with the team beside districts without it. It may say by how much their changes "
        "differed, and how often districts differ as much without any team. It may not say why, unless all that stands "
        "below is true."
    ),
}
"""What the words of a report may claim, by its design."""

MUST_BE_TRUE: Mapping[Design, tuple[str, ...]] = {
    Design.SINGLE_ARM: (
        "Nothing else changed for these families in the same time.",
        "They would have stayed as they were at referral, though families are referred when things are at their worst.",
        "Those of whom it is not known at the second point are like those of whom it is.",
    ),
    Design.GROUPS_COMPARED: (
        "All that decided who was supported, and goes with the outcome, is among the covariates and rightly recorded.",
        "Every child could have been in either group (overlap).",
        "Levels are recorded in the same way in both groups, and as fully.",
        "The support of one family changed nothing for another, as a shorter wait or a busier team would.",
        "Those of whom it is not known how they moved are like those of whom it is.",
        "The outcome, the covariates and the method were chosen before anybody looked.",
    ),
    Design.AREAS_COMPARED: (
        "Without the team, the rate in its districts would have moved as it did in the others (parallel trends).",
        "Nothing else began, ended or was counted differently in one sort of district and not in the other.",
        "The team's work did not reach families in the other districts, and families did not move for it.",
        "The districts and the start were not chosen because the rate was unusually high or low just then.",
        "The outcome and the districts to compare with were chosen before anybody looked.",
    ),
}
"""What would have to be true before a figure of the design could be put down to the service."""


def design_section(design: Design, risk: RiskOfBias) -> Section:
    """The design, what would have to be true for more, the study's own judgement, and the level left open."""
    blocks: list[Block] = [
        Paragraph(f"Design: {design.label.lower()}. {MAY_SAY[design]}"),
        Paragraph("For more, all of this would have to be true:"),
        Bullets(MUST_BE_TRUE[design]),
        Paragraph(_level(design, risk)),
        Paragraph(UNVERIFIED),
        _judged(risk) if risk else Paragraph(f"Risk of bias, by the study's own judgement (ROBINS-I): {NOT_REPORTED}."),
    ]
    return Section("design", "What this design can show", tuple(blocks))


def _level(design: Design, risk: RiskOfBias) -> str:
    level = at_most(design, risk)
    told = (
        f"On the scale of Foundations (formerly the Early Intervention Foundation) a study like this could support "
        f"{level.label.lower()} at most; whether it does is for them to say."
    )
    if design is Design.SINGLE_ARM:
        return f"{told} Figures from before and after, without a comparison group, cannot go beyond it."
    judged = overall(risk)
    if judged in (Judgement.LOW, Judgement.MODERATE):
        return f"{told} That rests on the study's own judgement of its risk of bias: {judged.label.lower()}."
    return f"{told} The design leaves level 3 open, but the risk of bias is {_said(judged)}."


def _said(judged: Judgement) -> str:
    return "not fully judged" if judged is Judgement.NO_INFORMATION else judged.label.lower()


def _judged(risk: RiskOfBias) -> ReportTable:
    rows = [
        Row(domain.label, (Cell(risk[domain].judgement.label), Cell(risk[domain].reason)))
        if domain in risk
        else Row(domain.label, (Cell("Not judged"), Cell("–")))
        for domain in BiasDomain
    ]
    rows.append(Row("Overall: the worst of them", (Cell(overall(risk).label), Cell("–")), total=True))
    return ReportTable(
        "design.risk_of_bias",
        "Risk of bias, by the study's own judgement",
        "domains",
        "The study file; domains of ROBINS-I (Sterne and others 2016)",
        "Domain",
        ("Judgement", "Reason"),
        tuple(rows),
    )
