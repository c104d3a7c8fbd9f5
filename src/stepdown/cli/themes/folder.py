"""The folder that a command works on: who does it, and what is proposed written down whole or not at all."""

from argparse import ArgumentParser
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.themes.project.events import Event
    from stepdown.themes.project.log import Log
    from stepdown.themes.project.rules import Hand


def takes_folder(parser: ArgumentParser) -> None:
    """The folder, which every command takes first."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the project's folder")


def takes_coder(parser: ArgumentParser) -> None:
    """Under whose name something is done."""
    parser.add_argument(
        "--as", dest="coder", metavar="NAME", help="who does it; needed where several people work in the project"
    )


def now() -> datetime:
    """The present moment."""
    return datetime.now(tz=UTC)


def hand_of(log: "Log", name: str | None) -> "Hand":
    """Who does it, by name. Refused where nobody of that name works in the project, or it must be said who."""
    from stepdown.themes.project.rules import Hand
    from stepdown.themes.refused import Refused

    coders = log.project.coders
    known = ", ".join(coders.values())
    if name is None and len(coders) > 1:
        raise Refused(f"Say who does this with --as: {known}.")
    found = [id_ for id_, called in coders.items() if name is None or called.casefold() == name.strip().casefold()]
    if not found:
        raise Refused(f"Nobody works in this project as {name}. Those who do: {known}.")
    return Hand(found[0], is_lead=True)


def propose(folder: Path, log: "Log", events: "Iterable[Event]", hand: "Hand") -> "Log":
    """What is proposed, as its rules accept it, written to the folder: all of it, or none."""
    from stepdown.themes.project.propose import proposed

    return keep(folder, log, proposed(log, events, by=hand, at=now()))


def keep(folder: Path, log: "Log", grown: "Log") -> "Log":
    """Write to the folder what a log has grown by."""
    from stepdown.exchange.project_folder.folder import append_to_folder

    return append_to_folder(folder, log, grown.entries[len(log.entries) :])
