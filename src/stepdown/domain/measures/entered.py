"""A score that was reached on a form elsewhere: in its range, and the sum of its parts where the parts are given."""

from math import isclose

from stepdown.domain.measures.instrument import TOTAL, Answers, Instrument
from stepdown.domain.measures.scores import Score, Scored, Unscored
from stepdown.domain.measures.words import Respondent, WhyUnscored
from stepdown.domain.missing import Missing


def entered_score(instrument: Instrument, answers: Answers, respondent: Respondent) -> Scored:
    """The total as entered, or the sum of all its parts where only they were entered."""
    if wrong := _wrong_entry(instrument, answers):
        return wrong
    entries = {entry.id for entry in instrument.entries}
    given = {id_: value for id_, value in answers.items() if id_ in entries and not isinstance(value, Missing)}
    parts = [entry.id for entry in instrument.entries if entry.is_part]
    summed = sum(given[part] for part in parts) if parts and all(part in given for part in parts) else None
    total = given.get(TOTAL, summed)
    if total is None:
        return Unscored(WhyUnscored.ITEMS_MISSING, f"The total of the {instrument.name} was not entered.")
    if summed is not None and not isclose(total, summed):
        says = f"The parts add up to {summed:g} and the total entered is {total:g}: look at the form again."
        return Unscored(WhyUnscored.DOES_NOT_ADD_UP, says)
    others = {id_: value for id_, value in given.items() if id_ != TOTAL}
    return Score(instrument.id, instrument.version, respondent, total, 1, 1, others)


def _wrong_entry(instrument: Instrument, answers: Answers) -> Unscored | None:
    entries = {entry.id: entry for entry in instrument.entries}
    items = {item.id: item for item in instrument.items}
    for id_, value in answers.items():
        if id_ not in entries and id_ not in items:
            return Unscored(WhyUnscored.UNKNOWN_ITEM, f"'{id_}' is nothing that is entered for the {instrument.name}.")
        if isinstance(value, Missing):
            continue
        if id_ in items and not items[id_].offers(value):
            return Unscored(WhyUnscored.NOT_AN_ANSWER, f"{value:g} is not an answer to '{id_}'.")
        if id_ in entries and not entries[id_].range.holds(value):
            allowed = entries[id_].range
            says = f"{entries[id_].label} runs from {allowed.low:g} to {allowed.high:g}; {value:g} cannot be."
            return Unscored(WhyUnscored.OUT_OF_RANGE, says)
    return None
