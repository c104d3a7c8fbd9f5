"""What a code says of itself, as lines of a description under fixed headings, and back again."""

import re

from stepdown.themes.project.events.framework import CodeText
from stepdown.themes.project.words import CodeOrigin

_HEADINGS = {
    "Include": "include",
    "Exclude": "exclude",
    "Example": "example",
    "Guide question": "guide_question",
}
_ORIGIN = "Origin"
_LINE = re.compile(rf"^({'|'.join((*_HEADINGS, _ORIGIN))}): (.*)$", re.MULTILINE)


def description_of(text: CodeText, origin: CodeOrigin) -> str:
    """The definition, then a line for everything else that the code says."""
    said = [
        f"{heading}: {_on_a_line(getattr(text, name))}" for heading, name in _HEADINGS.items() if getattr(text, name)
    ]
    return "\n".join(filter(None, (text.definition, *said, f"{_ORIGIN}: {origin}")))


def text_of(name: str, description: str | None) -> tuple[CodeText, CodeOrigin]:
    """The same from a description; of one that somebody else wrote everything is the definition."""
    found = dict(_LINE.findall(description or ""))
    definition = _LINE.sub("", description or "").strip()
    known = {field: found[heading] for heading, field in _HEADINGS.items() if heading in found}
    origin = found.get(_ORIGIN, "")
    is_known = origin in [str(word) for word in CodeOrigin]
    return CodeText(name=name, definition=definition, **known), CodeOrigin(origin) if is_known else CodeOrigin.EMERGENT


def _on_a_line(words: str) -> str:
    return " ".join(words.split())
