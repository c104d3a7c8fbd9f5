"""A project of so many texts: usage ``make_project DATABASE TALKS.json TEXTS WORDS CODINGS``.

The database is a site's; the JSON file holds the same texts and stretches for other programs.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.records.site import set_up
from benchmarks.voices.coding.invent import CODES, Talk, talks
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.about import CoderJoined, ProjectBegun
from stepdown.themes.project.events.coding import Coded
from stepdown.themes.project.events.framework import CodeMade, CodeText
from stepdown.themes.project.events.people import ParticipantAdded
from stepdown.themes.project.events.sources import SourceBroughtIn, Spoken
from stepdown.themes.project.log import Log
from stepdown.themes.project.propose import written
from stepdown.themes.project.words import Approach, CodeOrigin, ParticipantKind
from stepdown.themes.sources import SourceKind

BEGUN = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
EVA = "eva"


def main(database: Path, file: Path, texts: int, words: int, codings: int) -> None:
    """Invent the talks, write them down for others, and load them as a project of the site."""
    made = tuple(talks(texts, words, codings))
    file.write_text(json.dumps([asdict(talk) for talk in made]), encoding="utf-8")
    set_up(database)
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    _load(_log(made))


def _load(log: Log) -> None:
    from stepdown.domain.roles import Role
    from stepdown.domain.teams import TeamKind
    from stepdown.records.actions.loading.project import load_project
    from stepdown.records.models import Colleague, Team

    team = Team.objects.create(name="Oversight", authority="Northborough", kind=TeamKind.OVERSIGHT)
    eva = Colleague(email="eva@example.org", name="Eva Lund", role=Role.EVALUATOR, team=team, joined_on=BEGUN.date())
    eva.set_unusable_password()
    eva.save()
    load_project(by=None, at=BEGUN, log=log, lead=eva, coders={EVA: eva})


def _log(made: tuple[Talk, ...]) -> Log:
    begun = ProjectBegun(title="Voices", question="What helps?", approach=Approach.CODEBOOK)
    log = Log.of([Entry(1, BEGUN, EVA, begun)])
    return written(log, [*_people_and_codes(len(made)), *_texts(made), *_codings(made)], by=EVA, at=BEGUN)


def _people_and_codes(people: int) -> Iterator[Event]:
    yield CoderJoined(coder=EVA, name="Eva Lund")
    for n in range(people):
        name = f"Practitioner {n}"
        yield ParticipantAdded(participant=f"p{n}", pseudonym=name, participant_kind=ParticipantKind.STAFF)
    for number in range(CODES):
        parent = None if number % 10 == 0 else f"code-{number // 10 * 10}"
        text = CodeText(name=f"Code {number}", definition="What is said of how the work is done, and what comes of it.")
        yield CodeMade(code=f"code-{number}", parent=parent, text=text, origin=CodeOrigin.A_PRIORI)


def _texts(made: tuple[Talk, ...]) -> Iterator[Event]:
    for number, talk in enumerate(made):
        turns = tuple(Spoken(speaker=who, start=start, end=end) for who, start, end in talk.turns)
        yield SourceBroughtIn(
            source=f"text-{number}", source_kind=SourceKind.INTERVIEW, title=f"Interview {number}", turns=turns,
            speakers={"Practitioner 1": f"p{number}"}, words=talk.words,
        )  # fmt: skip


def _codings(made: tuple[Talk, ...]) -> Iterator[Event]:
    for number, talk in enumerate(made):
        for place, stretch in enumerate(talk.stretches):
            yield Coded(
                coding=f"c-{number}-{place}", source=f"text-{number}", code=f"code-{stretch.code}",
                start=stretch.start, end=stretch.end,
            )  # fmt: skip


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:6]))
