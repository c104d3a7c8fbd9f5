"""The page of one text: its turns with their codings, what one did last, what waits to be looked at, and the codes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode

from stepdown.records.access.acts import Act
from stepdown.themes.coding.around import TurnAround, around
from stepdown.themes.coding.codes import codable, path_in_words, recent_codes
from stepdown.themes.coding.listed import neighbours, to_review
from stepdown.themes.coding.parts import part_of, parts
from stepdown.themes.framework.undoing import undoing
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.analysis import QuoteChosen
from stepdown.themes.project.events.coding import Coded, CodingReviewed, MemoWritten, Recoded, Uncoded
from stepdown.themes.project.state.coding import Coding, Memo
from stepdown.themes.project.state.framework import Code
from stepdown.themes.project.undo import last_of
from stepdown.themes.project.words import MemoAbout, ProjectRole
from stepdown.web.asking import Asked, whole_number
from stepdown.web.forms.voices.coding import CodeSelection, FilterCodings, GoToTurn, OfCoding, UndoInText
from stepdown.web.pages.voices.coding.button import button
from stepdown.web.pages.voices.coding.named import TextOpened, codes_to_choose
from stepdown.web.pages.voices.coding.panel import Panel
from stepdown.web.pages.voices.coding.turns import turns_shown
from stepdown.web.pages.voices.tabs import project_context

DONE_IN_TEXTS = (Coded, Uncoded, Recoded, CodingReviewed, MemoWritten, QuoteChosen)
"""What is done on the pages of a text, and taken back there."""


@dataclass(frozen=True, slots=True)
class LastDone:
    """What the coder did last, in words; ``turn``, from 1, where it was in this text."""

    entry: int
    words: str
    turn: int | None
    form: UndoInText


@dataclass(frozen=True, slots=True)
class ToReview:
    """A coding that a correction moved, and where it might belong."""

    id: str
    code: str
    coder: str
    turns: tuple[TurnAround, ...]
    form: OfCoding


@dataclass(frozen=True, slots=True)
class Twice:
    """The sample that the text is in, as the coder sees it. ``others``: who else codes it."""

    id: str
    codes_it: bool
    has_finished: bool
    others: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the text is shown: which part, from 0, and the codings of the filter."""

    form: FilterCodings
    codings: tuple[Coding, ...]
    part: int
    parts: tuple[range, ...]

    @property
    def filter(self) -> str:
        """The filter as an address says it; empty for all codings."""
        chosen = {name: self.form.chosen(name) for name in ("code", "coder")}
        return urlencode({name: value for name, value in chosen.items() if value})

    @property
    def query(self) -> str:
        """The same with the part, where it is not the first."""
        return "&".join(filter(None, (self.filter, f"part={self.part + 1}" if self.part else "")))


def text_page(
    request: Asked,
    text: TextOpened,
    *,
    panel: Panel | None = None,
    selection: CodeSelection | None = None,
    go_to: GoToTurn | None = None,
) -> HttpResponse:
    """The page. ``panel``: the turn whose words are chosen; ``selection``, ``go_to``: as they were sent, and wrong."""
    shown = _shown(request, text, panel.turn - 1 if panel else None)
    before, after = neighbours(text.seen.project, text.source.id)
    last = _last(text)
    page: dict[str, Any] = {
        "text": text.source,
        "shown": shown,
        "turns": turns_shown(text, shown.codings, shown.parts[shown.part] if shown.parts else range(0)),
        "panel": panel,
        "form": panel.form if panel else selection or go_to,
        "bar": selection or _bar(text),
        "last": last,
        "review": [_review(text, coding) for coding in to_review(text.seen.project, text.source.id)],
        "codes": _with_paths(text, codable(text.seen.project.framework)),
        "recent": _with_paths(text, recent_codes(text.seen.project, text.seen.coder)),
        "memos": _memos_of(text),
        "twice": _twice(text),
        "before": before,
        "after": after,
        "go_to": go_to or GoToTurn(turns=len(text.source.turns), auto_id="go_%s"),
        "leads": text.seen.part is ProjectRole.LEAD,
        "corrects": text.seen.may(Act.CORRECT_TEXT),
    }
    return render(request, "voices/coding/text.html", project_context(text.seen, "texts") | page)


def _bar(text: TextOpened) -> CodeSelection:
    """The form of the bar that stands below the text where scripts run."""
    return CodeSelection(initial={"version": text.source.version, "form_key": uuid4()}, auto_id="bar_%s")


def _shown(request: Asked, text: TextOpened, turn: int | None) -> Shown:
    codings = text.seen.project.codings_of(text.source.id)
    codes, coders = ({getattr(c, what) for c in codings} for what in ("code", "coder"))
    form = FilterCodings(
        request.GET,
        codes=[choice for choice in codes_to_choose(text.seen.project.framework) if choice[0] in codes],
        coders=sorted((coder, text.coder_name(coder)) for coder in coders),
    )
    code, coder = form.chosen("code"), form.chosen("coder")
    chosen = tuple(c for c in codings if code in ("", c.code) and coder in ("", c.coder))
    all_parts = parts(text.source)
    return Shown(form, chosen, _part(request, all_parts) if turn is None else part_of(all_parts, turn), all_parts)


def _part(request: Asked, all_parts: Sequence[range]) -> int:
    """The part, from 0, that the address asks for; the first where there is no such part."""
    asked = whole_number(request.GET.get("part", "")) or 1
    return asked - 1 if 0 < asked <= len(all_parts) else 0


def _with_paths(text: TextOpened, codes: Sequence[Code]) -> list[tuple[Code, str]]:
    """Codes with their paths: for whoever chooses, with what they mean."""
    return [(code, path_in_words(text.seen.project.framework, code.id)) for code in codes]


def _memos_of(text: TextOpened) -> list[tuple[Memo, str]]:
    """The memos about the text itself, the newest first, each with who wrote it."""
    about = (MemoAbout.SOURCE, text.source.id)
    found = [memo for memo in text.seen.project.memos.values() if (memo.about, memo.about_id) == about]
    return [(memo, text.coder_name(memo.author)) for memo in sorted(found, key=lambda memo: memo.at, reverse=True)]


def _last(text: TextOpened) -> LastDone | None:
    """None where the last thing was done elsewhere: it is taken back where it was done."""
    entry = last_of(text.seen.log, text.seen.coder)
    if entry is None or not isinstance(entry.event, DONE_IN_TEXTS):
        return None
    form = UndoInText(initial={"entry": entry.number, "form_key": uuid4()}, auto_id=False)
    return LastDone(entry.number, undoing(text.seen.log.project, entry), _turn_of(text, entry), form)


def _turn_of(text: TextOpened, entry: Entry) -> int | None:
    event: Any = entry.event
    if event.kind != "coded" or event.source != text.source.id:
        return None
    turns = text.source.turn_at(event.start, event.end)
    return turns[0] + 1 if turns else None


def _review(text: TextOpened, coding: Coding) -> ToReview:
    path = path_in_words(text.seen.project.framework, coding.code)
    turns = around(text.source, coding.start, coding.end)
    return ToReview(coding.id, path, text.coder_name(coding.coder), turns, button())


def _twice(text: TextOpened) -> Twice | None:
    """The open sample of the text; None where there is none, or both have finished."""
    doubles = text.seen.project.doubles.values()
    double = next((d for d in doubles if text.source.id in d.sources and not d.is_open), None)
    if double is None:
        return None
    me = text.seen.coder
    others = " and ".join(text.coder_name(coder) for coder in double.coders if coder != me)
    return Twice(double.id, me in double.coders, me in double.finished, others)
