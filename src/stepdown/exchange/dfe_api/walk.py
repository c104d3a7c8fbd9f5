"""One child's object after another, each turned into the records that it holds."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stepdown.dataset.column import Table
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.codes import YES_NO
from stepdown.exchange.case_files.gathered import Gathered
from stepdown.exchange.case_files.json_value import Json, Number, codes_in
from stepdown.exchange.dfe_api.findings import KEY_TWICE, NO_DETAILS, NOT_A_CHILD, PURGED, UNKNOWN_KEY, WRONG_TYPE
from stepdown.exchange.dfe_api.layout import CHILD, CHILD_PART, CHILDREN, DETAILS, PURGE, TABLES, Part
from stepdown.exchange.dfe_api.noted import Notes
from stepdown.exchange.dfe_api.texts import Texts

type Values = list[str | None]
type Keys = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Around:
    """The object that is being walked through: its name and part, and the record to which its values belong."""

    name: str
    part: Part
    gathered: Gathered
    values: Values
    keys: Keys


class Walk:
    """What has been walked through: the records of each table, and how many were left out of each."""

    def __init__(self, file: str) -> None:
        self.gathered: Mapping[str, Gathered] = {name: Gathered(table) for name, table in TABLES.items()}
        self.left_out: Counter[str] = Counter()
        self.purged: set[str] = set()
        self.notes = Notes(file)
        self._texts = Texts(self.notes, dict(TABLES))
        self._number = 0
        self._counted = 0
        self._begun: list[tuple[Gathered, Values]] = []

    def child(self, number: int, value: Json, twice: Sequence[str] = ()) -> None:
        """Every record of one child. What the child is called may stand after any of them."""
        self._number, self._begun = number, []
        for key in twice:
            self.notes.note(KEY_TWICE, number, key)
        if not isinstance(value, Mapping):
            self.left_out[CHILDREN.name] += 1
            self.notes.note(NOT_A_CHILD, number, CHILD, value)
            return
        self._record("child", value, CHILD_PART, {})
        if self._begun and value.get(DETAILS) is None:
            self.notes.note(NO_DETAILS, number, DETAILS)
        for gathered, values in self._begun:
            values[0] = self._begun[0][1][0]
            gathered.add(values, number)

    def findings(self) -> Iterator[Finding]:
        """What was noted."""
        return self.notes.findings()

    def _record(self, name: str, given: Mapping[str, Json], part: Part, keys: Keys) -> None:
        """A record of the part's table, with the keys of those around it."""
        table = part.table or CHILDREN
        if self._is_purged(name, given):
            self.left_out[table.name] += 1
            return
        gathered = self.gathered[table.name]
        values = gathered.empty()
        self._begun.append((gathered, values))
        if part.counted:
            self._counted += 1
            keys = {**keys, part.counted: str(self._counted)}
        self._place(gathered, values, keys)
        self._fill(given, _Around(name, part, gathered, values, keys))

    def _fill(self, given: Mapping[str, Json], around: _Around) -> None:
        places, part = around.gathered.places, around.part
        for key, value in given.items():
            if value is None or key == PURGE:
                continue
            if key in places and key not in around.keys:
                around.values[places[key]] = self._texts.text(self._number, key, value)
            elif key in part.parts:
                self._inner(key, value, part.parts[key], around)
            elif key in part.words:
                self._words(key, value, part.words[key], around.keys)
            else:
                self.notes.note(UNKNOWN_KEY, self._number, f"{around.name}/{key}")

    def _inner(self, key: str, value: Json, part: Part, around: _Around) -> None:
        """An object within, or several."""
        objects = value if isinstance(value, list) else None
        is_list = objects is not None
        if is_list != part.is_list:
            self.notes.note(WRONG_TYPE, self._number, key, value, "a list" if part.is_list else "an object")
        for one in (value,) if objects is None else objects:
            if isinstance(one, Mapping):
                self._object(key, one, part, around)
            elif part.table is not None:
                self.left_out[part.table.name] += 1
                if is_list == part.is_list:
                    self.notes.note(WRONG_TYPE, self._number, key, one, "an object")

    def _object(self, key: str, given: Mapping[str, Json], part: Part, around: _Around) -> None:
        if part.table is not None:
            self._record(key, given, part, around.keys)
        elif not self._is_purged(key, given):
            self._fill(given, _Around(key, part, around.gathered, around.values, around.keys))

    def _words(self, key: str, value: Json, table: Table, keys: Keys) -> None:
        """A list of texts, each a record of its own."""
        words = codes_in(value)
        if words is None or any(isinstance(word, Number) for word in words):
            self.left_out[table.name] += words is None
            self.notes.note(WRONG_TYPE, self._number, key, value, "a list of texts")
        gathered = self.gathered[table.name]
        for word in words or ():
            values = gathered.empty()
            self._place(gathered, values, {**keys, key: self._texts.clean(self._number, key, word)})
            self._begun.append((gathered, values))

    def _place(self, gathered: Gathered, values: Values, named: Keys) -> None:
        for key, value in named.items():
            if key in gathered.places:
                values[gathered.places[key]] = value

    def _is_purged(self, name: str, given: Mapping[str, Json]) -> bool:
        """Whether an object is to be deleted, which is noted; of a child, everything in the file is."""
        if not self._says_purge(given):
            return False
        self.notes.note(PURGED, self._number, name)
        if name == "child" and isinstance(number := given.get(CHILD), str):
            self.purged.add(self._texts.clean(self._number, CHILD, number).strip())
        return True

    def _says_purge(self, given: Mapping[str, Json]) -> bool:
        """What cannot be understood is taken for a yes: what may have to be deleted is not used."""
        said = given.get(PURGE)
        if said is None or isinstance(said, bool):
            return said is True
        self.notes.note(WRONG_TYPE, self._number, PURGE, said, "true or false")
        return YES_NO.get(str(said).strip().lower(), True)
