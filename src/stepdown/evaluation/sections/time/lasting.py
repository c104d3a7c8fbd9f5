"""How long things took: at each time the share that had ended, how many were seen to, how many are still watched."""

from collections.abc import Iterator
from dataclasses import replace

from stepdown.domain.casework import ClosureReason
from stepdown.evaluation.infer.competing import incidence, pulls_on_incidence, pulls_on_survival
from stepdown.evaluation.infer.curve_error import Family, family_variance
from stepdown.evaluation.infer.figures import Part, count
from stepdown.evaluation.infer.survival import Curve, Step, kaplan_meier, log_log, median_day
from stepdown.evaluation.reduce.counts import Counts
from stepdown.evaluation.reduce.risk_sets import RiskSet, Spell
from stepdown.evaluation.sections.coming_in import BANDS, banded
from stepdown.evaluation.sections.time.measures import (
    CLOSURE,
    COMPLETED,
    FIRST_CONTACT_OF_REQUEST,
    TIMED,
    End,
    Time,
    Timed,
)
from stepdown.results.intervals import SMALLEST_KNOWN
from stepdown.results.result import AFTER, IN_ALL, Measure, Relation, Result, Tally

KAPLAN_MEIER = "Kaplan–Meier, log-log limits"
AALEN_JOHANSEN = "Aalen–Johansen, log-log limits"
BY_FAMILY = ", error by family (pools between authorities in a second round)"
WATCHED, STOPPED, ENDED, TO_COME = "watched", "stopped", "ended", "to_come"


def lasting(counts: Counts) -> Part:
    """Everything that is timed."""
    return Part.of(*(_timed(timed, counts) for timed in TIMED))


def _timed(timed: Timed, counts: Counts) -> Part:
    key = timed.measure, timed.unit
    curves = _Curves(timed, counts.risk_set(*key), counts.families.get(key))
    median = (curves.median(),) if timed.has_median else ()
    return Part.of(
        curves.in_all(), *(curves.at(time) for time in timed.times), *median, *_said_elsewhere(timed, counts)
    )


def _said_elsewhere(timed: Timed, counts: Counts) -> Iterator[Relation]:
    """Where another table counts the same: a reader who has both can find what one of them hides."""
    table, stem = counts.risk_set(timed.measure, timed.unit), f"duration.{timed.id}"
    if timed is CLOSURE and not table.missing:
        reasons = "work.closure_reason"
        yield Relation(f"{stem}.{IN_ALL}.{ENDED}", (f"{reasons}.{ClosureReason.WORK_COMPLETED}#total",))
        yield Relation(f"{stem}.{IN_ALL}.completed", tuple(f"{reasons}.{cause}" for cause in COMPLETED))
    if timed is FIRST_CONTACT_OF_REQUEST:
        bands = banded(counts.amount("hours_to_first_contact", "specialism request"))
        for place, time in enumerate(time for time in timed.times if 24 * time.day in HOURS):
            words = list(BANDS)[: place + 1]
            if sum(bands[word] for word in words) == table.ended_by(time.day, "reached"):
                yield Relation(f"{stem}.{time.word}.reached", tuple(f"times.first_contact_bands.{w}" for w in words))


HOURS = [limit for _, limit in BANDS.values()]


