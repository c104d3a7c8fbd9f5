"""How the program that wrote a file counted positions: of the ways that differ, the one under which quotes match."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from stepdown.exchange.refi_qda.plain_text import is_quote
from stepdown.exchange.refi_qda.read.texts import Texts
from stepdown.exchange.refi_qda.read.values import whole
from stepdown.exchange.refi_qda.rulers import Reckoning, Ruler, line_feeds, ruler

_TEXTS = ("{*}TextSource", "{*}Representation", "{*}TextDescription", "{*}Note")


@dataclass(frozen=True, slots=True)
class Counting:
    """The reckoning of each text for which it matters, and for all others. ``is_guess``: no quote matches in any."""

    reckonings: Mapping[etree._Element, Reckoning]
    otherwise: Reckoning
    is_guess: bool

    def ruler_of(self, element: etree._Element, kept: str) -> Ruler:
        """The ruler for the positions in a text."""
        return ruler(kept, self.reckonings.get(element, self.otherwise))


def counting(root: etree._Element, texts: Texts) -> Counting:
    """Look at every text before any is read: where its own quotes do not decide, those of all the texts together do."""
    scores = {element: score for element in root.iter(*_TEXTS) if (score := _score(element, texts.kept(element)))}
    votes: Counter[Reckoning] = Counter()
    for score in scores.values():
        votes.update(score)
    whole = _best(votes, Reckoning)
    reckonings = {element: _best(score, (whole, *Reckoning)) for element, score in scores.items()}
    return Counting(reckonings, whole, is_guess=not any(votes.values()))


def _score(element: etree._Element, kept: str | None) -> Mapping[Reckoning, int]:
    """How many quotes match under each way of counting; empty where the ways lead to the same places."""
    said = [_said(each) for each in element.iterchildren("{*}PlainTextSelection")]
    if kept is None or not said:
        return {}
    rulers = {reckoning: ruler(kept, reckoning) for reckoning in Reckoning}
    places = {by: [(by.ours(start), by.ours(end)) for _, start, end in said] for by in set(rulers.values())}
    if all(spans == places[rulers[Reckoning.AS_KEPT]] for spans in places.values()):
        return {}
    text = line_feeds(kept)
    names = [name for name, _, _ in said]
    matches = {by: _matches(text, names, spans) for by, spans in places.items()}
    return {reckoning: matches[by] for reckoning, by in rulers.items()}


def _said(selection: etree._Element) -> tuple[str, int, int]:
    """A selection's name and place as they stand; a place that is no number counts as the beginning."""
    start, end = (whole(selection.get(f"{which}Position")) or 0 for which in ("start", "end"))
    return selection.get("name", ""), start, end


def _matches(text: str, names: list[str], spans: list[tuple[int, int]]) -> int:
    return sum(is_quote(name, text[start:end]) for name, (start, end) in zip(names, spans, strict=True))


def _best(score: Mapping[Reckoning, int], preferred: Iterable[Reckoning]) -> Reckoning:
    """The way with the most matches; of equals the first of those preferred."""
    most = max(score.values(), default=0)
    return next(way for way in preferred if score.get(way, 0) == most)
