"""From guesses to the parts of a mapping: each table that a heading feeds, and those without which it cannot be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from stepdown.dataset.contract import CONTRACT
from stepdown.exchange.wide.draft.guess import LEVEL, Guess
from stepdown.exchange.wide.draft.lines import Line, asked, fed, listed, quoted
from stepdown.exchange.wide.draft.vocabulary import FACTORS

_ORDER = ("families", "children", "referrals", "episodes")
_WHOSE = {
    "family_id": 'Which column says who is of one family? Write its heading; or { numbered = "family" } if each row is '
    "a family of its own.",
    "child_id": "Which column tells one child from another? Write its heading; or make an id of several, with "
    'made_from; or { numbered = "child" } if each row is a child and rows will never be moved.',
    "referral_id": "Which column tells one referral from another? Write its heading, or make an id of several, with "
    "made_from.",
    "episode_id": "Which column tells one stretch of work from another? Write its heading, or make an id of several, "
    "with made_from: what the referral is made of, if each referral led to one.",
}
_SINCE = (
    "Since which day was the child at that level? Write the heading of a date, or take this part out if the sheet does "
    "not say."
)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a mapping: a table, its lines, and whether the table may have several parts."""

    table: str
    lines: tuple[Line, ...]
    is_one_of_several: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted mapping. ``not_mapped``: each other heading, with why it is none of the contract's columns."""

    parts: tuple[Part, ...]
    not_mapped: Mapping[str, str]

    @property
    def questions(self) -> tuple[tuple[str, str], ...]:
        """What a person has to decide before the mapping can be used: where, and what. The same is asked once."""
        lines = ((part.table, line) for part in self.parts for line in part.lines)
        return tuple(
            (f"{table}.{line.name}", line.question) for table, line in lines if line.question and not line.is_again
        )


def compose(guesses: Sequence[Guess]) -> Draft:
    """The draft that guesses make. No parts where nothing of the sheet is known."""
    found: defaultdict[tuple[str, str, str], list[Guess]] = defaultdict(list)
    for one in guesses:
        if one.target:
            found[one.target, one.factor, one.point if one.target == LEVEL else ""].append(one)
    best = {key: [g for g in of if g.rank == max(o.rank for o in of)] for key, of in found.items()}
    parts = tuple(_Composer(best).parts())
    return Draft(parts, _not_mapped(guesses, parts, best.values()))


def _not_mapped(guesses: Iterable[Guess], parts: Iterable[Part], best: Iterable[Sequence[Guess]]) -> dict[str, str]:
    """Every heading that no line reads, with why."""
    lines = [line for part in parts for line in part.lines]
    read = {heading for line in lines if line.is_fed for heading in line.headings}
    asked_about = {heading for line in lines if not line.is_fed for heading in line.headings}
    chosen = {one.heading for of in best for one in of}
    why: dict[str, str] = {}
    for one in guesses:
        if one.target is None:
            why[one.heading] = one.why
        elif one.heading in asked_about:
            why[one.heading] = f"one of those asked about at {one.target}"
        elif one.heading not in read:
            other = "nothing else of that table is" if one.heading in chosen else "a likelier heading is also"
            why[one.heading] = f"perhaps {one.target}, but {other} in the sheet"
    return why


