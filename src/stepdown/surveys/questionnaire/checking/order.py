"""What must be known before what: nothing goes round in a circle, and nothing looks at what is asked later."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from stepdown.surveys.questionnaire.checking.fault import Fault, Placed
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.references import in_order, names_in, needs
from stepdown.surveys.questionnaire.words import QuestionKind

MOST_CIRCLES = 10
"""How many circles are told; after these are mended the rest will be."""


def order_faults(questionnaire: Questionnaire) -> Iterator[Fault]:
    """Circles, and expressions that look at what is not yet known when they are needed."""
    looked_at = needs(questionnaire)
    for question in questionnaire.questions():
        judged_by = (name for name in names_in(question.constraint) if name in looked_at and name != question.name)
        looked_at[question.name] = tuple(dict.fromkeys((*looked_at[question.name], *judged_by)))
    for circle in _circles(looked_at):
        way = " looks at ".join(reversed(circle))
        yield Fault(f"questions go round in a circle: {way}; take one of these references out", question=circle[-1])
    yield from _too_early(questionnaire, looked_at)


def _circles(looked_at: dict[str, tuple[str, ...]]) -> Iterator[list[str]]:
    """Each circle, from a name to the same name; afterwards one of its references is taken out of ``looked_at``."""
    for _ in range(MOST_CIRCLES):
        try:
            TopologicalSorter(looked_at).prepare()
        except CycleError as found:
            circle: list[str] = found.args[1]
            looked_at[circle[1]] = tuple(name for name in looked_at[circle[1]] if name != circle[0])
            yield circle
        else:
            return


def _too_early(questionnaire: Questionnaire, looked_at: Mapping[str, tuple[str, ...]]) -> Iterator[Fault]:
    try:
        known = _known_at(questionnaire, in_order(looked_at), looked_at)
    except CycleError:
        return
    for page in questionnaire.pages:
        asked = [known[q.name] for q in page.questions if q.kind is not QuestionKind.WORKED_OUT]
        if not asked:
            continue
        for name in names_in(page.relevant):
            if known.get(name, -1) >= min(asked):
                yield Fault(f"relevant {_looks_at(name)} before this page", page=page.name)
        for question in page.questions:
            yield from _of_question(Placed(page, question), known, max(asked))


def _of_question(placed: Placed, known: Mapping[str, int], end_of_page: int) -> Iterator[Fault]:
    question = placed.question
    if question.kind is QuestionKind.WORKED_OUT:
        return
    for key in ("relevant", "choice_filter"):
        for name in names_in(getattr(question, key)):
            if name != question.name and known.get(name, -1) >= known[question.name]:
                yield placed.fault(f"{key} {_looks_at(name)} before this question")
    for name in names_in(question.constraint):
        if known.get(name, -1) > end_of_page:
            yield placed.fault(f"constraint {_looks_at(name)} before this page or on it")


def _looks_at(name: str) -> str:
    return f"looks at '{name}', which is asked later; ask it"


def _known_at(
    questionnaire: Questionnaire, order: tuple[str, ...], looked_at: Mapping[str, tuple[str, ...]]
) -> dict[str, int]:
    """After how many questions each is known. What is worked out is known with the last of what it is made of."""
    asked = {q.name: at for at, q in enumerate(questionnaire.questions()) if q.kind is not QuestionKind.WORKED_OUT}
    known: dict[str, int] = {}
    for name in order:
        known[name] = asked[name] if name in asked else max((known[part] for part in looked_at[name]), default=-1)
    return known
