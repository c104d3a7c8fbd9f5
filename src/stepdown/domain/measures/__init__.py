"""Measures: the registry of instruments, and from answers to a score, a band, a change and a danger."""

from stepdown.domain.measures.banding import Banded, NoBand, band
from stepdown.domain.measures.changes import Change, change
from stepdown.domain.measures.danger import Danger, dangers, left_unanswered
from stepdown.domain.measures.instrument import TOTAL, Answers, Instrument
from stepdown.domain.measures.library import shipped_instruments
from stepdown.domain.measures.reading import read_instrument
from stepdown.domain.measures.scores import Score, Scored, Unscored
from stepdown.domain.measures.scoring import score
from stepdown.domain.measures.what_to_do import Contact, WhatToDo, shipped_what_to_do
from stepdown.domain.measures.written_fields import DataFileError

__all__ = [
    "TOTAL",
    "Answers",
    "Banded",
    "Change",
    "Contact",
    "Danger",
    "DataFileError",
    "Instrument",
    "NoBand",
    "Score",
    "Scored",
    "Unscored",
    "WhatToDo",
    "band",
    "change",
    "dangers",
    "left_unanswered",
    "read_instrument",
    "score",
    "shipped_instruments",
    "shipped_what_to_do",
]
