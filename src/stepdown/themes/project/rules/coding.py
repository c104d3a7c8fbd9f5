"""Stretches are given codes and lose them; memos are written."""

from stepdown.themes.project.events.coding import Coded, CodingReviewed, MemoWritten, Recoded, Uncoded
from stepdown.themes.project.rules.door import Hand, accepted
from stepdown.themes.project.state.coding import Coding
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source
from stepdown.themes.project.words import MemoAbout
from stepdown.themes.refused import Refused
from stepdown.themes.texts.plain import in_lines


@accepted.register
def _coded(event: Coded, project: Project, by: Hand) -> Coded:
    """What the same coder coded alike and what it overlaps becomes one coding."""
    text = readable(project, event.source)
    code = _usable(project, event.code)
    start, end = _within(text, event.start, event.end)
    same = [c for c in project.codings[text.id].values() if (c.coder, c.code) == (by.coder, code)]
    absorbed = [c for c in same if c.start <= end and start <= c.end]
    if any(c.start <= start and end <= c.end for c in absorbed):
        raise Refused(f"You have coded this as “{project.framework.codes[code].name}” already.")
    whole = {
        "start": min([start, *(c.start for c in absorbed)]),
        "end": max([end, *(c.end for c in absorbed)]),
        "absorbs": tuple(c.id for c in absorbed),
        "blind": _blind(project, text.id, by.coder),
    }
    return event.model_copy(update=whole)


@accepted.register
def _uncoded(event: Uncoded, project: Project, by: Hand) -> Uncoded:
    _own(project, event, by)
    return event


@accepted.register
def _recoded(event: Recoded, project: Project, by: Hand) -> Recoded:
    _usable(project, event.code)
    _own(project, event, by)
    return event


@accepted.register
def _reviewed(event: CodingReviewed, project: Project, _: Hand) -> CodingReviewed:
    _found(project, event.source, event.coding)
    start, end = _within(readable(project, event.source), event.start, event.end)
    return event.model_copy(update={"start": start, "end": end})


@accepted.register
def _memo(event: MemoWritten, project: Project, by: Hand) -> MemoWritten:
    known = project.memos.get(event.memo)
    if known is not None and known.author != by.coder and not by.is_lead:
        raise Refused("That memo is somebody else's. Write one of your own.")
    if known is None and not in_lines(event.words or ""):
        raise Refused("Write the memo.")
    places = {
        MemoAbout.SOURCE: project.sources,
        MemoAbout.CODE: project.framework.codes,
        MemoAbout.CODING: project.codings.get(event.source or "", {}),
        MemoAbout.AREA: project.analysis.areas,
    }
    if event.about is not MemoAbout.PROJECT and (event.about_id or "") not in places[event.about]:
        raise Refused("What the memo is about is not there any more.")
    return event.model_copy(update={"words": in_lines(event.words or "")})


def readable(project: Project, source: str) -> Source:
    """The text; refused where there is none or its words are gone."""
    found = project.sources.get(source)
    if found is None:
        raise Refused("There is no such text.")
    if found.words is None:
        raise Refused("This text is gone: its participant withdrew.")
    return found


def _usable(project: Project, code: str) -> str:
    found = project.framework.codes.get(code)
    if found is None or found.is_retired:
        raise Refused("There is no such code any more. Choose another.")
    if not found.is_codable:
        raise Refused(f"“{found.name}” only holds other codes. Choose one of them.")
    return code


def _within(text: Source, start: int, end: int) -> tuple[int, int]:
    """The stretch without the space at its ends; refused where it is empty, outside the text, or of words gone."""
    words = text.words or ""
    if not 0 <= start < end <= len(words):
        raise Refused("That stretch is not in the text. Choose the words again.")
    chosen = words[start:end]
    start, end = start + len(chosen) - len(chosen.lstrip()), end - len(chosen) + len(chosen.rstrip())
    turns = text.turn_at(start, end)
    if start >= end or not turns:
        raise Refused("Nobody says anything in that stretch. Choose some words.")
    if any(text.participant_of(turn) in text.masked for turn in turns):
        raise Refused("The words of somebody who withdrew are in that stretch. Choose around them.")
    return start, end


def _blind(project: Project, source: str, coder: str) -> str | None:
    """The double coding that a coder's coding of this text belongs to, if there is one."""
    for double in project.doubles.values():
        if source not in double.sources:
            continue
        if coder not in double.coders and not double.is_open:
            raise Refused("Two colleagues code this text without seeing each other's work. Wait until they finish.")
        if coder in double.finished and not double.is_open:
            raise Refused("You said that you have finished this text. Wait until the other coder has too.")
        return double.id if not double.is_open else None
    return None


def _own(project: Project, event: Uncoded | Recoded, by: Hand) -> None:
    if not event.codings:
        raise Refused("Choose at least one coding.")
    found = [_found(project, event.source, coding) for coding in event.codings]
    if not by.is_lead and any(c.coder != by.coder for c in found):
        raise Refused("That coding is somebody else's. Write a memo, or ask the lead of the project.")


def _found(project: Project, source: str, coding: str) -> Coding:
    found = project.codings.get(source, {}).get(coding)
    if found is None:
        raise Refused("That coding is not there any more. Open the text again.")
    return found