class _Curves:
    """One thing that is timed, with its risk set and each family's spells where they are known."""

    def __init__(self, timed: Timed, table: RiskSet, families: tuple[Family, ...] | None) -> None:
        known = {cause for end in (*timed.ends.values(), *timed.details.values()) for cause in end.causes}
        strange = set(table.ended) - known if timed.ends else set()
        if strange:
            raise ValueError(f"{timed.id} ends by {', '.join(sorted(strange))}, which is none of its ends")
        self.timed, self.table, self.families = timed, table, families
        self.curve: Curve = kaplan_meier(table)
        self.stem = f"duration.{timed.id}"
        self.ways = {word: _Way(word, end, table, families) for word, end in {**timed.ends, **timed.details}.items()}

    def in_all(self) -> Part:
        """How many could be timed, and how it ended for them by the end of watching."""
        timed, table, missing = self.timed, self.table, self.table.missing
        base = {name: missing.get(name, 0) for name in ("not_known", "not_asked", "not_applicable")}
        total = table.units + sum(base.values())
        whole = replace(
            count(f"{self.stem}.timed", f"{timed.label}: could be timed", timed.unit, timed.definition, table.units),
            tally=Tally(numerator=table.units, known=table.units, **base, total=total),
        )
        ended = self._count(ENDED, timed.ended, table.ended_by(table.last))
        stopped = self._count(STOPPED, "watched to the end, not ended", table.stopped_by(table.last))
        ends = [self._count(way.word, way.said, way.ended_by(table.last)) for way in self.ways.values()]
        sums = (Relation(whole.id, (ended.id, stopped.id)), *self._sums(ended.id))
        return Part.of(whole, ended, stopped, *ends, *sums)

    def at(self, time: Time) -> Part:
        """The figures of one time."""
        still = self.curve.at(time.day)
        ended = self._share(ENDED, self.timed.ended, time, self.table.ended_by(time.day))
        if still is not None and self._is_told(time):
            by_family = self._by_family(still, time.day)
            ended = self._estimated(ended, Step(1 - still.share, by_family.variance), KAPLAN_MEIER)
        watched = self._count(WATCHED, "still watched, not ended", self.table.watched_after(time.day), time)
        stopped = self._count(STOPPED, "watched no longer, not ended", self.table.stopped_by(time.day), time)
        ends = [self._way(way, time) for way in self.ways.values()]
        parts = [ended, watched, stopped]
        if self.timed.delayed:
            to_come = sum(units for day, units in self.table.entered.items() if day > time.day)
            parts.append(self._count(TO_COME, "watched only from later on", to_come, time))
        whole = Relation(f"{self.stem}.timed", tuple(part.id for part in parts))
        return Part.of(ended, *ends, *parts[1:], whole, *self._sums(ended.id))

    def median(self) -> Result:
        """The day by which half had ended, those not watched so long allowed for."""
        enough = self.table.units >= SMALLEST_KNOWN
        return Result(
            f"{self.stem}.median",
            f"{self.timed.label}: days until half had {self.timed.had}",
            Measure.MEDIAN,
            self.timed.unit,
            self.timed.definition,
            Tally(known=self.table.units, total=self.table.units),
            estimate=median_day(self.curve) if enough else None,
            method=KAPLAN_MEIER,
            of="days",
        )

    def _is_told(self, time: Time) -> bool:
        """Whether a share is given: of ten or more, and while somebody is watched, or where all were to the end."""
        watched = self.table.watched_after(time.day) > 0 or not self.table.stopped_by(time.day)
        return watched and self.table.units >= SMALLEST_KNOWN

    def _way(self, way: "_Way", time: Time) -> Result:
        found = self._share(way.word, way.said, time, way.ended_by(time.day))
        step = way.at(time.day)
        if step is None or not self._is_told(time):
            return found
        return self._estimated(found, step, AALEN_JOHANSEN)

    def _by_family(self, step: Step, day: int) -> Step:
        """The step with its error by family, where each family's spells are known."""
        if self.families is None:
            return step
        return Step(step.share, family_variance(pulls_on_survival(self.table, day), self.families))

    def _estimated(self, result: Result, ended: Step, method: str) -> Result:
        """With the share that had ended so, and its limits on the scale of the share that had not."""
        not_ended = log_log(Step(1 - ended.share, ended.variance))
        how = method + (BY_FAMILY if self.families is not None else "")
        together = None if self.families is None else sum(len(family) > 1 for family in self.families)
        result = replace(result, estimate=ended.share, method=how, together=together)
        if not_ended is None:
            return result
        return replace(result, low=1 - not_ended.high, high=1 - not_ended.low, level=0.95)

    def _share(self, word: str, said: str, time: Time, units: int) -> Result:
        found = replace(self._count(word, said, units, time), measure=Measure.OVER_TIME)
        return replace(found, derived_from=(f"{self.stem}.timed", self._id(WATCHED, time)))

    def _count(self, word: str, said: str, units: int, time: Time | None = None) -> Result:
        when = f", {time.label}" if time else ""
        result = count(
            self._id(word, time), f"{self.timed.label}: {said}{when}", self.timed.unit, self.timed.definition, units
        )
        places = {AFTER: time.word if time else IN_ALL, "what": word}
        return replace(result, table=self.stem, categories=places)

    def _id(self, word: str, time: Time | None) -> str:
        return f"{self.stem}.{time.word if time else IN_ALL}.{word}"

    def _sums(self, ended: str) -> Iterator[Relation]:
        start = ended.removesuffix(ENDED)
        if self.timed.ends:
            yield Relation(ended, tuple(start + word for word in self.timed.ends))
        if self.timed.details:
            yield Relation(f"{start}{self.timed.detailed}", tuple(start + word for word in self.timed.details))


class _Way:
    """One way to end: its causes put together under its own word, in the counts and in each family's spells."""

    def __init__(self, word: str, end: End, table: RiskSet, families: tuple[Family, ...] | None) -> None:
        self.word, self.said = word, end.label.lower()
        self.table = table.grouped(dict.fromkeys(end.causes, word))
        self.families = families and tuple(tuple(_named(s, end, word) for s in family) for family in families)

    def ended_by(self, day: int) -> int:
        """How many had ended so by a day."""
        return self.table.ended_by(day, self.word)

    def at(self, day: int) -> Step | None:
        """The share that had ended so, with its variance: by family, where each family's spells are known."""
        step = incidence(self.table, self.word, day)
        if step is None or self.families is None:
            return step
        pulls = pulls_on_incidence(self.table, self.word, day)
        return Step(step.share, family_variance(pulls, self.families, self.word))


def _named(spell: Spell, end: End, word: str) -> Spell:
    return spell._replace(cause=word) if spell.cause in end.causes else spell
