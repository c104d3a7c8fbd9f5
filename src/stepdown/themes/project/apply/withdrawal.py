"""A participant withdraws: what is theirs goes, and what others said stays."""

from collections.abc import Collection
from dataclasses import replace

from stepdown.themes.project.apply.coding import with_codings
from stepdown.themes.project.apply.door import happened
from stepdown.themes.project.apply.people import with_participant
from stepdown.themes.project.apply.texts import with_source
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.people import ParticipantWithdrew
from stepdown.themes.project.state.analysis import Analysis
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source


@happened.register
def _withdrew(event: ParticipantWithdrew, project: Project, _: Entry) -> Project:
    who = event.participant
    project = with_participant(project, replace(project.people.participants[who], withdrew_on=event.on))
    for source in project.sources.values():
        if who in source.participants():
            project = _without(project, source, who)
    summaries = {key: cell for key, cell in project.analysis.summaries.items() if key[0] != who}
    return replace(project, analysis=replace(project.analysis, summaries=summaries))


def _without(project: Project, source: Source, who: str) -> Project:
    """The text of somebody who was alone in it is gone; of a talk with others, only what is theirs."""
    words = None if source.participants() == (who,) else source.words
    project = with_source(project, replace(source, words=words, masked=source.masked | {who}))
    codings = project.codings[source.id]
    gone = {key for key, coding in codings.items() if is_theirs(source, who, coding.start, coding.end)}
    about_gone = gone if words is not None else {*gone, source.id}
    memos = {key: memo for key, memo in project.memos.items() if memo.about_id not in about_gone}
    project = with_codings(project, source.id, {key: c for key, c in codings.items() if key not in gone})
    return replace(project, memos=memos, analysis=_analysis_without(project.analysis, source, who, gone))


def _analysis_without(analysis: Analysis, source: Source, who: str, gone: Collection[str]) -> Analysis:
    """Quotes of theirs go. Findings name the codings no longer; their words stay, for a person to read again."""

    def left(codings: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(coding for coding in codings if coding not in gone)

    return replace(
        analysis,
        quotes={
            key: quote
            for key, quote in analysis.quotes.items()
            if quote.source != source.id or not touches(source, who, quote.start, quote.end)
        },
        findings={key: replace(f, codings=left(f.codings)) for key, f in analysis.findings.items()},
        summaries={key: replace(s, codings=left(s.codings)) for key, s in analysis.summaries.items()},
    )


def touches(source: Source, who: str, start: int, end: int) -> bool:
    """Whether any word of a stretch is this participant's."""
    alone = source.participants() == (who,)
    return alone or any(source.participant_of(turn) == who for turn in source.turn_at(start, end))


def is_theirs(source: Source, who: str, start: int, end: int) -> bool:
    """Whether all that is said in a stretch is this participant's; of somebody alone with the interviewer, all is."""
    turns = source.turn_at(start, end)
    return source.participants() == (who,) or (
        bool(turns) and all(source.participant_of(turn) == who for turn in turns)
    )
