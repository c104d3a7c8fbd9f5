"""From answers to a score: what is missing is never zero, and follows the instrument's own rule."""

from collections.abc import Iterable
from math import floor

from stepdown.domain.measures.entered import entered_score
from stepdown.domain.measures.goal_attainment import goal_attainment_score
from stepdown.domain.measures.instrument import Answers, Instrument, Item
from stepdown.domain.measures.scores import Score, Scored, Unscored
from stepdown.domain.measures.words import Method, Respondent, WhyUnscored
from stepdown.domain.missing import Missing


def score(instrument: Instrument, answers: Answers, respondent: Respondent | None = None) -> Scored:
    """The score of the answers, or why there is none.

    The respondent may be left out where the instrument has only one kind.
    """
    who = _respondent(instrument, respondent)
    if isinstance(who, Unscored):
        return who
    if all(isinstance(value, Missing) for value in answers.values()):
        return Unscored(WhyUnscored.NOTHING_ANSWERED, "Nothing was answered, so there is no score.")
    by_method = {
        Method.SUM_OF_ITEMS: summed_score,
        Method.ENTERED: entered_score,
        Method.GOAL_ATTAINMENT: goal_attainment_score,
    }
    return by_method[instrument.scoring.method](instrument, answers, who)


def summed_score(instrument: Instrument, answers: Answers, respondent: Respondent) -> Scored:
    """The sum of the counted items, scaled up where the instrument's rule allows for missing ones."""
    if wrong := _wrong_answer(instrument, answers):
        return wrong
    given = {item.id: item.worth(value) for item in instrument.counted if (value := _given(answers, item)) is not None}
    of = len(instrument.counted)
    allowed = instrument.scoring.missing_allowed
    if of - len(given) > allowed:
        missing = ", ".join(item.id for item in instrument.counted if item.id not in given)
        says = f"{of - len(given)} of {of} items are missing ({missing}); a score may have {allowed} missing."
        return Unscored(WhyUnscored.ITEMS_MISSING, says)
    parts = {
        scale.id: sum(given[item] for item in scale.items)
        for scale in instrument.subscales
        if all(item in given for item in scale.items)
    }
    total = _scaled_up(given.values(), of)
    return Score(instrument.id, instrument.version, respondent, total, len(given), of, parts)


def _scaled_up(values: Iterable[float], of: int) -> float:
    """The mean of what was answered for every item, halves rounded up; of a complete form, its plain sum."""
    given = tuple(values)
    return sum(given) if len(given) == of else float(floor(sum(given) / len(given) * of + 0.5))


def _given(answers: Answers, item: Item) -> float | None:
    value = answers.get(item.id, Missing.NOT_ASKED)
    return None if isinstance(value, Missing) else value


def _wrong_answer(instrument: Instrument, answers: Answers) -> Unscored | None:
    items = {item.id: item for item in instrument.items}
    for id_, value in answers.items():
        if id_ not in items:
            return Unscored(WhyUnscored.UNKNOWN_ITEM, f"'{id_}' is no item of the {instrument.name}.")
        if not isinstance(value, Missing) and not items[id_].offers(value):
            return Unscored(WhyUnscored.NOT_AN_ANSWER, f"{value:g} is not an answer that item '{id_}' offers.")
    return None


def _respondent(instrument: Instrument, respondent: Respondent | None) -> Respondent | Unscored:
    kinds = instrument.for_whom.respondents
    if respondent is None and len(kinds) == 1:
        return kinds[0]
    if respondent is not None and respondent in kinds:
        return respondent
    named = ", ".join(f"'{kind.label}'" for kind in kinds)
    return Unscored(WhyUnscored.WRONG_RESPONDENT, f"Say who answered the {instrument.name}: {named}.")
