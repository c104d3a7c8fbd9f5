"""What a report may say of each result: its figures as text, hidden ones as the profile's symbol."""

from dataclasses import dataclass, field, replace

from stepdown.reporting.charts.figures import Share
from stepdown.reporting.charts.figures import points as signed
from stepdown.reporting.disclosure.released import Protected, Released
from stepdown.reporting.report import Cell
from stepdown.results.bounds import bounds
from stepdown.results.intervals import Interval
from stepdown.results.result import Measure, Result
from stepdown.results.rounding import percent, round_half_up

TOO_FEW = "u"
TOO_FEW_IN_WORDS = "fewer than 10 are known, so no percentage is given"
"""What stands where so few are known, in a table and in a sentence."""

NOTHING = Cell("–")


@dataclass(frozen=True, slots=True)
class Shown:
    """A release, looked up by result id. It holds no hidden figure, so nothing made of it can show one."""

    protected: Protected
    _found: dict[str, Released] = field(default_factory=dict)

    @staticmethod
    def of(protected: Protected) -> "Shown":
        """The release, ready to be looked up."""
        return Shown(protected, protected.by_id())

    def has(self, id_: str) -> bool:
        """Whether the release has the result."""
        return id_ in self._found

    def result(self, id_: str) -> Result:
        """The result as released; KeyError where there is none."""
        return self._found[id_].result

    def hides(self, id_: str, name: str) -> bool:
        """Whether a field of the result is hidden."""
        return self._found[id_].hides(name)

    def table(self, table: str) -> tuple[Result, ...]:
        """The results of a table, in order."""
        return tuple(r.result for r in self.protected.released if r.result.table == table)

    def table_names(self, start: str) -> tuple[str, ...]:
        """The names of the tables that begin with ``start``, in order."""
        names = dict.fromkeys(r.result.table or "" for r in self.protected.released)
        return tuple(name for name in names if name.startswith(start))

    def count(self, id_: str, name: str = "numerator") -> Cell:
        """A count of the result: '1,234', the symbol, or a dash where there is none."""
        value = getattr(self.result(id_).tally, name)
        if self.hides(id_, name):
            return Cell(self.protected.profile.symbol, (id_,), hidden=True)
        return NOTHING if value is None else Cell(f"{value:,}", (id_,))

    def percentage(self, id_: str) -> Cell:
        """'46%' of those known, the symbol, or 'u' where fewer than 10 are known."""
        result = self.result(id_)
        if any(self.hides(id_, name) for name in ("numerator", "known", "estimate")):
            return Cell(self.protected.profile.symbol, (id_,), hidden=True)
        numerator, known = result.tally.numerator, result.tally.known
        if result.estimate is None or numerator is None or known is None:
            return Cell(TOO_FEW, (id_,))
        return Cell(f"{percent(numerator, known, self.protected.profile.percent_places)}%", (id_,))

    def over_time(self, id_: str) -> Cell:
        """'46%', a share at a time; the symbol, or a dash where it cannot be said."""
        result = self.result(id_)
        if self.hides(id_, "estimate"):
            return Cell(self.protected.profile.symbol, (id_,), hidden=True)
        return NOTHING if result.estimate is None else Cell(f"{self._percent(result.estimate)}%", (id_,))

    def interval(self, id_: str) -> Cell:
        """'33% to 58%', in percentage points for a difference; the symbol or 'u' as for the estimate."""
        result = self.result(id_)
        if self.hides(id_, "low"):
            return Cell(self.protected.profile.symbol, (id_,), hidden=True)
        if result.low is None or result.high is None:
            return Cell(TOO_FEW, (id_,))
        return Cell(f"{self._percent(result.low)}% to {self._percent(result.high)}%", (id_,))

    def bounds(self, id_: str) -> Cell:
        """The worst and the best case: '12% to 62%', of a difference '−30 to 12'; a dash where all is known."""
        result = self.result(id_)
        if self.hides(id_, "numerator") or self.hides(id_, "known") or self.hides(id_, "estimate"):
            return Cell(self.protected.profile.symbol, (id_,), hidden=True)
        found = bounds(result)
        if found is None:
            return NOTHING
        if result.measure is Measure.PAIRED_DIFFERENCE:
            return Cell(f"{signed(found.low)} to {signed(found.high)}", (id_,))
        return Cell(f"{self._percent(found.low)}% to {self._percent(found.high)}%", (id_,))

    def points(self, id_: str) -> Cell:
        """A difference of shares with its interval: '−18 (−29 to −7)' percentage points."""
        result = self.result(id_)
        if self.hides(id_, "estimate"):
            return Cell(self.protected.profile.symbol, (id_,), hidden=True)
        if result.estimate is None or result.low is None or result.high is None:
            return Cell(TOO_FEW, (id_,))
        limits = f"{signed(result.low)} to {signed(result.high)}"
        return Cell(f"{signed(result.estimate)} ({limits})", (id_,))

    def imputed(self, id_: str) -> Cell:
        """What was completed by draws: a share as '43% (31% to 55%)', a difference as '−18 (−29 to −7)'."""
        result = self.result(id_)
        if result.of == "share":
            return self.points(id_)
        cell = self.over_time(id_)
        if cell.hidden or result.low is None:
            return cell
        return replace(cell, text=f"{cell.text} ({self.interval(id_).text})")

    def p_value(self, id_: str) -> Cell:
        """'0.039', or 'under 0.001'."""
        result = self.result(id_)
        if self.hides(id_, "estimate"):
            return Cell(self.protected.profile.symbol, (id_,), hidden=True)
        if result.estimate is None:
            return Cell(TOO_FEW, (id_,))
        rounded = round_half_up(result.estimate, 3)
        return Cell("under 0.001" if not rounded else f"{rounded}", (id_,))

    def amount(self, id_: str, places: int = 1) -> Cell:
        """An amount in its own unit, to ``places`` decimals."""
        result = self.result(id_)
        if self.hides(id_, "estimate"):
            return Cell(self.protected.profile.symbol, (id_,), hidden=True)
        return NOTHING if result.estimate is None else Cell(f"{round_half_up(result.estimate, places):,}", (id_,))

    def signed(self, id_: str, places: int = 1, of: str = "") -> Cell:
        """An amount with its sign, and its interval where it has one: '−4.2', '+0.3 (95% interval −1.0 to +1.6)'.

        ``of`` is what it is an amount of, to stand behind it.
        """
        cell, result = self.amount(id_, places), self.result(id_)
        if cell.hidden or result.estimate is None:
            return cell
        told = f"{_signed(result.estimate, places)} {of}".strip()
        if result.low is not None and result.high is not None:
            told += f" (95% interval {_signed(result.low, places)} to {_signed(result.high, places)})"
        return replace(cell, text=told)

    def ratio(self, id_: str) -> Cell:
        """A ratio to two decimals, with its interval where it has one: '0.83 (0.71 to 0.97)'."""
        cell, result = self.amount(id_, 2), self.result(id_)
        if cell.hidden or result.low is None or result.high is None:
            return cell
        limits = f"{round_half_up(result.low, 2)} to {round_half_up(result.high, 2)}"
        return replace(cell, text=f"{cell.text} (95% interval {limits})")

    def average(self, id_: str) -> Cell:
        """'45% (95% interval 30% to 61%)', of differences in percentage points."""
        result = self.result(id_)
        if self.hides(id_, "estimate"):
            return Cell(self.protected.profile.symbol, (id_,), hidden=True)
        if result.estimate is None or result.low is None or result.high is None:
            return NOTHING
        if result.of == "share":
            mean, limits = f"{self._percent(result.estimate)}%", self.interval(id_).text
        else:
            mean, limits = signed(result.estimate), f"{signed(result.low)} to {signed(result.high)}"
        return Cell(f"{mean} (95% interval {limits})", (id_,))

    def share(self, id_: str) -> Share:
        """The share for a chart: None where a count is hidden."""
        result = self.result(id_)
        limits = None if result.low is None or result.high is None else Interval(result.low, result.high)
        return Share(result.tally.numerator, result.tally.known, limits)

    def _percent(self, value: float) -> str:
        return str(round_half_up(100 * value, self.protected.profile.percent_places))


def _signed(value: float, places: int) -> str:
    rounded = round_half_up(value, places)
    return f"+{rounded:,}" if rounded > 0 else f"−{-rounded:,}" if rounded < 0 else f"{abs(rounded)}"
