"""The invented project of voices, whole: every entry of its log, as the site would have written it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta

from stepdown.invented.pilot.voices import analysis
from stepdown.invented.pilot.voices.answers import pilot_answers
from stepdown.invented.pilot.voices.bank import told
from stepdown.invented.pilot.voices.coding import coded, passages, resolutions, sample, second_sight
from stepdown.invented.pilot.voices.framework import framework
from stepdown.invented.pilot.voices.people import people
from stepdown.invented.pilot.voices.questionnaire import pilot_questionnaire
from stepdown.invented.pilot.voices.talks import Talk, talks
from stepdown.surveys.responses import Response
from stepdown.themes.bringing_in.draft import suspects
from stepdown.themes.bringing_in.stand import brought_in
from stepdown.themes.bringing_in.waiting import INTERVIEWER, Choice, RawLine, WaitingText, waiting
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.about import CoderJoined, ProjectBegun
from stepdown.themes.project.events.double import DoubleCodingFinished
from stepdown.themes.project.events.sources import SourceBroughtIn
from stepdown.themes.project.log import Log
from stepdown.themes.project.propose import proposed, written
from stepdown.themes.project.rules import Hand
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import Approach
from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.sources import SourceKind

LEAD, SECOND = "evaluator", "second-coder"
NAMES = {LEAD: "Eva Lund", SECOND: "Noor Haddad"}
BEGUN = datetime(2022, 8, 1, 9, 0, tzinfo=UTC)
OPEN_QUESTIONS = ("worked_well", "improve")


type Step = Callable[[Project], Iterable[Event]]
"""What somebody does next, from what the project is by then."""


def pilot_voices(seed: int) -> Log:
    """The log of the invented project; the same seed gives the same."""
    log = Log.of([Entry(1, BEGUN, LEAD, _begun())])
    for by, step, has_rule in steps(seed):
        at = log.entries[-1].at + timedelta(hours=20)
        events = tuple(step(log.project))
        log = (
            proposed(log, events, by=Hand(by, is_lead=by == LEAD), at=at)
            if has_rule
            else written(log, events, by=by, at=at)
        )
    return log


def _begun() -> ProjectBegun:
    return ProjectBegun(
        title="Voices of the pilot", approach=Approach.CODEBOOK,
        question="How do those who work with the team, and the team itself, see the work and what comes of it?",
    )  # fmt: skip


def steps(seed: int) -> Sequence[tuple[str, Step, bool]]:
    """The work from consent to the joint display: who, what, and whether a rule accepts it."""
    found, answers = talks(seed), pilot_answers(seed)
    codes = {question: [(code, text) for code, text in told("answers.toml")[question]] for question in OPEN_QUESTIONS}
    everything = passages(found, codes)
    drawn = sample(seed, found, (LEAD, SECOND))
    twice = tuple(p for p in everything if p.source in drawn.sources)
    once = tuple(p for p in everything if p.source not in drawn.sources)
    finished = tuple(DoubleCodingFinished(double=drawn.double, coder=coder) for coder in (LEAD, SECOND))
    return (
        (LEAD, lambda _: [CoderJoined(coder=coder, name=name) for coder, name in NAMES.items()], True),
        (LEAD, lambda _: people(found), True),
        (LEAD, lambda project: [_talk(project, talk) for talk in found], False),
        (LEAD, lambda project: [_answers(project, answers, question) for question in OPEN_QUESTIONS], False),
        (LEAD, lambda _: framework(), True),
        (LEAD, lambda _: [drawn], True),
        (LEAD, lambda project: coded(project, twice, "first"), True),
        (SECOND, lambda project: coded(project, second_sight(seed, twice), "second"), True),
        (LEAD, lambda _: finished[:1], True),
        (SECOND, lambda _: finished[1:], True),
        (LEAD, resolutions, True),
        (LEAD, lambda project: coded(project, once, "once"), True),
        (LEAD, analysis.summaries, True),
        (LEAD, lambda _: analysis.areas(), True),
        (LEAD, analysis.quotes, True),
        (LEAD, analysis.findings, True),
        (LEAD, analysis.rows, True),
        (LEAD, lambda _: analysis.answered(), True),
    )


def _talk(project: Project, talk: Talk) -> SourceBroughtIn:
    text = waiting(talk.kind, talk.title, talk.heard).model_copy(
        update={
            "speakers": {who: who for who, _ in talk.people} | {"Interviewer": INTERVIEWER},
            "held_on": talk.held_on, "minutes": talk.minutes,
            "recording_delete_by": talk.held_on + timedelta(days=90),
        }
    )  # fmt: skip
    return _stand(project, text, talk.id)


def _answers(project: Project, answers: Sequence[Response], question: str) -> SourceBroughtIn:
    """The answers to an open question, each with the respondent's role where they gave one."""
    given = [(r, r.answers[question]) for r in answers if r.answers[question] != "skipped"]
    asked = pilot_questionnaire()
    text = WaitingText(
        source_kind=SourceKind.SURVEY, title=asked.said(asked.question(question).label), question=question,
        lines=tuple(RawLine(speaker=_label(r), words=str(words)) for r, words in given),
        roles={_label(r): r.role for r, _ in given if r.role},
    )  # fmt: skip
    return _stand(project, text, question)


def _label(response: Response) -> str:
    return f"Respondent {int(response.id[1:])}"


def _stand(project: Project, text: WaitingText, source: str) -> SourceBroughtIn:
    """The text as it stands. What looks like a name in these sentences is none: it is left, and why is said."""
    choices = tuple(
        Choice(start=s.suggestion.start, end=s.suggestion.end, reason="An ordinary word")
        for s in suspects(text, project, Register())
    )
    return brought_in(text.model_copy(update={"choices": choices}), project, Register(), source=source)
