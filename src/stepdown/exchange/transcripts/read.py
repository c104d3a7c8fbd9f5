"""The one door: the bytes of a transcript in; its lines with speakers out, with what a person should look at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from stepdown.dataset.finding import Finding
from stepdown.exchange.limits import Limits
from stepdown.exchange.transcripts.formats import docx_file, odt_file, pdf_file, rtf_file, srt_file, txt_file, vtt_file
from stepdown.exchange.transcripts.kinds import Kind, kind_of
from stepdown.exchange.transcripts.passages import File, Passages, RefusedFileError, refuse_if_long
from stepdown.exchange.transcripts.rules.doubts import LOST_CHARACTERS, NO_SPEAKERS, POSSIBLE_SPEAKERS
from stepdown.exchange.transcripts.rules.refused import NO_WORDS
from stepdown.exchange.transcripts.speakers.lines import heard
from stepdown.themes.texts.heard import Heard

_MEBIBYTE = 1024 * 1024
TRANSCRIPT_LIMITS = Limits(file_bytes=64 * _MEBIBYTE, unpacked_bytes=32 * _MEBIBYTE)
"""The largest file, and the largest that its words may be unpacked. A day of talk in Word has some 5 MiB."""

_READERS: Mapping[Kind, Callable[[File], Passages]] = MappingProxyType(
    {
        Kind.DOCX: docx_file.passages,
        Kind.ODT: odt_file.passages,
        Kind.RTF: rtf_file.passages,
        Kind.TXT: txt_file.passages,
        Kind.VTT: vtt_file.passages,
        Kind.SRT: srt_file.passages,
        Kind.PDF: pdf_file.passages,
    }
)


@dataclass(frozen=True, slots=True)
class TranscriptRead:
    """What was read. ``heard`` is None where the file cannot be used; the findings say why.

    ``possible_labels``: beginnings of lines that could be speakers and were read as words (``Heard.with_speaker``).
    """

    heard: Heard | None
    findings: tuple[Finding, ...] = ()
    possible_labels: tuple[str, ...] = ()


def read_transcript(data: bytes, name: str, limits: Limits = TRANSCRIPT_LIMITS) -> TranscriptRead:
    """The transcript in a file: its bytes, and its name as it was sent. Never raises for what a file holds."""
    file = File(data, name, limits)
    try:
        passages = _READERS[kind_of(file)](file)
        return _read(file, passages)
    except RefusedFileError as refused:
        return TranscriptRead(None, (file.finding(refused.rule, refused.details),))


def _read(file: File, passages: Passages) -> TranscriptRead:
    refuse_if_long(passage.words for passage in passages.passages)
    if not any(passage.words.strip() for passage in passages.passages):
        raise RefusedFileError(NO_WORDS)
    words, decision = heard(passages.passages)
    findings = [*passages.findings, *_lost(file, passages)]
    if all(line.speaker is None for line in words.lines):
        findings.append(file.finding(NO_SPEAKERS))
    if decision.possible:
        labels = ", ".join(f"'{label}'" for label in decision.possible)
        findings.append(file.finding(POSSIBLE_SPEAKERS, {"labels": labels}))
    return TranscriptRead(words, tuple(findings), decision.possible)


def _lost(file: File, passages: Passages) -> tuple[Finding, ...]:
    lost = sum(passage.words.count("\ufffd") for passage in passages.passages)
    if not lost:
        return ()
    characters, are = (f"{lost:,} characters", "are") if lost > 1 else ("1 character", "is")
    return (file.finding(LOST_CHARACTERS, {"characters": characters, "are": are}),)
