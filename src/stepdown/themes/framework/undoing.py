"""What taking an entry back takes back, in words: somebody reads it before they undo it."""

from collections.abc import Callable
from typing import Any

from stepdown.themes.framework.told import count_of
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.state.project import Project

LONGEST = 80
"""Characters of somebody's words that are shown at most."""


def undoing(project: Project, entry: Entry) -> str:
    """What was done, as the end of a sentence that begins with who did it. Only of what can be undone."""
    return _SAID[entry.event.kind](project, entry.event)


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def _code(project: Project, code: str) -> str:
    return f"“{project.framework.codes[code].name}”"


def _text(project: Project, source: str) -> str:
    return f"“{project.sources[source].title}”"


def _area(project: Project, area: str) -> str:
    return f"“{project.analysis.areas[area].title}”"


def _who(project: Project, participant: str) -> str:
    return project.people.participants[participant].pseudonym


def _stretch(project: Project, event: Any) -> str:
    quoted = _cut(project.sources[event.source].quote(event.start, event.end))
    return f"“{quoted}” in {_text(project, event.source)}"


def _memo(_: Project, event: Any) -> str:
    return f"wrote the memo “{_cut(event.words)}”" if event.words else "took a memo away"


def _recoded(project: Project, event: Any) -> str:
    count = count_of(len(event.codings), "coding")
    return f"gave {count} of {_text(project, event.source)} the code {_code(project, event.code)} instead"


def _finding(project: Project, event: Any) -> str:
    return f"wrote the finding of the {event.source_kind.label.lower()} on {_area(project, event.area)}"


_SAID: dict[str, Callable[[Project, Any], str]] = {
    "project_changed": lambda _, e: f"changed the project’s settings, with the title “{e.title}”",
    "coder_joined": lambda _, e: f"let {e.name} work in the project",
    "role_named": lambda _, e: f"named the role “{e.label}”",
    "invited_counted": lambda _, e: f"recorded how many were asked ({e.source_kind.label.lower()})",
    "sheet_issued": lambda _, e: f"issued the information sheet “{e.title}”, version {e.version}",
    "participant_added": lambda _, e: f"recorded the participant {e.pseudonym}",
    "audio_deleted": lambda p, e: f"recorded that the recording of {_text(p, e.source)} was deleted",
    "code_made": lambda _, e: f"made the code “{e.text.name}”",
    "code_changed": lambda _, e: f"changed or moved the code “{e.text.name}”",
    "codes_merged": lambda p, e: f"merged the code {_code(p, e.code)} into {_code(p, e.into)}",
    "code_retired": lambda p, e: f"retired the code {_code(p, e.code)}",
    "coded": lambda p, e: f"coded {_stretch(p, e)} as {_code(p, e.code)}",
    "uncoded": lambda p, e: f"took {count_of(len(e.codings), 'coding')} of {_text(p, e.source)} away",
    "recoded": _recoded,
    "coding_reviewed": lambda p, e: f"looked again at the coding of {_stretch(p, e)}",
    "memo_written": _memo,
    "double_coding_begun": lambda _, e: f"began the double coding of {count_of(len(e.sources), 'text')}",
    "double_coding_finished": lambda _, __: "said that you have finished a double coding",
    "disagreement_resolved": lambda p, e: f"resolved a disagreement about {_code(p, e.code)} in {_text(p, e.source)}",
    "cell_summarised": lambda p, e: f"wrote the summary of {_who(p, e.participant)} on {_code(p, e.code)}",
    "quote_chosen": lambda p, e: f"chose the quote {_stretch(p, e)}",
    "quote_dropped": lambda _, __: "took a quote out of the bank",
    "area_named": lambda _, e: f"named or changed the key area of interest “{e.title}”",
    "finding_written": _finding,
    "source_signed_off": lambda _, e: f"signed off the findings of the {e.source_kind.label.lower()}",
    "source_reopened": lambda _, e: f"opened the findings of the {e.source_kind.label.lower()} again",
    "row_filled": lambda p, e: f"filled the row {_area(p, e.area)} of the joint display",
    "checklist_answered": lambda _, e: f"answered item {e.item} of a checklist",
}
"""What each kind of event was, by its name."""
