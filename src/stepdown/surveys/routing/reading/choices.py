"""Answers that are chosen or ticked."""

from stepdown.surveys.questionnaire.questionnaire import Choice
from stepdown.surveys.routing.problem import NOT_OFFERED
from stepdown.surveys.routing.reading.sent import Asked, WrongAnswerError


def read_one(asked: Asked) -> str | None:
    """The name of the choice made."""
    chosen = _chosen(asked)
    if len(chosen) > 1:
        raise WrongAnswerError("Select one answer only to {label}")
    return chosen[0].name if chosen else None


def read_several(asked: Asked) -> tuple[str, ...] | None:
    """The names of the choices made, in the order in which they are offered."""
    chosen = _chosen(asked)
    alone = next((choice for choice in chosen if choice.only), None)
    if alone and len(chosen) > 1:
        raise WrongAnswerError(f"Select “{asked.label_of(alone)}” or other answers to {{label}}, not both")
    return tuple(choice.name for choice in chosen) or None


def read_agreement(asked: Asked) -> bool | None:
    """That a box is ticked. One that is not says nothing."""
    return True if any(asked.values()) else None


def _chosen(asked: Asked) -> list[Choice]:
    names, choices = {name for name in asked.values() if name}, asked.choices()
    if names - {choice.name for choice in choices}:
        raise WrongAnswerError(NOT_OFFERED)
    return [choice for choice in choices if choice.name in names]
