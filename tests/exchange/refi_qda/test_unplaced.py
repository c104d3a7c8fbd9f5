"""Whatever a file says that has no place in a project of Stepdown is named: nothing goes without a word."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from stepdown.exchange.refi_qda.ours.inward import arriving
from stepdown.exchange.refi_qda.ours.outward import KIND, ROLE, outward
from stepdown.exchange.refi_qda.shape.audit import Audit
from stepdown.exchange.refi_qda.shape.codes import Code, NamedSet
from stepdown.exchange.refi_qda.shape.project import Case, Graph, Link, Project, User, Variable
from stepdown.exchange.refi_qda.shape.sources import Coding, MediaSource, Selection, TextSource, VariableValue
from stepdown.exchange.refi_qda.shape.words import MediaKind, VariableType
from stepdown.invented.pilot.voices.project import pilot_voices
from tests.exchange.refi_qda.worlds import guid

THEN = datetime(2026, 3, 1, 10, 0, tzinfo=UTC)
ANA, BEN = guid("user", "ana"), guid("user", "ben")
MADE = Audit(BEN, THEN.replace(day=2), guid("user", "cleo"), THEN.replace(day=3))
WORDS = "I did not sleep. Nor did she."


def a_note(key: str) -> TextSource:
    return TextSource(
        guid("note", key), f"Ask again about {key}.", f"A thought on {key}", "A description",
        selections=(Selection(guid("selection", f"of {key}"), 0, 3, "Ask", codings=(coding(f"of {key}"),)),),
        codings=(coding(f"of all of {key}"),), audit=MADE,
    )  # fmt: skip


def coding(key: str) -> Coding:
    return Coding(guid("coding", key), guid("code", "night"), ANA, THEN)


def a_selection(key: str, start: int, end: int, *codings: Coding) -> Selection:
    return Selection(
        guid("selection", key), start, end, "A name of their own", "A description", codings,
        (guid("note", "a passage"),), MADE,
    )  # fmt: skip


def value(name: str, said: str) -> VariableValue:
    return VariableValue(guid("variable", name), said)


NOTES = ("the study", "a code", "a text", "a passage", "a coding", "a set", "a recording", "nothing")
CODES = (
    Code(guid("code", "sleep"), "Sleep", is_codable=False, colour="#ff0000", description="Nights",
         notes=(guid("note", "a code"),), children=(Code(guid("code", "night"), "Awake"),)),
)  # fmt: skip
TEXT = TextSource(
    guid("text", 1), WORDS, "Interview", "A description",
    selections=(
        a_selection("coded", 2, 15, replace(coding("one"), notes=(guid("note", "a coding"),))),
        a_selection("marked", 17, 20),
    ),
    codings=(coding("of the whole"),), notes=(guid("note", "a text"),),
    values=(value(KIND, "Focus group"), value("Place", "Marram")), audit=MADE,
)  # fmt: skip
TAPE = MediaSource(
    guid("media", 1), MediaKind.AUDIO, "A tape", "A description",
    texts=(TextSource(guid("text", 2), WORDS, "Its transcript"),), codings=(coding("of the tape"),),
    notes=(guid("note", "a recording"),), values=(value("Place", "Marram"),), audit=MADE,
)  # fmt: skip
PICTURE = MediaSource(guid("media", 2), MediaKind.PICTURE)
FULL = Project(
    name="Nights", origin="Another program", description="A study of nights",
    users=(User(ANA, "Ana", "ana01"), User(BEN, "Ben")),
    codes=CODES,
    variables=(
        Variable(guid("variable", ROLE), ROLE, VariableType.TEXT),
        Variable(guid("variable", KIND), KIND, VariableType.TEXT),
        Variable(guid("variable", "Place"), "Place", VariableType.TEXT, "A description"),
        Variable(guid("variable", "Weather"), "Weather", VariableType.TEXT),
    ),
    cases=(
        Case(guid("case", 1), "P01", "A description", (guid("code", "night"),),
             (value(ROLE, "Mother"), value("Place", "Marram")), (guid("text", 1),)),
        Case(guid("case", 2), "Nobody's"),
    ),
    sources=(TEXT, TAPE, PICTURE),
    notes=tuple(a_note(key) for key in NOTES),
    links=(Link(guid("link", 1), "A line"),),
    sets=(NamedSet(guid("set", 1), "A set", "A description", (guid("code", "night"),), (guid("text", 1),),
                   (guid("note", "a set"),)),),
    graphs=(Graph(guid("graph", 1), "A drawing"),),
    about=(guid("note", "the study"),),
    audit=MADE,
)  # fmt: skip

IDS = {"guid", "variable", "code", "kind", "start", "end"}
"""What only says which thing it is, and where it lies."""
OF_MEDIA = {"name", "description", "audit", "notes"}
"""What goes with a recording; its notes are named as notes without a place."""
NOWHERE = {guid("note", key) for key in ("nothing", "a recording")}
OF_NOTES = {guid("note", key) for key in NOTES}


def is_left_whole(one: Any, holder: Any) -> bool:
    """Whether a thing is named as left, and with it all that it says of itself."""
    match one:
        case Link() | Graph() | Variable() | VariableValue():
            return True
        case Case():
            return not one.sources
        case Coding() | Selection():
            return holder.guid in OF_NOTES or (isinstance(one, Coding) and not isinstance(holder, Selection))
        case TextSource():
            return one.guid in NOWHERE
    return not is_dataclass(one)


def emptied(thing: Any) -> Iterator[tuple[str, Any]]:
    """The thing with one of all that it says taken out, each in turn, and what that was."""
    for field in fields(thing):
        held, name = getattr(thing, field.name), f"{type(thing).__name__}.{field.name}"
        empty = "" if field.default is MISSING else field.default
        if field.name in IDS or held in (empty, ()) or (isinstance(thing, MediaSource) and field.name in OF_MEDIA):
            continue
        if is_dataclass(held):
            yield from ((f"{name}.{what}", replace(thing, **{field.name: less})) for what, less in emptied(held))
        elif not isinstance(held, tuple):
            yield name, replace(thing, **{field.name: empty})
        else:
            yield from ((what, replace(thing, **{field.name: less})) for what, less in emptied_each(held, thing, name))


def emptied_each(held: tuple[Any, ...], holder: Any, name: str) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Several things with one of them taken out, and with each thing taken out of one."""
    for at, one in enumerate(held):
        yield f"{name}[{at}]", held[:at] + held[at + 1 :]
        if not is_left_whole(one, holder):
            yield from ((f"{name}[{at}] {what}", (*held[:at], less, *held[at + 1 :])) for what, less in emptied(one))


EMPTIED = list(emptied(FULL))


@pytest.mark.parametrize(("what", "less"), EMPTIED, ids=[f"{n} {what}" for n, (what, _) in enumerate(EMPTIED)])
def test_what_a_file_says_is_taken_or_named(what: str, less: Project):
    assert arriving(less) != arriving(FULL), what


def test_of_a_project_of_ours_nothing_has_no_place():
    assert arriving(outward(pilot_voices(1).project, "key")).unplaced == {}
