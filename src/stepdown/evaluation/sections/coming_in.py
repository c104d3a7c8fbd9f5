"""How work came in: referrals, threshold decisions, specialisms asked for, consultations, and how quickly."""

from stepdown.domain.casework import Decision
from stepdown.domain.disciplines import Discipline
from stepdown.domain.missing import Missing
from stepdown.evaluation.infer.figures import Amount, Part, breakdown, count, summary, within
from stepdown.evaluation.reduce.counts import Counts, Histogram
from stepdown.evaluation.sections.people import labels
from stepdown.results.result import Measure, Relation

FACTS = "definitions/facts/referrals.sql"
TIMES = "definitions/amounts/times.sql"

BANDS = {
    "within_24_hours": ("Within 24 hours", 24.0),
    "1_to_3_days": ("1 to 3 days", 72.0),
    "3_to_7_days": ("3 to 7 days", 168.0),
    "1_to_2_weeks": ("1 to 2 weeks", 336.0),
    "2_to_4_weeks": ("2 to 4 weeks", 672.0),
    "over_4_weeks": ("Over 4 weeks", float("inf")),
}
"""How time to first contact is banded: the label and the upper limit in hours, in it."""


def coming_in(counts: Counts) -> Part:
    """Volumes and times of referrals, requests and consultations received in the period."""
    return Part.of(_volumes(counts), _times(counts))


def _volumes(counts: Counts) -> Part:
    decisions = counts.fact("referral_decision", "referral")
    consulted = counts.fact("consultation_family", "consultation")
    return Part.of(
        count("volumes.referrals", "Referrals received", "referral", FACTS, sum(decisions.values())),
        breakdown("volumes.threshold", labels(Decision), decisions, "referral", FACTS),
        Relation("volumes.referrals", (f"volumes.threshold.{Decision.ACCEPTED}#total",)),
        _disciplines(counts, "request", "specialism request"),
        breakdown(
            "volumes.request_decisions",
            labels(Decision),
            counts.fact("request_decision", "specialism request"),
            "specialism request",
            FACTS,
        ),
        count("volumes.consultations", "Consultations given", "consultation", FACTS, sum(consulted.values())),
        breakdown(
            "volumes.consultation_families",
            {"family_named": "About a named family", "no_family_named": "Without a named family"},
            consulted,
            "consultation",
            FACTS,
        ),
        _disciplines(counts, "consultation", "consultation"),
    )


def _disciplines(counts: Counts, what: str, unit: str) -> Part:
    found = counts.fact(f"{what}_discipline", unit)
    named = {str(d): d.label for d in Discipline if found.get(d)}
    return breakdown(f"volumes.{what}_disciplines", named, found, unit, FACTS)


def _times(counts: Counts) -> Part:
    decision = counts.amount("hours_to_decision", "referral")
    attempt = counts.amount("hours_to_first_attempt", "specialism request")
    contact = counts.amount("hours_to_first_contact", "specialism request")
    return Part.of(
        _waited("decision", "Referral to threshold decision", "referral", decision),
        _waited("first_attempt", "Referral to first attempt to reach the family", "specialism request", attempt),
        _waited("first_contact", "Referral to first contact", "specialism request", contact),
        breakdown(
            "times.first_contact_bands",
            {word: label for word, (label, _) in BANDS.items()},
            banded(contact),
            "specialism request",
            TIMES,
        ),
    )


def _waited(what: str, label: str, unit: str, hours: Histogram) -> Part:
    return Part.of(
        summary(Amount(f"times.{what}", label, unit, TIMES, "hours"), hours, (Measure.MEDIAN, Measure.PERCENTILE_90)),
        within(f"times.{what}.within_24_hours", f"{label}, within 24 hours", unit, TIMES, hours, 24),
    )


def banded(hours: Histogram) -> dict[str, int]:
    """A histogram of hours as the bands, with its missing reasons carried."""
    found = dict.fromkeys(BANDS, 0) | {str(m): hours.missing.get(m, 0) for m in Missing}
    for amount, units in hours.amounts.items():
        found[next(word for word, (_, limit) in BANDS.items() if amount <= limit)] += units
    return found
