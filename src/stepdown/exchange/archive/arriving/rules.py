"""What can be wrong with a file that should come into a project, beside what its own reader finds."""

from stepdown.dataset.check.rule import Rule

ANOTHER_KIND = Rule(
    "voices_another_kind",
    "A file of a kind that cannot come into a project of voices.",
    "The name of the file does not end in .qdpx, .qdc, .csv or .xlsx.",
    "Send a REFI-QDA project or codebook, or a codebook as a table. Bring a transcript in as a text.",
)
TOO_MUCH = Rule(
    "voices_too_much",
    "A file that holds more than one project can take up at once.",
    "The file holds {steps} codes, codings, memos and the like, and no more than {most} can come in at once.",
    "Export the project in parts, with fewer texts in each.",
)

ARRIVING_RULES = (ANOTHER_KIND, TOO_MUCH)
