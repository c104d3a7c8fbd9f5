"""The page of security requirements: each of levels 1 and 2 of the standard, done, not applicable or open."""

import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docs.build.markdown import page, table

ITEMS = Path(__file__).with_name("asvs.toml")
LEVELS = Path(__file__).with_name("asvs_levels.csv")
"""The standard's own list: every id of levels 1 and 2 with its level."""
STATES = {"done": "Done", "not_applicable": "Not applicable", "open": "Open"}
INTRODUCTION = """
The OWASP Application Security Verification Standard, version 5.0.0, numbers what a secure site does. Here is each item
of its levels 1 and 2 in words of our own; the [standard](https://github.com/OWASP/ASVS/tree/v5.0.0) has the full
sentences. *Done* names the file that shows it. We judged this ourselves: nobody from outside has verified it.
"""
CHAPTERS = {
    1: "What is encoded and made harmless", 2: "What is checked, and the rules of the work", 3: "The browser",
    4: "Web services", 5: "Files", 6: "Logging in", 7: "Sessions", 8: "Who may do what", 9: "Tokens",
    10: "The council's log-in", 11: "Cryptography", 12: "Connections", 13: "Configuration", 14: "Data",
    15: "Code and libraries", 16: "Logs and faults", 17: "Sound and pictures between browsers",
}  # fmt: skip

type Item = Mapping[str, Any]


def items() -> dict[str, Item]:
    """Each item by its number in the standard."""
    return tomllib.loads(ITEMS.read_text(encoding="utf-8"))


def asvs_page() -> str:
    """The page's text."""
    held = items()
    counts = Counter((item["level"], item["state"]) for item in held.values())
    rows = [[f"Level {level}", *(str(counts[level, state]) for state in STATES)] for level in (1, 2)]
    tables = [
        block for number, title in CHAPTERS.items() for block in (f"## {number}. {title}", _chapter(number, held))
    ]
    return page(
        "Security requirements, one by one", INTRODUCTION, table(("", *STATES.values()), rows), "## Open", _open(held),
        *tables,
    )  # fmt: skip


def _open(held: Mapping[str, Item]) -> str:
    rows = ((number, item["about"], item["note"]) for number, item in held.items() if item["state"] == "open")
    return table(("Item", "What is asked", "What is missing"), rows)


def _chapter(chapter: int, held: Mapping[str, Item]) -> str:
    of_it = ((number, item) for number, item in held.items() if number.startswith(f"{chapter}."))
    rows = ((number, str(i["level"]), i["about"], STATES[i["state"]], _shown(i)) for number, i in of_it)
    return table(("Item", "Level", "What is asked", "State", "Shown by, or why"), rows)


def _shown(item: Item) -> str:
    link = f"[{Path(item['shown_by']).name}](../../{item['shown_by']})" if "shown_by" in item else ""
    return ". ".join(part for part in (link, item.get("note", "")) if part)
