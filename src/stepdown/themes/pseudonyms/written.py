"""The register as text and back. The text holds real names: it is only ever kept encrypted."""

import json

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.register import Entry, Register

_VERSION = 1


def to_json(register: Register) -> str:
    """The whole register."""
    entries = [
        {"real": e.real, "pseudonym": e.pseudonym, "kind": e.kind.value, "further": list(e.further)}
        for e in register.entries
    ]
    return json.dumps({"version": _VERSION, "entries": entries}, ensure_ascii=False)


def from_json(text: str) -> Register:
    """The register that a text holds; ValueError, which names no name, where it holds none."""
    whole = _read(text)
    if not isinstance(whole, dict) or whole.get("version") != _VERSION or not isinstance(whole.get("entries"), list):
        raise ValueError(f"this is not the text of a register of version {_VERSION}")
    register = Register()
    for number, written in enumerate(whole["entries"], 1):
        register = register.add(_entry(number, written))
    return register


def _read(text: str) -> object:
    # The fault that JSON raises carries the whole text, so it goes no further than this.
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return None


def _entry(number: int, written: object) -> Entry:
    match written:
        case {"real": str(real), "pseudonym": str(pseudonym), "kind": str(kind), "further": [*further]} if kind in set(
            IdentifierKind
        ) and all(isinstance(form, str) for form in further):
            return Entry(real, pseudonym, IdentifierKind(kind), tuple(further))
    raise ValueError(
        f"entry {number} of the register is not a name, a pseudonym, a kind that is known and further forms"
    )