class _Composer:
    """Gathers the lines of each table, and makes the ids that join them."""

    def __init__(self, found: Mapping[tuple[str, str, str], Sequence[Guess]]) -> None:
        self._found = found
        self._tables = self._needed({target.partition(".")[0] for target, _, _ in found})
        self._asked: set[str] = set()
        self._elsewhere = _shown_elsewhere(of[0] for of in found.values())

    def parts(self) -> Iterator[Part]:
        """The parts in an order that can be read: who, then what happened, then what was observed."""
        for table in _ORDER:
            if table in self._tables:
                yield Part(table, tuple(self._lines(table)))
        yield from self._observations()
        yield from self._levels()

    def _needed(self, tables: set[str]) -> set[str]:
        """The tables, and those that their rows refer to."""
        subjects = {str(FACTORS[factor].subject) for _, factor, _ in self._found if factor}
        needed = tables | ({"children"} if "child" in subjects else set()) | ({"families"} if subjects else set())
        while more := {c.refers_to for t in needed for c in CONTRACT[t].columns if c.refers_to and c.required} - needed:
            needed |= {table for table in more if table}
        return needed

    def _lines(self, table: str) -> Iterator[Line]:
        own = CONTRACT[table].key[0]
        yield self._id(table, own)
        for column in CONTRACT[table].columns:
            target = f"{table}.{column.name}"
            if column.name == own:
                continue
            if column.refers_to and column.required:
                yield self._id(column.refers_to, column.name)
            elif (target, "", "") in self._found:
                yield fed(column.name, self._found[target, "", ""], self._elsewhere)
            elif column.required:
                yield asked(column.name, f"Every row of {table} needs it: {column.doc[:1].lower()}{column.doc[1:]}.")

    def _id(self, table: str, name: str) -> Line:
        """What names a row of a table: a column, or the family with a day; else a question, put once."""
        line = self._id_of(table, name)
        if line.question and name in self._asked:
            return replace(asked(name, f"As above, at {name}."), is_again=True)
        notes = line.notes if name not in self._asked else ()
        self._asked.add(name)
        return Line(name, line.value, notes, line.question, line.headings)

    def _id_of(self, table: str, name: str) -> Line:
        if found := self._found.get((f"{table}.{name}", "", "")):
            return fed(name, found)
        day = {"referral_id": "referrals.received_at", "episode_id": "episodes.opened_on"}.get(name)
        family, on = self._plain("families.family_id"), self._plain(day)
        if family and on:
            return Line(name, f"{{ made_from = {listed((family, on))} }}", ("Made of the family and the day.",))
        return asked(name, _WHOSE[name])

    def _plain(self, target: str | None) -> str | None:
        found = self._found.get((target or "", "", ""), ())
        return found[0].heading if len(found) == 1 else None

    def _observations(self) -> Iterator[Part]:
        """A part for each factor, with a line for each point."""
        for factor in dict.fromkeys(factor for _, factor, _ in self._found if factor):
            whose = str(FACTORS[factor].subject)
            table, name = ("children", "child_id") if whose == "child" else ("families", "family_id")
            lines = [
                Line("subject", f"{{ constant = {quoted(whose)} }}"),
                replace(self._id(table, name), name="subject_id"),
                *self._during(),
                Line("factor", f"{{ constant = {quoted(factor)} }}"),
            ]
            lines += [fed(t.partition(".")[2], of) for (t, f, _), of in self._found.items() if f == factor]
            yield Part("observations", tuple(lines), is_one_of_several=True)

    def _during(self) -> Iterator[Line]:
        """During which stretch of work it was observed, or after which referral where the sheet has no more."""
        for table, name in (("episodes", "episode_id"), ("referrals", "referral_id")):
            if table in self._tables:
                yield self._id(table, name)
                return

    def _levels(self) -> Iterator[Part]:
        """A part for each point at which a level is written. From which day on it held, the sheet may not say."""
        levels = [(point, of) for (target, _, point), of in self._found.items() if target == LEVEL]
        for point, of in levels:
            lines = [self._id("children", "child_id"), fed("safeguarding_level", of)]
            for name in ("started_on", "ended_on"):
                days = self._found.get((f"safeguarding.{name}", "", "")) if not point else None
                lines += [fed(name, days, self._elsewhere)] if days else []
            if all(line.name != "started_on" for line in lines):
                lines.append(asked("started_on", _SINCE))
            filled = [Line("only_if_filled", quoted(of[0].heading))] if len(of) == 1 else []
            yield Part("safeguarding", (*filled, *lines), is_one_of_several=True)


def _shown_elsewhere(guesses: Iterable[Guess]) -> str:
    """What the dates of the whole sheet show of their order, where they are of one mind."""
    orders = {order for one in guesses if one.target for order in one.look.orders}
    return f" Other dates of the sheet are {orders.pop()}." if len(orders) == 1 else ""
