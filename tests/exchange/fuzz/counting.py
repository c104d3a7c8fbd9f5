"""The records of files counted once more by other hands, to be held beside a reader's own account of them."""

import json
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from stepdown.exchange.extracts import FileKind
from tests.exchange.fuzz.readers import Came


def recounted(kind: FileKind | None, folder: Path, came: Came) -> list[str]:
    """What does not add up, in words; nothing where it does."""
    accounts = came.accounts or {}
    wrong = [f"{name}: kept {a.kept} of {a.read}" for name, a in accounts.items() if not 0 <= a.kept <= a.read]
    aside = sum(account.set_aside for account in accounts.values())
    told = [finding for finding in came.findings if finding.row is not None]
    if aside and not came.is_stopped and (not told or (kind is not FileKind.DFE_API and aside > len(told))):
        wrong.append(f"{aside} records set aside, {len(told)} findings")
    if kind and not came.is_stopped:
        read = {name.rpartition("/")[2]: account.read for name, account in accounts.items()}
        wrong += [f"{name}: {count} in the file, {read.get(name, 0)} read" for name, count in _counts(kind, folder)
                  if read.get(name, 0) != count]  # fmt: skip
    return wrong


def _counts(kind: FileKind, folder: Path) -> Iterator[tuple[str, int]]:
    for path in sorted(folder.iterdir()):
        content = path.read_bytes()
        if kind is FileKind.CIN_CENSUS:
            yield from _of_census(content)
        elif kind is FileKind.DFE_API and content[:1] == b"[":
            yield from _of_list(content)


def _of_census(content: bytes) -> Iterator[tuple[str, int]]:
    message = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    # A child within another is no child of its own: it is told as an element that nobody knows.
    children = [one for one in message.iter("{*}Child") if next(one.iterancestors("{*}Child"), None) is None]
    yield "children", len(children)
    yield "cases", sum(len(child.findall("{*}CINdetails")) for child in children)
    yield "protection_plans", sum(len(child.findall("{*}CINdetails/{*}ChildProtectionPlans")) for child in children)


def _of_list(content: bytes) -> Iterator[tuple[str, int]]:
    try:
        children = json.loads(content)
    except (ValueError, RecursionError):
        return
    yield "children", len(children)
