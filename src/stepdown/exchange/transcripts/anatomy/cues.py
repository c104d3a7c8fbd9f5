"""Captions as passages, each with its time; one in which several people speak, as several."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape

from webvtt import Caption

from stepdown.dataset.finding import Finding
from stepdown.exchange.transcripts.anatomy.beside import beside
from stepdown.exchange.transcripts.anatomy.encoding import Decoded
from stepdown.exchange.transcripts.passages import File, Passage, Passages
from stepdown.exchange.transcripts.rules.doubts import CUES_NOT_READ

_VOICE = re.compile(r"<v(?:\.[^\s>]{0,100})?\s([^>]{0,200})>")
_OVERRIDE = re.compile(r"\{\\[^}]{0,100}\}")
"""Where SubRip says in braces on which part of the picture a caption stands."""


def as_passages(file: File, decoded: Decoded, captions: Sequence[Caption], notes: int) -> Passages:
    """The words of the captions in order, and findings of what was passed over."""
    said = [passage for caption in captions for passage in _passages(caption)]
    has_voices = any(passage.voice for passage in said)
    passages = tuple(replace(p, stands_apart=has_voices and p.voice is None) for p in said)
    unread = decoded.text.count("-->") - sum(1 for caption in captions if caption.text.strip())
    return Passages(passages, (*decoded.findings, *_unread(file, unread), *beside(file, {"note": notes})))


def _passages(caption: Caption) -> Iterator[Passage]:
    """The words before the first voice, then those of each voice."""
    parts = _VOICE.split(caption.raw_text)
    for voice, words in zip([None, *parts[1::2]], parts[::2], strict=True):
        spoken = unescape(_OVERRIDE.sub("", Caption(caption.start, caption.end, words).text))
        if spoken.strip():
            at = caption.start_time.in_milliseconds() / 1000
            yield Passage(" ".join(spoken.split("\n")), at, unescape(voice).strip() if voice else None)


def _unread(file: File, unread: int) -> tuple[Finding, ...]:
    if unread <= 0:
        return ()
    have, were = ("caption has", "was") if unread == 1 else ("captions have", "were")
    return (file.finding(CUES_NOT_READ, {"cues": f"{unread:,} {have}", "were": were}),)
