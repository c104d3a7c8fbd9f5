"""The text is brought in: clean, frozen, and only when nothing stands in its way any more."""

from collections import Counter
from collections.abc import Sequence

from stepdown.themes.bringing_in.draft import Suspect, draft, suspects
from stepdown.themes.bringing_in.waiting import INTERVIEWER, NOBODY, WaitingText
from stepdown.themes.project.events.sources import SourceBroughtIn, Spoken
from stepdown.themes.project.rules.people import in_the_way
from stepdown.themes.project.state.project import Project
from stepdown.themes.pseudonyms.decide import Decision, leave, use_other_words
from stepdown.themes.pseudonyms.leaks import check_leaks
from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.pseudonyms.replace import CleanText, replace
from stepdown.themes.refused import Refused
from stepdown.themes.sources import SourceKind


def brought_in(text: WaitingText, project: Project, register: Register, *, source: str) -> SourceBroughtIn:
    """The event that brings the text in. Refused while something stands in the way."""
    _check_speakers(text, project)
    found = suspects(text, project, register)
    waiting = [suspect for suspect in found if suspect.choice is None]
    if waiting:
        raise Refused(f"Decide first what becomes of {len(waiting)} places that may tell who somebody is.")
    clean = _clean(text, project, found)
    _check_leaks(clean, register, [s.words for s in found if s.choice is not None and s.choice.words is None])
    participants = _participants(text)
    return SourceBroughtIn(
        source=source, source_kind=text.source_kind, title=text.title, held_on=text.held_on, minutes=text.minutes,
        question=text.question, turns=_turns(text, project, clean), words=clean.text,
        speakers={_written(text, project, label): who for label, who in participants.items()},
        roles={label: role for label, role in text.roles.items() if label not in participants},
        recording_delete_by=text.recording_delete_by, replaced=_replaced(clean),
    )  # fmt: skip


def _replaced(clean: CleanText) -> dict[str, int]:
    times: Counter[str] = Counter()
    for one in clean.log:
        times[one.words] += one.times
    return dict(times)


def _participants(text: WaitingText) -> dict[str, str]:
    return {label: who for label, who in text.speakers.items() if who not in (INTERVIEWER, NOBODY)}


def _written(text: WaitingText, project: Project, label: str) -> str:
    return project.people.participants[text.speakers[label]].pseudonym


def _check_speakers(text: WaitingText, project: Project) -> None:
    if unsaid := text.unsaid():
        raise Refused(f"Say first who speaks: {len(unsaid)} labels are nobody yet.")
    people = tuple(dict.fromkeys(_participants(text).values()))
    if not people and text.source_kind is not SourceKind.SURVEY:
        raise Refused("Nobody in this text is a participant.")
    if any(who not in project.people.participants for who in people):
        raise Refused("One of the speakers is no participant any more. Say again who speaks.")
    if reasons := in_the_way(project, people):
        raise Refused(" ".join(reasons))


def _clean(text: WaitingText, project: Project, found: Sequence[Suspect]) -> CleanText:
    return replace(draft(text, project).text, [_decision(suspect) for suspect in found])


def _decision(suspect: Suspect) -> Decision:
    choice = suspect.choice
    if choice is not None and choice.words is not None:
        return use_other_words(suspect.suggestion, choice.words)
    return leave(suspect.suggestion, choice.reason if choice else "")


def _turns(text: WaitingText, project: Project, clean: CleanText) -> tuple[Spoken, ...]:
    spans = ((turn, clean.positions.clean_span(turn.start, turn.end)) for turn in draft(text, project).turns)
    return tuple(
        Spoken(speaker=turn.speaker, start=start, end=end, at_seconds=turn.at_seconds) for turn, (start, end) in spans
    )


def _check_leaks(clean: CleanText, register: Register, left: Sequence[str]) -> None:
    """A name of the register that is still there although nobody said that it may stay keeps the text out."""
    kept = {words.casefold() for words in left}
    leaks = check_leaks({"text": clean.text}, register).leaks
    still = [leak for leak in leaks if clean.text[leak.start : leak.end].casefold() not in kept]
    if still:
        raise Refused(f"{len(still)} names or numbers are still in the text. Decide what becomes of them first.")
