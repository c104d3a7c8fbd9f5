"""What stood beside the words of a document and was left out or changed, told in findings."""

from collections.abc import Mapping

from stepdown.dataset.finding import Finding
from stepdown.exchange.transcripts.passages import File
from stepdown.exchange.transcripts.rules.doubts import NOT_SPOKEN, TRACKED_CHANGES

_NOT_SPOKEN = ("comment", "note", "header or footer", "text box", "hidden passage")
_PLURAL = {"header or footer": "headers or footers", "text box": "text boxes"}


def beside(file: File, counts: Mapping[str, int]) -> tuple[Finding, ...]:
    """A finding for what was not read, and one for changes that nobody accepted, where there are any."""
    findings = []
    left_out = [counted(counts[what], what) for what in _NOT_SPOKEN if counts.get(what)]
    if left_out:
        one = len(left_out) == 1 and left_out[0].startswith("1 ")
        details = {"what": f"{in_words(left_out)} {'was' if one else 'were'}", "it": "it is" if one else "they are"}
        findings.append(file.finding(NOT_SPOKEN, details))
    deleted, inserted = counts.get("deletion", 0), counts.get("insertion", 0)
    if deleted or inserted:
        out = f"{counted(deleted, 'deletion')} left out" if deleted else ""
        read = f"{counted(inserted, 'insertion')} read as part of the text" if inserted else ""
        findings.append(file.finding(TRACKED_CHANGES, {"changes": in_words([*filter(None, (out, read))])}))
    return tuple(findings)


def counted(count: int, what: str) -> str:
    """How many of something, in words: '1 comment', '3 text boxes'."""
    return f"{count:,} {what if count == 1 else _PLURAL.get(what, f'{what}s')}"


def in_words(parts: list[str]) -> str:
    """A list as people write it: 'a, b and c'."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
