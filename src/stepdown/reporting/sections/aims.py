"""The results that speak to each aim of the service, and what limits them."""

from stepdown.evaluation.study import Study
from stepdown.reporting.report import Block, Bullets, Paragraph, Section
from stepdown.reporting.shown import Shown
from stepdown.reporting.wording import sentence


def aims_section(shown: Shown, study: Study) -> Section:
    """Aim by aim, each result that the study bound to it."""
    blocks: list[Block] = []
    for aim in study.aims:
        blocks.append(Paragraph(f"Aim: {aim.text}."))
        told = tuple(sentence(shown, id_) for id_ in aim.results if shown.has(id_))
        blocks.append(Bullets(told or ("No result of this study speaks to this aim.",)))
    return Section("aims", "Aim by aim", tuple(blocks) or (Paragraph("The study names no aims."),))


def limits_section(study: Study) -> Section:
    """What the study says of its own limits, and what holds for every study of this design."""
    always = (
        "Intervals and tests allow for people of one family, who go together; how closely they do is itself uncertain.",
        "Many figures are compared. Beside each p stands what it is if all count; one outcome was named before.",
        "Those not known at closure are left out of comparisons, which may favour or harm the picture.",
    )
    return Section("limits", "Limitations", (Bullets((*study.limitations, *always)),))
