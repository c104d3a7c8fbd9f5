"""What is written about a family for somebody else to read, and how it reached the council's record."""

from stepdown.domain.word import Word


class DocumentKind(Word):
    """What a document is."""

    CHAPTER = "chapter", "Monthly chapter of a discipline"
    CONFERENCE_REPORT = "conference_report", "Report to a conference or review"
    CLOSING_SUMMARY = "closing_summary", "Closing summary"


class FiledHow(Word):
    """How a document reached the council's record of a child."""

    UPLOADED = "uploaded", "Uploaded to the council's system"
    SENT = "sent", "Sent to the social worker by secure e-mail"
    HANDED_OVER = "handed_over", "Handed over on paper"
