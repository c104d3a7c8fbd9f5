"""Children with the team beside children without it, where the study names a comparison group."""

from stepdown.domain.casework import GroupArm
from stepdown.evaluation.arms.units import POINTS
from stepdown.evaluation.study import Study
from stepdown.evaluation.study.comparison import Comparison, Weighting, covariate_label
from stepdown.reporting.report import Block, Bullets, Cell, Paragraph, ReportTable, Row, Section
from stepdown.reporting.sections.arms.alike import balance_chart, overlap_chart, share_cell
from stepdown.reporting.shown import NOTHING, Shown
from stepdown.reporting.tables import Heading, table
from stepdown.reporting.wording import spoken, together
from stepdown.results.result import Result

_ARMS = tuple(GroupArm)
STANDS_FOR = {
    Weighting.OVERLAP: "children of both groups who might as well have been in the other",
    Weighting.ODDS: "the supported children as they are",
    Weighting.MATCHING: "those supported children to whom a like child was found",
    Weighting.ENTROPY: "the supported children as they are",
}
"""For whom a weighted difference speaks."""
E_VALUES = (
    "E-value {} for the ratio, and {} for the limit nearest to 1: something not recorded would have to go with being "
    "supported and with the outcome, each by a ratio so large beyond the covariates, to account for it alone."
)


def arms_sections(shown: Shown, study: Study) -> tuple[Section, ...]:
    """The section, where there is a comparison group."""
    if study.comparison is None:
        return ()
    asked = study.comparison
    blocks: tuple[Block, ...] = (
        Paragraph(f"Beside the supported children stand others: {_stopped(asked.who)}"),
        Bullets(_told(asked, study)),
        _outcomes(shown),
        Paragraph(difference_sentence(shown), ids=("comparison.difference",)),
        *_ratio(shown),
        Paragraph(_CAUTION, caution=True),
        balance_chart(shown, asked),
        *_worth(shown),
        overlap_chart(shown),
        _methods(shown, asked),
    )
    return (Section("comparison", "Beside a comparison group", blocks),)


_CAUTION = (
    "The groups are made alike in the covariates, and in nothing else. "
    "Who was supported was not decided by chance, and what decided it may itself go with the outcome."
)


def _stopped(said: str) -> str:
    return said if said.endswith(".") else f"{said}."


def _told(asked: Comparison, study: Study) -> tuple[str, ...]:
    covariates = ", ".join(_lower(covariate_label(covariate)) for covariate in asked.covariates)
    return (
        f"Group and covariates were laid down on {spoken(asked.defined_on)}; data are to {spoken(study.period.as_at)}.",
        f"Its families are those left out of all other figures for this reason: {_lower(asked.group.label)}.",
        f"Both groups are looked at {asked.days_after} days after the index day, whether or not work has ended.",
        f"Covariates, all as at referral: {covariates}. What is not known is a value of its own.",
        f"The groups are made alike by {_lower(asked.method.label)}; the figures stand for {STANDS_FOR[asked.method]}.",
    )


def _lower(label: str) -> str:
    return label[0].lower() + label[1:]


def _outcomes(shown: Shown) -> ReportTable:
    results = shown.table("comparison.outcome")
    rows = [
        Row(
            GroupArm(result.categories["arm"]).label,
            (
                shown.count(result.id),
                shown.percentage(result.id),
                shown.interval(result.id),
                shown.bounds(result.id),
                shown.count(result.id, "known"),
                shown.count(result.id, "not_known"),
                shown.count(result.id, "not_applicable"),
            ),
        )
        for result in results
    ]
    title = results[0].label.rpartition(",")[0]
    columns = (
        "Number",
        "Percentage of known",
        "95% interval",
        "Worst and best case",
        "Known",
        "Not known",
        "Left the ladder",
    )
    return table(
        shown, Heading("comparison.outcome", title, "children", "Group", together(shown, "child")), columns, rows
    )


def difference_sentence(shown: Shown) -> str:
    """The weighted shares and their difference, as far as they may be shown."""
    result = shown.result("comparison.difference")
    label = _lower(result.label.partition(":")[0])
    if shown.hides(result.id, "estimate"):
        return (
            f"Weighted to be alike, the share of children who {label}: the difference between the groups is not shown."
        )
    shares = [share_cell(shown, f"comparison.weighted.{arm}").text for arm in _ARMS]
    return (
        f"Weighted to be alike, {shares[0]} of the supported and {shares[1]} of the comparison children {label}. The "
        f"first differs from the second by {shown.signed(result.id, of=POINTS).text}."
    )


def _ratio(shown: Shown) -> tuple[Paragraph, ...]:
    if not shown.has("comparison.ratio") or shown.hides("comparison.ratio", "estimate"):
        return ()
    values = (shown.amount(f"comparison.{name}", 2).text for name in ("e_value", "e_value_limit"))
    ratio = f"One share over the other: {shown.ratio('comparison.ratio').text}. {E_VALUES.format(*values)}"
    return (Paragraph(ratio, ids=("comparison.ratio", "comparison.e_value", "comparison.e_value_limit")),)


def _worth(shown: Shown) -> tuple[Paragraph, ...]:
    ids = tuple(f"comparison.worth.{arm}" for arm in _ARMS)
    if any(shown.hides(id_, "estimate") for id_ in ids):
        return ()
    supported, comparison = (shown.amount(id_, 0).text for id_ in ids)
    told = f"Weighted, the groups are worth {supported} and {comparison} children of equal weight."
    return (Paragraph(f"{told} The fewer, the less sure the figures are.", ids=ids),)


def _methods(shown: Shown, asked: Comparison) -> ReportTable:
    """The same difference made otherwise. None was chosen for what it says."""
    stems = [
        "comparison",
        *(f"comparison.other.{m}" for m in Weighting if shown.has(f"comparison.other.{m}.difference")),
    ]
    rows = [_method(shown, stem) for stem in (*stems, "comparison.recorded")]
    notes = (
        f"The study named {_lower(asked.method.label)} before; the others are shown whatever they say.",
        "Errors are by family and allow for weights that were estimated; matches are taken as given.",
    )
    heading = Heading("comparison.methods", "The same difference, made otherwise", "children", "Method", notes)
    return table(shown, heading, ("Difference in percentage points (95% interval)", "Ratio"), rows)


def _method(shown: Shown, stem: str) -> Row:
    difference: Result = shown.result(f"{stem}.difference")
    ratio: Cell = shown.ratio(f"{stem}.ratio") if shown.has(f"{stem}.ratio") else NOTHING
    return Row((difference.method or "").partition(";")[0], (shown.signed(difference.id), ratio))
