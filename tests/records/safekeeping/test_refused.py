"""What is not a whole backup for this key, this version and an empty place is refused, and nothing is changed."""

import json
from collections.abc import Callable

import pytest

from stepdown.records.access.refusal import Refusal
from stepdown.records.models import AuditEvent, Person, SafeCopy
from stepdown.records.safekeeping.dump import counted_here
from stepdown.records.safekeeping.locked import Key
from stepdown.records.safekeeping.manifest import NO_BACKUP
from stepdown.records.safekeeping.packed import NOT_WHOLE
from stepdown.records.safekeeping.rows import as_line
from tests.records.safekeeping.places import KEY, NOT_OURS, back_up, changed, empty, put_back

BROKEN: dict[str, tuple[Callable[[bytes], bytes], Key, str]] = {
    "a flipped byte": (lambda b: b[:-100] + bytes([b[-100] ^ 1]) + b[-99:], KEY, NOT_WHOLE),
    "a flipped byte of its header": (
        lambda b: b[:60] + bytes([b[60] ^ 1]) + b[61:],
        KEY,
        "another|whole",
    ),
    "the last byte is cut off": (lambda b: b[:-1], KEY, NOT_WHOLE),
    "half is cut off": (lambda b: b[: len(b) // 2], KEY, NOT_WHOLE),
    "something stands after it": (lambda b: b + b"more", KEY, NOT_WHOLE),
    "another's key": (lambda b: b, Key((str(NOT_OURS),)), "This key does not open the file"),
    "no key": (lambda b: b, Key(), "name the file of the secret key"),
    "what is no key": (lambda b: b, Key(("age1abc",)), "not a secret key of age's"),
    "an empty file": (lambda _: b"", KEY, "not whole"),
    "another file": (lambda _: b"people,dates\n" * 100, KEY, "not whole"),
}

CHANGED: dict[str, tuple[Callable[[list[bytes]], list[bytes]], str]] = {
    "a row is missing": (lambda lines: drop(lines, b"Dee Hallam"), "does not read as it was|refuses what"),
    "a row is another": (lambda lines: [x.replace(b"Dee Hallam", b"Dee Hallan") for x in lines], "not read as it was"),
    "its end is missing": (lambda lines: lines[:-1], NOT_WHOLE),
    "there is more after its end": (lambda lines: [*lines, lines[-1]], NO_BACKUP),
    "its manifest is another": (lambda lines: [*lines[:-1], lines[-1].replace(b'"rows":1', b'"rows":2', 1)], NO_BACKUP),
    "another table": (lambda lines: [x.replace(b'"records.team"', b'"records.teams"') for x in lines], "another table"),
    "another column": (lambda lines: [x.replace(b'"authority"', b'"council"') for x in lines], "another table"),
    "a value of another kind": (lambda lines: [lines[0], *in_another_month(lines[1:])], "cannot be read"),
    "another version": (lambda lines: [later(lines[0]), *lines[1:]], "taken by version 9.9.9.*Install that version"),
    "another form": (lambda lines: [lines[0].replace(b'backup":1', b'backup":2'), *lines[1:]], NO_BACKUP),
    "no heading": (lambda lines: lines[1:], NO_BACKUP),
}


def drop(lines: list[bytes], what: bytes) -> list[bytes]:
    return [line for line in lines if what not in line]


def in_another_month(lines: list[bytes]) -> list[bytes]:
    return [line.replace(b"2026-03-02T", b"2026-33-02T") for line in lines]


def later(line: bytes) -> bytes:
    said = json.loads(line)
    return as_line(said | {"program": "9.9.9", "migrations": [*said["migrations"], "records.0009_later"]})


def refused(content: bytes, key: Key = KEY) -> str:
    with pytest.raises(Refusal) as refusal:
        put_back(content, key)
    assert {table for table, counted in counted_here().items() if counted.rows} == set(), "nothing is half there"
    return refusal.value.reason


def test_what_is_broken_is_refused_with_its_reason(record):
    content, _ = back_up()
    empty()
    found = {name: refused(breaks(content), key) for name, (breaks, key, _) in BROKEN.items()}
    for name, (_, _, reason) in BROKEN.items():
        assert any(part in found[name] for part in reason.split("|")), f"{name}: {found[name]}"


def test_what_somebody_changed_who_holds_the_key_is_refused_too(record):
    content, _ = back_up()
    files = {name: changed(content, change) for name, (change, _) in CHANGED.items()}
    empty()
    for name, (_, reason) in CHANGED.items():
        with pytest.raises(Refusal, match=reason):
            put_back(files[name])
        assert {t for t, c in counted_here().items() if c.rows} == set(), f"{name}: nothing is half there"


def test_a_record_is_never_put_over_another(record):
    content, _ = back_up()
    before = counted_here()
    with pytest.raises(Refusal, match=r"There is a record here already .* Make a new database"):
        put_back(content)
    assert counted_here() == before
    assert (Person.objects.count() > 0, SafeCopy.objects.exists()) == (True, False)


def test_an_audit_that_was_changed_before_the_backup_is_not_restored(record):
    AuditEvent.objects.filter(pk=AuditEvent.objects.earliest("id").pk).update(reason="put right")
    content, _ = back_up()
    empty()
    assert "The audit in the backup is not whole: link 1 is not as it was written." in refused(content)
