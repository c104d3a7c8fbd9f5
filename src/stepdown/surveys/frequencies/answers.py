"""One question's figures: how many answered it, and what they chose or how much it was."""

from stepdown.results.result import Relation, Tally
from stepdown.surveys.frequencies.closed import Chosen, Option, chosen, excludes_others, high_side, options, side_label
from stepdown.surveys.frequencies.figures import About, Part, same_base
from stepdown.surveys.frequencies.names import question_ids, responses_id
from stepdown.surveys.frequencies.numbers import numbers_part, numbers_to
from stepdown.surveys.frequencies.survey import CLOSED, Survey, labelled
from stepdown.surveys.frequencies.tallies import answered_tally, chosen_tally, given
from stepdown.surveys.questionnaire.questionnaire import Question
from stepdown.surveys.questionnaire.words import QuestionKind

ANSWERED = "surveys.frequencies.tallies.answered_tally"
CHOSEN = "surveys.frequencies.tallies.chosen_tally"


def question_part(survey: Survey, question: Question) -> Part:
    """All figures of one question; a note has none. What words were written is not counted."""
    if question.kind is QuestionKind.NOTE:
        return Part()
    if question.kind in CLOSED:
        answers = tuple(chosen(survey, question, response) for response in survey.responses)
        return Part.of((answered_part(survey, question, answered_tally(answers)), _closed(survey, question, answers)))
    answered = answered_part(
        survey, question, answered_tally(given(question.name, response) for response in survey.responses)
    )
    amounts = numbers_to(survey, question)
    return Part.of((answered, numbers_part(survey, question, amounts))) if amounts else answered


def answered_part(survey: Survey, question: Question, tally: Tally) -> Part:
    """How many answered, of all respondents; each of them was shown the question or not."""
    id_ = question_ids(survey.questionnaire)[question.name]
    about = About(f"{responses_id(survey.questionnaire)}.questions", ANSWERED)
    answered = about.count(id_, labelled(survey.label_of(question), "answered"), tally)
    return Part((answered,), (Relation(f"{id_}#total", (responses_id(survey.questionnaire),)),))


def _closed(survey: Survey, question: Question, answers: tuple[Chosen, ...]) -> Part:
    """Each option's share of those who answered with an option, and the high side of an ordered scale together."""
    id_, label = question_ids(survey.questionnaire)[question.name], survey.label_of(question)
    about = About(id_, CHOSEN, internal=survey.is_too_few(chosen_tally(answers).known or 0))
    offered = options(survey, question)
    shares = [
        about.share(
            f"{id_}.{option.word}",
            labelled(label, option.label),
            chosen_tally(answers, option.name),
            {"choice": option.name},
        )
        for option in offered
    ]
    sums = [Relation(f"{shares[0].id}#total", (id_,))] if shares else []
    if shares and excludes_others(question):
        sums.append(Relation(f"{shares[0].id}#known", tuple(share.id for share in shares)))
    return Part.of((Part(tuple(shares), (*sums, *same_base(shares))), _high_side(about, label, offered, answers)))


def _high_side(about: About, label: str, offered: tuple[Option, ...], answers: tuple[Chosen, ...]) -> Part:
    high = high_side(offered)
    if not high:
        return Part()
    together = About(f"{about.table}.side", CHOSEN, internal=about.internal).share(
        f"{about.table}.side.high",
        labelled(label, side_label(high)),
        chosen_tally(answers, *(option.name for option in high)),
    )
    parts = tuple(f"{about.table}.{option.word}" for option in high)
    bases = (Relation(f"{together.id}#{name}", (f"{parts[0]}#{name}",)) for name in ("known", "total"))
    return Part((together,), (Relation(together.id, parts), *bases))
