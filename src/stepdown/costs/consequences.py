"""What changed in people's lives, whether or not it has a price: the table that stands before any money."""

from stepdown.costs.model.line import LineKind

CONSEQUENCES: tuple[tuple[str, LineKind | None], ...] = (
    ("care.at_risk_entered", LineKind.PLACEMENT),
    ("care.at_risk_left_care", None),
    ("movement.stepped_down", LineKind.LEVELS),
    ("movement.unchanged", None),
    ("movement.stepped_up", LineKind.LEVELS),
    ("movement.left_ladder", None),
    ("ratings.family.home_stability_improved.at_closure", None),
    ("ratings.family.wellbeing_increased.at_closure", None),
    ("change.family.parental_domestic_abuse.difference", LineKind.OTHER),
    ("change.family.parental_mental_ill_health.difference", None),
    ("change.family.all_three_parental_risks.difference", None),
    ("change.child.school_attendance.difference", None),
    ("change.child.child_mental_ill_health.difference", None),
    ("change.child.neglect.difference", None),
    ("handovers.families.attended", None),
    ("follow_up.6_months.child.re_referred.yes", None),
    ("engagement.engaged_of_offered", None),
)
"""Results of the evaluation, each with the lines that price it; None has no price and is none the less for that."""
