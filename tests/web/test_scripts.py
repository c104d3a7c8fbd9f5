"""No script of the site writes what somebody sent into an object by a name of their own: none reaches a prototype."""

import re
from pathlib import Path

import pytest

STATIC = Path("src/stepdown/web/static")
DANGEROUS = re.compile(
    r"__proto__|\.prototype\s*[.\[=]|\.constructor\b|Object\.assign|fromEntries"
    r"|\beval\b|new Function|innerHTML|document\.write"
    r"|\[\s*[A-Za-z_$][\w$.]*\s*\]\s*=(?!=)|for\s*\(\s*(?:const|let|var)\s+\w+\s+in\b"
)
"""Prototypes by name, merging, code and markup out of text, and writing under a name that is not a literal."""


@pytest.mark.parametrize("script", sorted(STATIC.glob("*.js")), ids=lambda path: path.name)
def test_no_script_of_ours_does_what_reaches_a_prototype(script: Path):
    assert DANGEROUS.findall(script.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code",
    [
        "held[name] = value;",
        "Object.assign(held, JSON.parse(text));",
        "for (const name in said) { held.x = 1; }",
        "held.__proto__.x = 1;",
        "place.innerHTML = text;",
    ],
)
def test_what_does_is_found(code: str):
    assert DANGEROUS.search(code)
