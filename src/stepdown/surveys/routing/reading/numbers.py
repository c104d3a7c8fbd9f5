"""Answers in figures, as people write them: with commas between thousands, or a typographer's minus."""

import re

from stepdown.surveys.routing.reading.sent import Asked, WrongAnswerError

_WHOLE = re.compile(r"-?(\d+|\d{1,3}(,\d{3})+)", re.ASCII)
_DECIMAL = re.compile(r"-?((\d+|\d{1,3}(,\d{3})+)(\.\d*)?|\.\d+)", re.ASCII)
_MOST_DIGITS = 15
"""That a number keeps exactly."""


def read_whole_number(asked: Asked) -> int | None:
    """A whole number."""
    written = _written(asked)
    if not written:
        return None
    if not _WHOLE.fullmatch(written):
        raise WrongAnswerError("Your answer to {label} must be a whole number, such as 12")
    return int(written.replace(",", ""))


def read_decimal(asked: Asked) -> float | None:
    """A number with or without decimals."""
    written = _written(asked)
    if not written:
        return None
    if not _DECIMAL.fullmatch(written):
        raise WrongAnswerError("Your answer to {label} must be a number, such as 12 or 2.5")
    return float(written.replace(",", ""))


def _written(asked: Asked) -> str:
    written = asked.value().replace("−", "-")
    if sum(sign.isdigit() for sign in written) > _MOST_DIGITS:
        raise WrongAnswerError(f"Your answer to {{label}} must have {_MOST_DIGITS} digits or fewer")
    return written
