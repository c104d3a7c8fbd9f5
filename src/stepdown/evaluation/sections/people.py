"""Who they are: the counted children and families when they were referred."""

from stepdown.domain.people import AgeBand, Disabled, EthnicGroup, Generations, Sex
from stepdown.domain.word import Word
from stepdown.evaluation.infer.figures import Amount, Part, breakdown, summary
from stepdown.evaluation.reduce.counts import Counts
from stepdown.results.result import Measure

CHILDREN = "definitions/counted_children.sql"
FAMILIES = "definitions/amounts/families.sql"
_SPREAD = (Measure.MEAN, Measure.MEDIAN, Measure.MINIMUM, Measure.MAXIMUM)


def people(counts: Counts) -> Part:
    """Sex, age, ethnic group, disability; family size, years and referrals known, generations."""

    def table(measure: str, words: type[Word]) -> Part:
        return breakdown(f"people.{measure}", labels(words), counts.fact(measure, "child"), "child", CHILDREN)

    return Part.of(
        table("sex", Sex),
        table("age_band", AgeBand),
        table("ethnicity", EthnicGroup),
        table("disability", Disabled),
        breakdown(
            "people.generations",
            labels(Generations),
            counts.fact("generations", "family"),
            "family",
            "definitions/facts/families.sql",
        ),
        _summary(counts, "age", "Age at referral", "child", "years"),
        _summary(counts, "children_in_family", "Children in the family", "family", "children"),
        _summary(counts, "years_known", "Time known to social care", "family", "years"),
        _summary(counts, "prior_referrals", "Referrals to social care, this one included", "child", "referrals"),
    )


def _summary(counts: Counts, measure: str, label: str, unit: str, of: str) -> Part:
    definition = CHILDREN if unit == "child" else FAMILIES
    return summary(Amount(f"people.{measure}", label, unit, definition, of), counts.amount(measure, unit), _SPREAD)


def labels(words: type[Word]) -> dict[str, str]:
    """The stored words of an enumeration with their labels, in its order."""
    return {str(word): word.label for word in words}
