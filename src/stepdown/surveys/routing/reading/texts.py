"""Answers in words."""

from stepdown.surveys.routing.reading.sent import Asked, WrongAnswerError

LONGEST = 10_000
"""Characters of an answer in words: more is a document, not an answer."""


def read_long_text(asked: Asked) -> str | None:
    """As many words as wanted, within bounds, with their line breaks."""
    said = asked.value()
    if len(said) > LONGEST:
        over = len(said) - LONGEST
        raise WrongAnswerError(f"Your answer to {{label}} must have {LONGEST:,} characters or fewer. Take out {over:,}")
    return said or None


def read_text(asked: Asked) -> str | None:
    """A few words on one line."""
    said = read_long_text(asked)
    return " ".join(said.splitlines()) if said else None
