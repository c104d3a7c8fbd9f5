"""What came after: handovers to community services, and follow-ups."""

from stepdown.domain.casework import HandoverOutcome
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.evaluation.infer.figures import Part, breakdown, count
from stepdown.evaluation.reduce.counts import Counts
from stepdown.evaluation.sections.people import labels

WORK = "definitions/facts/work.sql"
FOLLOW_UPS = "definitions/facts/follow_ups.sql"
_HANDED = {
    "attended": "First appointment attended",
    "proposed_only": "Proposed, not attended",
    "none_proposed": "None proposed",
}
_AGAIN = {"yes": "Referred again", "no": "Not referred again"}


def afterwards(counts: Counts) -> Part:
    """Handovers of counted families and what they came to; follow-ups by months after closure."""
    outcomes = counts.fact("handover_outcome", "handover")
    return Part.of(
        count("handovers.proposed", "Handovers proposed", "handover", WORK, sum(outcomes.values())),
        breakdown("handovers.outcomes", labels(HandoverOutcome), outcomes, "handover", WORK),
        breakdown("handovers.families", _HANDED, counts.fact("family_handed_over", "family"), "family", WORK),
        *_follow_ups(counts),
    )


def _follow_ups(counts: Counts) -> list[Part]:
    parts = []
    for (measure, unit), found in sorted(counts.facts.items()):
        kind, _, months = measure.partition(":")
        if kind == "re_referred":
            parts.append(breakdown(f"follow_up.{months}_months.{unit}.re_referred", _AGAIN, found, unit, FOLLOW_UPS))
        elif kind == "follow_up_level":
            named = labels(SafeguardingLevel)
            parts.append(breakdown(f"follow_up.{months}_months.{unit}.level", named, found, unit, FOLLOW_UPS))
    return parts
