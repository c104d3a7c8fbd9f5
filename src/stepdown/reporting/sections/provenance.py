"""Where every figure comes from: methods, definitions, and the facts of the run."""

from datetime import date

from stepdown.evaluation.study import Study
from stepdown.reporting.report import Bullets, Cell, Paragraph, Row, Section
from stepdown.reporting.shown import Shown
from stepdown.reporting.tables import Heading, table
from stepdown.reporting.wording import spoken
from stepdown.results.intervals import SMALLEST_KNOWN

_OF_ALL = (
    "A percentage is of those of whom it is known; not known, not asked and not applicable are counted beside it.",
    f"No percentage is given where fewer than {SMALLEST_KNOWN} are known. Percentages are rounded half up.",
    "Intervals of a proportion: Wilson's score interval, 95% (Wilson 1927).",
    "Intervals of a paired difference, families: Newcombe's method 10, continuity-corrected, 95% (Newcombe 1998).",
    "Tests of paired change, families: McNemar's test, mid-p (Fagerland, Lydersen and Laake 2013).",
    "Tests of paired change, children and parents: the same, of families that each change as one.",
    "Medians and centiles are by rank: the least amount that the share of units does not exceed.",
    "How long things took: Kaplan–Meier, log-log limits; the ways in which it ended: Aalen–Johansen; error by family.",
    "Where children stood over time: Aalen–Johansen, from the days on which they moved from level to level.",
)


BY_DESIGN_EFFECT = (
    "Intervals of a paired difference, children and parents: Tango's score interval, 95% (Tango 1998).",
    "Children and parents come in families: their intervals are widened as far as families differ, never narrowed.",
)
DRAWN_AGAIN = (
    "Children and parents come in families: 95% limits {}, from seed {} (Davison and Hinkley 1997).",
    "Where all are alike or of one family, or families are not told apart, limits are those of strangers.",
)
OF_GROUPS = (
    "A comparison group: propensity scores by logistic regression; the weighting that the study named, and others.",
    "Intervals of a weighted difference: the weights' equations stacked on the shares', by family, CR2, Student's t.",
)


def methods_section(study: Study) -> Section:
    """How figures were made."""
    return Section("methods", "How figures were made", (Bullets(_methods(study)),))


def _methods(study: Study) -> tuple[str, ...]:
    asked = study.intervals
    by_family = tuple(said.format(asked.said(), asked.seed) for said in DRAWN_AGAIN) if asked else BY_DESIGN_EFFECT
    return (*_OF_ALL, *by_family, *(OF_GROUPS if study.comparison else ()))


_SQL = "Definitions are files of SQL in the program's source, under evaluation; a council's analyst can read them."


def provenance_section(shown: Shown, study: Study) -> Section:
    """Each definition, what it defines, and how many figures come from it."""
    return definitions_section(shown, study.study.id, _SQL)


def definitions_section(shown: Shown, study: str, note: str) -> Section:
    """The same, of whatever is called ``study``, with what its definitions are."""
    found: dict[str, list[str]] = {}
    for released in shown.protected.released:
        found.setdefault(released.result.definition, []).append(released.result.id)
    heading = Heading(
        "provenance.definitions",
        "Definitions and the figures that come from them",
        "figures",
        "Definition",
        (note,),
    )
    rows = [Row(d, (Cell(str(len(ids))), Cell(f"{ids[0]} … {ids[-1]}"))) for d, ids in sorted(found.items())]
    return Section(
        "provenance",
        "Where the figures come from",
        (
            Paragraph(f"Study '{study}'. Every figure carries the id of its result in results.json."),
            table(shown, heading, ("Figures", "First and last id"), rows),
        ),
    )


def facts(shown: Shown) -> tuple[tuple[str, str], ...]:
    """The facts of the run: name and value."""
    header = shown.protected.header
    dataset, study = header["dataset"], header["study"]
    if not isinstance(dataset, dict) or not isinstance(study, dict):
        raise TypeError("the header of the results names no dataset and study")
    return (
        ("Program", str(header["program"])),
        ("Dataset", str(dataset["title"])),
        ("Dataset digest", str(dataset["digest"])),
        ("Sources", ", ".join(dataset["sources"]) or "not named"),
        ("Data as at", spoken(date.fromisoformat(study["period"]["as_at"]))),
        ("Study", f"{study['study']['id']}: {study['study']['title']}"),
        ("Disclosure profile", shown.protected.profile.label),
    )
