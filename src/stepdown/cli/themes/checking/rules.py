"""What can be wrong with a project's folder, or still to be done in it."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

WORDS_GONE = Rule(
    "folder_words_gone",
    "A text whose words are not in the folder, although nobody in it withdrew.",
    "The words of {value} are not there.",
    "Take the folder from a backup.",
)
WORDS_LEFT = Rule(
    "folder_words_left",
    "Words of somebody who withdrew that were not erased, as where a computer stopped in the middle.",
    "The words of {value} are still there, and the participant withdrew.",
    "Delete this file, and every copy of it.",
)
REAL_NAME = Rule(
    "folder_real_name",
    "A name of the register, or what looks like a number or an address, in what the folder says.",
    "It stands {times} times in {value}: {kind}.",
    "Look at the place. If it is a real name, bring the text in anew without it.",
)
CONSENT_GONE = Rule(
    "folder_consent_gone",
    "A text of somebody who does not agree, by the latest consent, to what is needed.",
    "{value}: {reason}",
    "Ask them; if they do not agree, record that they withdrew.",
)
TO_REVIEW = Rule(
    "folder_to_review",
    "Codings that a correction of the text moved, and that nobody has looked at since.",
    "{value} has {count} codings to look at.",
    "Look at them where the project is coded.",
    Severity.WARNS,
)
RECORDING = Rule(
    "folder_recording",
    "A recording that should have been deleted by now.",
    "The recording of {value} was to be deleted by {day}, and nobody said that it was.",
    "Delete it where it lies.",
    Severity.WARNS,
)
