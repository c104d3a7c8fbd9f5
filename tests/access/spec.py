"""The rules of access as data, and what follows from them for one visitor and one page."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from stepdown.domain.roles import Role
from stepdown.records.access.acts import Act
from stepdown.web.opens import FREE, OPENS, OWN, WITHOUT_AN_ACT, act_of
from tests.access.visitors import ASKED_TO_LOG_IN, MADE, OF_THE_CAST

OPEN, REFUSED, NOT_THERE, LOG_IN = "opens", "refused", "not there", "asked to log in"
"""What a visitor comes to: the page; a page that says why not; as if there were none; the log-in."""

ROLES: dict[str, Role] = {name: role for name, (role, _) in MADE.items()} | {
    "involved": Role.PRACTITIONER, "follows_up": Role.PRACTITIONER, "same_team": Role.PRACTITIONER,
    "emergency": Role.PRACTITIONER, "other_authority": Role.PRACTITIONER, "manager": Role.MANAGER,
    "kept_from": Role.MANAGER, "referrer": Role.SOCIAL_WORKER, "referrers_manager": Role.SOCIAL_WORK_MANAGER,
    "governance": Role.INFORMATION_GOVERNANCE, "evaluator": Role.EVALUATOR, "administrator": Role.ADMINISTRATOR,
    "deputy": Role.MANAGER, "reads_for_service": Role.RECEIVING_SERVICE,
}  # fmt: skip
"""What each acts as; the deputy as the manager."""


@dataclass(frozen=True, slots=True)
class State:
    """A state of a family's record: who sees it, and why."""

    why: str
    sees: frozenset[str]
    in_emergency: frozenset[str]
    day: int
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """Pages that open for the same people. ``sees`` None: about nobody; ``parts``: in a project, whatever the role."""

    why: str
    acts: frozenset[Act]
    may: frozenset[Role] = frozenset()
    sees: frozenset[str] | None = None
    of_family: bool = False
    in_emergency: bool = False
    parts: frozenset[str] | None = None
    leave: frozenset[str] = field(default=frozenset())


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


def _table(name: str) -> dict[str, dict]:
    return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))


def _kind(said: dict) -> Kind:
    may, sees = said.get("may", ""), said.get("sees")
    return Kind(
        why=" ".join(said["why"].split()),
        acts=frozenset(Act(a) for a in said["acts"].split()),
        may=frozenset(Role) if may == "everybody" else frozenset(Role(r) for r in may.split()),
        sees=None if sees in (None, "family") else _words(sees),
        of_family=sees == "family",
        in_emergency=said.get("in_emergency", False),
        parts=_words(said["parts"]) if "parts" in said else None,
        leave=_words(said.get("leave", "")),
    )


def _state(said: dict) -> State:
    pages = tuple(said["pages"].split())
    return State(said["why"], _words(said["sees"]), _words(said["in_emergency"]), said["day"], pages)


STATES = {name: _state(said) for name, said in _table("states.toml").items()}
KINDS = {name: _kind(said) for name, said in _table("kinds.toml").items()}
NARROWER = {name: _words(said["sees"]) for name, said in _table("narrower.toml").items()}
"""Pages that fewer people come to than to others of their kind."""

VISITORS = (*OF_THE_CAST, *MADE)


def kind_of(name: str, *, sent: bool = False) -> str:
    """The kind of a page by its name; '' where it asks for nothing but a log-in, or not even that."""
    if name in WITHOUT_AN_ACT:
        return ""
    act = act_of(name, sent=sent)
    return next(kind for kind, rule in KINDS.items() if act in rule.acts)


def expected(name: str, visitor: str, state: State, *, sent: bool = False) -> str:
    """What the visitor comes to at this page, by the rules."""
    if name in FREE:
        return OPEN
    if visitor in ASKED_TO_LOG_IN or visitor not in ROLES:
        return LOG_IN
    return OPEN if name in OWN else _by_kind(KINDS[kind_of(name, sent=sent)], name, visitor, state)


def _by_kind(kind: Kind, name: str, visitor: str, state: State) -> str:
    if kind.parts is not None:
        return _by_part(kind, visitor)
    if ROLES[visitor] not in kind.may:
        return REFUSED
    if name in NARROWER:
        return OPEN if visitor in NARROWER[name] else NOT_THERE
    if kind.of_family:
        return _by_tie(kind, visitor, state)
    return OPEN if kind.sees is None or not names_something(name) or visitor in kind.sees else NOT_THERE


def _by_part(kind: Kind, visitor: str) -> str:
    if visitor in (kind.parts or ()):
        return OPEN
    return REFUSED if any(visitor in (k.parts or ()) for k in KINDS.values()) else NOT_THERE


def _by_tie(kind: Kind, visitor: str, state: State) -> str:
    if visitor in state.sees or (kind.in_emergency and visitor in state.in_emergency):
        return OPEN
    return REFUSED if visitor in state.in_emergency else NOT_THERE


def names_something(name: str) -> bool:
    """Whether an address names something that is somebody's."""
    from tests.web.addresses import patterns

    return bool(set(next(p for p in patterns() if p.name == name).pattern.converters) - {"instrument_id", "discipline"})


NAMES = sorted(OPENS)
"""Every page that asks for an act."""
