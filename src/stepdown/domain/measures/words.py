"""The words of a measure: who answers, how it is scored, what a score says, and what may be shipped."""

from stepdown.domain.word import Word


class Respondent(Word):
    """Whose answers they are. Two respondents' scores are never compared as one person's change."""

    SELF = "self", "The person about themself"
    FAMILY_MEMBER = "family_member", "A member of the family about the family"
    PARENT_OR_CARER = "parent_or_carer", "A parent or carer about the child"
    TEACHER = "teacher", "A teacher about the child"
    PRACTITIONER = "practitioner", "A practitioner about the person"
    TOGETHER = "together", "Agreed together by the person and a practitioner"


class Method(Word):
    """How a score is reached."""

    SUM_OF_ITEMS = "sum_of_items", "Sum of the items"
    ENTERED = "entered", "Entered from a form that was scored elsewhere"
    GOAL_ATTAINMENT = "goal_attainment", "One standard score of all of a person's goals"


class Direction(Word):
    """What a higher score means."""

    HIGHER_IS_WORSE = "higher_is_worse", "Higher is worse"
    HIGHER_IS_BETTER = "higher_is_better", "Higher is better"


class MayShip(Word):
    """What an instrument's terms let the program carry."""

    ITEMS_AND_SCORING = "items_and_scoring", "Its questions and its scoring"
    SCORE_ENTRY_ONLY = "score_entry_only", "A place to enter its score, and no question of it"


class Reading(Word):
    """How a value was compared with its source."""

    SOURCE = "source", "Read in the source"
    ABSTRACT = "abstract", "Read in its abstract"
    QUOTED = "quoted", "Read where somebody quotes it"


class Basis(Word):
    """Where a threshold of reliable change comes from."""

    PUBLISHED = "published", "Published as a number of points"
    FROM_STANDARD_ERROR = "from_standard_error", "Worked out from a published standard error of measurement"
    FROM_RELIABILITY = "from_reliability", "Worked out from a published standard deviation and reliability"


class ChangeKind(Word):
    """What can be said of two scores of one person."""

    RELIABLY_BETTER = "reliably_better", "Reliably better"
    NO_RELIABLE_CHANGE = "no_reliable_change", "No reliable change"
    RELIABLY_WORSE = "reliably_worse", "Reliably worse"
    CANNOT_SAY = "cannot_say", "Cannot say"


class ScoreOutcome(Word):
    """What became of one person's score: reliable change, and beside it the cut-off (Jacobson and Truax)."""

    RECOVERED = "recovered", "Reliably better, and past the cut-off"
    BETTER = "better", "Reliably better"
    UNCHANGED = "unchanged", "No reliable change"
    WORSE = "worse", "Reliably worse"


class GoalOutcome(Word):
    """What became of one goal's rating. It has no threshold: a goal is the person's own."""

    NEARER = "nearer", "Nearer to the goal"
    SAME = "same", "As near as before"
    FURTHER = "further", "Further from the goal"


class WhyUnscored(Word):
    """Why there is no score. None of these is ever a score of zero."""

    NOTHING_ANSWERED = "nothing_answered", "Nothing was answered"
    ITEMS_MISSING = "items_missing", "More items are missing than the instrument's rule allows"
    NOT_AN_ANSWER = "not_an_answer", "An answer is not one that the instrument offers"
    OUT_OF_RANGE = "out_of_range", "A score is outside the instrument's range"
    DOES_NOT_ADD_UP = "does_not_add_up", "The parts do not add up to the total"
    UNKNOWN_ITEM = "unknown_item", "An answer is to no item of the instrument"
    WRONG_RESPONDENT = "wrong_respondent", "The instrument is not for that respondent"


class WhyCannotSay(Word):
    """Why two scores cannot be compared."""

    BEFORE_NOT_SCORED = "before_not_scored", "There is no score at the first point"
    AFTER_NOT_SCORED = "after_not_scored", "There is no score at the second point"
    DIFFERENT_INSTRUMENT = "different_instrument", "The scores are of different instruments or versions"
    DIFFERENT_RESPONDENT = "different_respondent", "Different respondents answered"
    NO_THRESHOLD = "no_threshold", "No threshold of reliable change is shipped for this instrument and respondent"
