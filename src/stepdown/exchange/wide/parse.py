"""From a mapping file's text to a mapping, with everything that is wrong with it said at once."""

import tomllib
from pathlib import Path

from stepdown.dataset.check.rule import Place, Rule
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.finding import Finding
from stepdown.domain.missing import Missing
from stepdown.exchange.names import suggestion
from stepdown.exchange.rules import mappings as rules
from stepdown.exchange.wide.day_order import DayOrder
from stepdown.exchange.wide.mapping import QUESTION, Block, Feed, Mapping

_KEYS = ("sheet", "heading_row", "ignored")
_SOURCES = ("column", "constant", "made_from", "numbered")
_EXTRAS = ("words", "blank", "dates")
_CONDITION = "only_if_filled"


def parse_mapping(path: Path) -> tuple[Mapping | None, list[Finding]]:
    """The mapping that a file holds; None where it cannot be read at all. Its tables and columns are checked."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return None, [rules.MAPPING_UNREADABLE.finding(Place(path.name), {"reason": str(error)})]
    return _Parser(path.name).mapping(said)


class _Parser:
    """Gathers findings while it reads, so that a person sees them all together."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.findings: list[Finding] = []

    def mapping(self, said: dict[str, object]) -> tuple[Mapping, list[Finding]]:
        """The mapping of a parsed file."""
        sheet = self._expect(said.get("sheet"), str, "sheet", "the name of a sheet")
        heading_row = self._expect(said.get("heading_row"), int, "heading_row", "the number of a row")
        ignored = self._texts(said.get("ignored", []), "ignored")
        blocks = [block for name, value in said.items() if name not in _KEYS for block in self._blocks(name, value)]
        if not blocks:
            self.findings.append(rules.MAPPING_FEEDS_NOTHING.finding(Place(self._file)))
        return Mapping(self._file, tuple(blocks), ignored, sheet, heading_row), self.findings

    def _blocks(self, name: str, value: object) -> list[Block]:
        if name not in CONTRACT:
            self._suggest(rules.MAPPING_UNKNOWN_TABLE, name, None, [*CONTRACT, *_KEYS])
            return []
        said = value if isinstance(value, list) else [value]
        parts = [part for part in said if isinstance(part, dict)]
        if len(parts) < len(said):
            self._not_understood(name, f"a part of its own, [{name}]", value)
            return []
        return [self._block(name, part) for part in parts]

    def _block(self, table: str, part: dict[str, object]) -> Block:
        condition = self._expect(part.get(_CONDITION), str, f"{table}.{_CONDITION}", "a column of the sheet")
        feeds = {
            name: feed
            for name, value in part.items()
            if name != _CONDITION and (feed := self._feed(table, name, value)) is not None
        }
        for column in CONTRACT[table].columns:
            if column.required and column.name not in part:
                place = Place(self._file, column=f"{table}.{column.name}")
                self.findings.append(rules.MAPPING_REQUIRED_NOT_FED.finding(place, {"doc": column.doc}))
        return Block(table, feeds, condition)

    def _feed(self, table: str, name: str, value: object) -> Feed | None:
        place = f"{table}.{name}"
        if not CONTRACT[table].has(name):
            names = [column.name for column in CONTRACT[table].columns]
            self._suggest(rules.MAPPING_UNKNOWN_COLUMN, place, None, names)
            return None
        if value == QUESTION:
            self._ask(place, "Write where it comes from, or take the line out if the table can do without it.")
            return None
        if isinstance(value, str):
            return Feed(column=value)
        feed = self._feed_of_parts(place, value) if isinstance(value, dict) else None
        if feed is None:
            what = f"the heading of a column, or a part with one of {', '.join(_SOURCES)}, and perhaps words and blank"
            self._not_understood(place, what, value)
        else:
            self._check_words(table, name, feed)
        return feed

    def _feed_of_parts(self, place: str, value: dict[str, object]) -> Feed | None:
        if [key in value for key in _SOURCES].count(True) != 1 or set(value) - {*_SOURCES, *_EXTRAS}:
            return None
        words = value.get("words", {})
        if not isinstance(words, dict) or not all(
            isinstance(value.get(k, ""), str) for k in _SOURCES if k != "made_from"
        ):
            return None
        made_from = self._texts(value.get("made_from", []), place)
        text = {key: str(value[key]) for key in ("column", "constant", "numbered", "blank") if key in value}
        theirs = {str(k): str(v) for k, v in words.items()}
        return Feed(**text, made_from=made_from, words=theirs, dates=self._dates(place, value.get("dates")))

    def _dates(self, place: str, said: object) -> DayOrder | None:
        if said is None or said in list(DayOrder):
            return None if said is None else DayOrder(str(said))
        if said == QUESTION:
            self._ask(f"{place}, dates", f"Write one of: {', '.join(DayOrder)}.")
            return None
        self._not_understood(f"{place}, dates", f"one of {', '.join(DayOrder)}", said)
        return None

    def _ask(self, place: str, what: str) -> None:
        self.findings.append(rules.MAPPING_QUESTION_OPEN.finding(Place(self._file, column=place), {"what": what}))

    def _check_words(self, table: str, name: str, feed: Feed) -> None:
        """A word that the mapping itself writes must be one of the contract's; what cells hold is checked later."""
        column = CONTRACT[table].column(name)
        allowed = {*column.words, *(Missing if column.may_be_missing else ())}
        written = [feed.constant, feed.blank, *feed.words.values()] if column.words else []
        for word in dict.fromkeys(w for w in written if w and w not in allowed):
            self._suggest(rules.MAPPING_UNKNOWN_WORD, f"{table}.{name}", word, sorted(allowed))

    def _expect[T](self, value: object, kind: type[T], place: str, what: str) -> T | None:
        if value is None or isinstance(value, kind):
            return value
        self._not_understood(place, what, value)
        return None

    def _texts(self, value: object, place: str) -> tuple[str, ...]:
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self._not_understood(place, 'a list of headings, such as ["One", "Another"]', value)
        return ()

    def _not_understood(self, place: str, what: str, value: object) -> None:
        found = Place(self._file, column=place, value=str(value))
        self.findings.append(rules.MAPPING_NOT_UNDERSTOOD.finding(found, {"what": what}))

    def _suggest(self, rule: Rule, place: str, value: str | None, known: list[str]) -> None:
        sought = value if value is not None else place.rpartition(".")[2]
        found = Place(self._file, column=place, value=value)
        self.findings.append(rule.finding(found, {"suggestion": suggestion(sought, known)}))
