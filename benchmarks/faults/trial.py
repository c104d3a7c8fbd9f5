"""Kills a site again and again under a write load, and says what became of every page that was sent."""

import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread

from benchmarks.faults.pages import OF_REFERRERS, OF_THE_TEAM
from benchmarks.faults.record import WRITERS
from benchmarks.faults.site import Site
from benchmarks.faults.stored_words import NOTHING, WHOLE
from benchmarks.faults.window import PATIENCE
from benchmarks.faults.writers import Write, Writer

MEAN = 0.3
"""Seconds, on average, from the first answer to the kill: a page is opened and sent in about as long."""


@dataclass
class Tally:
    """What was seen. ``lost``, ``doubled`` and ``half`` say of which page; any of them is a fault of the product."""

    kills: int = 0
    of_the_database: int = 0
    in_a_request: int = 0
    in_a_write: int = 0
    requests: int = 0
    written: int = 0
    acknowledged: int = 0
    sent_again: int = 0
    stored_unsaid: int = 0
    restarts: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    half: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        """All that must not be."""
        return [*self.lost, *self.doubled, *self.half, *self.wrong]

    def restart(self, share: float) -> float:
        """The seconds in which that share of the restarts had ended."""
        return sorted(self.restarts)[int(share * (len(self.restarts) - 1))] if self.restarts else 0.0

    @property
    def median(self) -> float:
        """The middle of the restarts, in seconds."""
        return statistics.median(self.restarts) if self.restarts else 0.0


def tried(site: Site, kills: int, seed: int, breaks: str = "", say: Callable[[str], None] = lambda _: None) -> Tally:
    """Kill it so often; what was seen. ``breaks``: what is wrong with the site on purpose (``breaking``)."""
    chance, tally = random.Random(seed), Tally()  # noqa: S311  # moments, not secrets
    writers = _writers(site, chance)
    if breaks != site.breaks:
        site.kill()
        site.breaks = breaks
        site.start()
    for number in range(1, kills + 1):
        _once(site, writers, chance, tally)
        if number % 10 == 0:
            say(f"{site.database.name}: {number} kills, {_count(writers)} pages stored, {len(tally.faults)} faults")
    for writer in writers:
        writer.send_what_waits()
    _close(site, writers, tally)
    return tally


def _writers(site: Site, chance: random.Random) -> list[Writer]:
    made = []
    for name in WRITERS:
        pages = OF_REFERRERS if name == "sam" else OF_THE_TEAM
        made.append(Writer(site.window_of(name), pages, site.families, random.Random(chance.random())))  # noqa: S311
    return made


def _once(site: Site, writers: list[Writer], chance: random.Random, tally: Tally) -> None:
    begun, ended = Event(), Event()
    threads = [Thread(target=writer.work, args=(begun, ended)) for writer in writers]
    for thread in threads:
        thread.start()
    begun.wait(PATIENCE)
    time.sleep(min(chance.expovariate(1 / MEAN), 5 * MEAN))
    how = chance.choice(("", "", *site.database.ends))  # on PostgreSQL in half of them the database too
    doing = [writer.window.doing for writer in writers]
    if how:
        site.database.end(how)
    if how != "process":
        site.kill()
    else:
        site.database.start()
        time.sleep(MEAN)
        ended.set()
    for thread in threads:
        thread.join()
    _count_kill(tally, how, doing)
    if how != "process":
        tally.restarts.append(site.start())
        _look_at_what_waits(site, writers, tally)


def _count_kill(tally: Tally, how: str, doing: list[str]) -> None:
    tally.kills += 1
    tally.of_the_database += bool(how)
    tally.in_a_request += any(doing)
    tally.in_a_write += any(one in ("sending", "keeping") for one in doing)


def _look_at_what_waits(site: Site, writers: list[Writer], tally: Tally) -> None:
    """Of what was cut off all is there or nothing."""
    waiting = [writer.waiting for writer in writers if writer.waiting]
    found = site.stored(waiting)
    tally.stored_unsaid += found.count(WHOLE)
    for write, said in zip(waiting, found, strict=True):
        _note(tally, write, said, may_be=(WHOLE, NOTHING))


def _close(site: Site, writers: list[Writer], tally: Tally) -> None:
    """Of all that was acknowledged everything is there, once; and the whole of it is sound."""
    writes = [write for writer in writers for write in writer.writes]
    tally.requests, tally.written = sum(writer.requests for writer in writers), len(writes)
    tally.acknowledged = sum(write.is_stored for write in writes)
    tally.sent_again = sum(write.sendings > 1 for write in writes)
    for write, said in zip(writes, site.stored(writes), strict=True):
        if write.is_stored:
            _note(tally, write, said, may_be=(WHOLE,))
        else:
            tally.lost.append(f"{write.kind} {write.key} was never taken: {write.said}")
    if site.breaks:
        return
    tally.wrong += site.wrong()
    for command in (("run-jobs",), ("verify-audit",)):
        code, words = site.command(*command)
        if code:
            tally.wrong.append(f"site {command[0]}: {words}")
    # The site under trial has no folder of backups, which is the one thing that may be told of it.
    told = [line for line in site.command("check")[1].splitlines() if line.startswith("LOOK")]
    tally.wrong += [line for line in told if "STEPDOWN_BACKUP_FOLDER" not in line]


def _note(tally: Tally, write: Write, said: str, may_be: tuple[str, ...]) -> None:
    if said in may_be:
        return
    where = tally.doubled if said.startswith("doubled") else tally.half if said.startswith("half") else tally.lost
    where.append(f"{write.kind} {write.key}: {said}")


def _count(writers: list[Writer]) -> int:
    return sum(write.is_stored for writer in writers for write in writer.writes)
