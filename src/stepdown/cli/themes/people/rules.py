"""What can be wrong with the file of participants."""

from stepdown.dataset.check.rule import Rule

NO_PUBLIC_LABEL = Rule(
    "people_no_public_label",
    "A role that the project does not know and that has no label that may be printed.",
    "The role {value} is new and has no public_label.",
    "Write the coarser label that may stand beside a quote.",
)
CONSENT_IN_PART = Rule(
    "people_consent_in_part",
    "A consent of which the sheet, its version or the day is missing.",
    "The row says something of a consent, and {column} is empty.",
    "Write the sheet's name, its version and the day of the consent, or leave all of them empty.",
)
ITEM_NOT_SAID = Rule(
    "people_item_not_said",
    "Something that the sheet asks and of which the row does not say whether the participant agreed.",
    "The sheet asks whether they agree to this, and {column} is empty.",
    "Write yes or no.",
)
REFUSED = Rule(
    "people_refused",
    "A row that a rule of the project does not allow.",
    "{reason}",
    "Put the row right, then run the command again.",
)
