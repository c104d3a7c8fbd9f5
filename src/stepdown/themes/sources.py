"""The kinds of source that people's words come from."""

from stepdown.domain.word import Word


class SourceKind(Word):
    """How the words were gathered."""

    INTERVIEW = "interview", "Interview"
    FOCUS_GROUP = "focus_group", "Focus group"
    SURVEY = "survey", "Survey"

    @property
    def in_attribution(self) -> str:
        """How it is named after a quote: (Social care practitioner, survey respondent)."""
        return "survey respondent" if self is SourceKind.SURVEY else self.label.lower()
