"""How a survey reaches people, and what that means for who can be known."""

from stepdown.domain.word import Word


class SurveyMode(Word):
    """How people come to a survey. It decides whether an answer can be tied to a person, and it never changes."""

    UNLINKED = "unlinked", "A personal link each, and answers that nobody can tie to it"
    OPEN_LINK = "open_link", "One link that somebody passes on"
    LINKED = "linked", "A personal link each, and answers tied to the participant"
