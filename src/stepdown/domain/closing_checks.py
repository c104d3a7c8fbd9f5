"""What a family should not be closed without, and why it matters. Each can be missing, for a reason that is said."""

from stepdown.domain.word import Word


class ClosingCheck(Word):
    """One thing that is looked for before a family is closed."""

    FAMILY_VOICE = "family_voice", "What the family says of the work"
    OBSERVATIONS = "observations", "Closing observations"
    MEASURES = "measures", "Closing measures"
    DISCIPLINES = "disciplines", "Every discipline has closed its own work"
    TASKS = "tasks", "Every task of the work is done"
    HANDOVERS = "handovers", "Every handover is settled or ended"


WHY: dict[ClosingCheck, str] = {
    ClosingCheck.FAMILY_VOICE: "Only the family can say whether it helped, and later nobody can ask them again.",
    ClosingCheck.OBSERVATIONS: "Without them nobody can say what changed between the beginning and the end.",
    ClosingCheck.MEASURES: "A score at the beginning tells nothing without the one at the end.",
    ClosingCheck.DISCIPLINES: "Each specialist knows what is left to do in their own field.",
    ClosingCheck.TASKS: "What was promised and is not done would be forgotten. What speaks of danger is done first.",
    ClosingCheck.HANDOVERS: "A family that is closed before the next service has taken over can fall between the two.",
}
"""Why each matters, as the page says it."""

ONLY_A_MANAGER_OVERRIDES = (ClosingCheck.HANDOVERS,)
"""For these a colleague's reason is not enough: the manager who confirms gives one."""
