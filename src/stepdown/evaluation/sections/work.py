"""The work itself: engagement, disciplines and contacts, emergency sessions, the key worker's continuity, closure."""

from dataclasses import replace

from stepdown.domain.casework import ClosureReason, ContactMode, ContactPurpose, ContactResult, Engagement
from stepdown.domain.disciplines import Discipline
from stepdown.domain.missing import Missing
from stepdown.domain.word import Word
from stepdown.evaluation.infer.figures import Amount, Part, breakdown, count, share, summary, tally, within
from stepdown.evaluation.reduce.counts import Counts, Histogram
from stepdown.evaluation.sections.people import labels
from stepdown.results.result import Measure, Relation, Result

FACTS = "definitions/facts/work.sql"
AMOUNTS = "definitions/amounts/work.sql"
FAMILIES = "definitions/facts/families.sql"
_SPREAD = (Measure.MEAN, Measure.MEDIAN, Measure.PERCENTILE_90)


def work(counts: Counts) -> Part:
    """What was done with counted families whose episode was opened."""
    return Part.of(_engagement(counts), _contacts(counts), _per_family(counts), _closure(counts))


def _engagement(counts: Counts) -> Part:
    """Engaged, of the families that were offered support and of whom it can be said: the denominator is in the name."""
    found = counts.fact("engagement", "family")
    offered = {word: units for word, units in found.items() if word != Engagement.NOT_OFFERED}
    early = offered.pop(Engagement.TOO_EARLY, 0)
    offered[Missing.NOT_APPLICABLE] = offered.get(Missing.NOT_APPLICABLE, 0) + early
    engaged = share(
        "engagement.engaged_of_offered",
        "Families that engaged, of those offered support long enough ago to say",
        "family",
        FAMILIES,
        tally(offered, Engagement.ENGAGED),
    )
    everyone = breakdown("engagement.referred", labels(Engagement), found, "family", FAMILIES)
    return Part.of(engaged, everyone, Relation(engaged.id, (f"engagement.referred.{Engagement.ENGAGED}",)))


def _contacts(counts: Counts) -> Part:
    results = counts.fact("contact_result", "contact")
    return Part.of(
        count("work.contacts", "Contacts and attempts", "contact", FACTS, sum(results.values())),
        _contact_table(counts, "discipline", {str(d): d.label for d in Discipline}),
        _contact_table(counts, "mode", labels(ContactMode)),
        _contact_table(counts, "purpose", labels(ContactPurpose)),
        _contact_table(counts, "result", labels(ContactResult)),
        *(_minutes(counts, discipline) for discipline in Discipline),
        _emergency_minutes(counts),
        summary(
            Amount("work.recording_minutes", "Minutes to record a contact", "contact", AMOUNTS, "minutes"),
            counts.amount("recording_minutes", "contact"),
            (Measure.MEAN, Measure.MEDIAN, Measure.PERCENTILE_90),
        ),
    )


def _contact_table(counts: Counts, what: str, named: dict[str, str]) -> Part:
    found = counts.fact(f"contact_{what}", "contact")
    used = {word: label for word, label in named.items() if found.get(word)}
    return breakdown(f"work.contact_{what}", used, found, "contact", FACTS)


def _minutes(counts: Counts, discipline: Discipline) -> Part:
    amount = Amount(f"work.minutes.{discipline}", discipline.label, "contact", AMOUNTS, "minutes")
    return _total_and_median(
        amount, counts.amount(f"minutes:{discipline}", "contact"), "work.contact_discipline", discipline
    )


def _emergency_minutes(counts: Counts) -> Part:
    amount = Amount("work.emergency_minutes", "Emergency sessions", "contact", AMOUNTS, "minutes")
    purpose = ContactPurpose.EMERGENCY
    return _total_and_median(amount, counts.amount("emergency_minutes", "contact"), "work.contact_purpose", purpose)


def _total_and_median(amount: Amount, histogram: Histogram, table: str, word: Word) -> Part:
    """Minutes in all and their median; the total would reveal how many contacts of the table's word there were."""
    if not histogram.known:
        return Part()
    spread = summary(amount, histogram, (Measure.MEDIAN,))
    total = Result(
        f"{amount.id}.total",
        f"{amount.label}: minutes recorded",
        Measure.COUNT,
        amount.unit,
        amount.definition,
        spread.results[0].tally,
        estimate=float(round(sum(minutes * units for minutes, units in histogram.amounts.items()))),
        of=amount.of,
        derived_from=(f"{table}.{word}",),
    )
    return Part.of(total, spread)


def _per_family(counts: Counts) -> Part:
    keys = counts.amount("key_workers", "family")
    emergencies = counts.amount("emergencies", "family")
    with_emergency = replace(
        tally({"any": emergencies.known - emergencies.amounts.get(0.0, 0), "none": emergencies.amounts.get(0.0, 0)}),
        numerator=emergencies.known - emergencies.amounts.get(0.0, 0),
    )
    return Part.of(
        _amount(counts, "disciplines", "Disciplines that reached a family", "disciplines"),
        _amount(counts, "contacts", "Contacts and attempts with a family", "contacts"),
        _amount(counts, "months_open", "Months from opening to closure", "months"),
        share("work.emergencies.any", "Families with an emergency session", "family", AMOUNTS, with_emergency),
        within("work.one_key_worker", "Families with one key worker throughout", "family", AMOUNTS, keys, 1),
    )


def _amount(counts: Counts, measure: str, label: str, of: str) -> Part:
    return summary(Amount(f"work.{measure}", label, "family", AMOUNTS, of), counts.amount(measure, "family"), _SPREAD)


def _closure(counts: Counts) -> Part:
    return breakdown(
        "work.closure_reason", labels(ClosureReason), counts.fact("closure_reason", "family"), "family", FAMILIES
    )
