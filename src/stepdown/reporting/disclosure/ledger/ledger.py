"""The ledger as a value: releases in order, each chained to the one before by its digest."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from stepdown.reporting.disclosure.ledger.entry import Entry
from stepdown.reporting.disclosure.ledger.scope import Scope
from stepdown.reporting.disclosure.standard import Interval

VERSION = 1


class UnreadableLedgerError(ValueError):
    """A text is not a ledger, or not the one that was written. Says where and what to do."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was published so far. Never changed: a release makes a longer one."""

    entries: tuple[Entry, ...] = ()

    def with_one_more(self, entry: Entry) -> "Ledger":
        """This and one more release, unless it was written down before."""
        return self if entry in self.entries else Ledger((*self.entries, entry))


def ledger_text(ledger: Ledger) -> str:
    """The ledger as a text that says when somebody has changed it."""
    digest, releases = "", []
    for entry in ledger.entries:
        said = _said(entry)
        digest = _digest(digest, said)
        releases.append(said | {"digest": digest})
    return json.dumps({"ledger": VERSION, "releases": releases}, ensure_ascii=False, indent=1)


def read_ledger(text: str) -> Ledger:
    """The ledger in a text; UnreadableLedgerError where it is none, or an entry is not what was written."""
    try:
        said = json.loads(text)
        if said["ledger"] != VERSION:
            raise UnreadableLedgerError(f"it is of version {said['ledger']}; this program reads {VERSION}")
        releases = [dict(release) for release in said["releases"]]
        _check_chain(releases)
        return Ledger(tuple(map(_entry, releases)))
    except (KeyError, TypeError, json.JSONDecodeError) as fault:
        raise UnreadableLedgerError(f"it is not a ledger of releases ({fault!r})") from fault


def _check_chain(releases: list[dict[str, Any]]) -> None:
    before = ""
    for number, release in enumerate(releases, 1):
        written = release.pop("digest")
        before = _digest(before, release)
        if before != written:
            raise UnreadableLedgerError(
                f"release {number} is not what was written. Put back a copy of the ledger that was not changed."
            )


def _digest(before: str, said: Mapping[str, Any]) -> str:
    text = before + json.dumps(said, ensure_ascii=False, sort_keys=True)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def _said(entry: Entry) -> dict[str, Any]:
    scope = asdict(entry.scope)
    for day in ("referred_from", "referred_to", "as_at"):
        scope[day] = scope[day].isoformat()
    for rules in ("families_left_out", "people_left_out"):
        scope[rules] = sorted(scope[rules])
    return {
        "scope": scope | {"sources": list(entry.scope.sources)},
        "profile": entry.profile,
        "known": {name: list(entry.known[name]) for name in sorted(entry.known)},
        "same": {name: one for name, one in sorted(entry.same.items()) if name != one},
        "sums": [[list(term) for term in terms] for terms in entry.sums],
        "tables": dict(sorted(entry.tables.items())),
        "unprinted": sorted(set(entry.same.values()) - entry.known.keys()),
        **_said_of_noise(entry),
    }


def _said_of_noise(entry: Entry) -> dict[str, Any]:
    drawn = {one: name for one, name in sorted(entry.drawn.items()) if one != name}
    return {"secret": entry.secret, "drawn": drawn} if entry.secret else {}


def _entry(said: Mapping[str, Any]) -> Entry:
    scope = dict(said["scope"])
    for day in ("referred_from", "referred_to", "as_at"):
        scope[day] = date.fromisoformat(scope[day])
    for rules in ("families_left_out", "people_left_out"):
        scope[rules] = frozenset(scope[rules])
    known = {name: Interval(low, high) for name, (low, high) in said["known"].items()}
    return Entry(
        scope=Scope(**scope | {"sources": tuple(scope["sources"])}),
        profile=said["profile"],
        known=known,
        same={name: name for name in (*known, *said["unprinted"])} | said["same"],
        sums=tuple(tuple((name, factor) for name, factor in terms) for terms in said["sums"]),
        tables=said["tables"],
        secret=said.get("secret", ""),
        drawn={name: name for name in (*known, *said["unprinted"])} | said["drawn"] if "secret" in said else {},
    )
