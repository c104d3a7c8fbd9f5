"""From answers to tallies: of all respondents how many answered, and of those who answered how many said what."""

from collections import Counter
from collections.abc import Iterable, Sequence

from stepdown.domain.missing import Missing
from stepdown.results.result import Tally
from stepdown.surveys.frequencies.closed import Chosen
from stepdown.surveys.responses import Response, Unanswered


def answered_tally(answers: Iterable[object]) -> Tally:
    """Whether respondents answered: skipped is not known, not shown is not asked. A reason given is an answer."""
    ways = Counter(answer if isinstance(answer, Unanswered) else None for answer in answers)
    return Tally(
        numerator=ways[None],
        known=ways[None],
        not_known=ways[Unanswered.SKIPPED],
        not_asked=ways[Unanswered.NOT_SHOWN],
        total=ways.total(),
    )


def chosen_tally(answers: Sequence[Chosen], *names: str) -> Tally:
    """How many chose any of the options ``names``: of those who answered with an option; the reasons given apart."""
    said = [answer for answer in answers if isinstance(answer, tuple)]
    reasons = Counter(answer for answer in answers if isinstance(answer, Missing))
    return Tally(
        numerator=sum(1 for answer in said if set(answer) & set(names)),
        known=len(said),
        not_known=reasons[Missing.NOT_KNOWN],
        not_asked=reasons[Missing.NOT_ASKED],
        not_applicable=reasons[Missing.NOT_APPLICABLE],
        total=len(said) + reasons.total(),
    )


def given(question: str, response: Response) -> object:
    """The answer to an open question as it was given. One of no characters was skipped."""
    answer = response.answers.get(question, Unanswered.NOT_SHOWN)
    return Unanswered.SKIPPED if isinstance(answer, str) and not answer.strip() else answer
