"""`stepdown themes undo FOLDER`: the last thing that was done and can be taken back is taken back."""

from argparse import ArgumentParser, Namespace

from stepdown.cli.themes.folder import takes_coder, takes_folder
from stepdown.cli.themes.telling import say


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    takes_coder(parser)


def run(args: Namespace) -> int:
    """Take it back: 0 done, 1 where there is nothing that can be, 2 where the folder cannot be read."""
    from stepdown.cli.themes.folder import hand_of, keep, now
    from stepdown.cli.themes.happened import told
    from stepdown.exchange.project_folder.folder import read_folder
    from stepdown.themes.project.propose import written
    from stepdown.themes.project.undo import last_of, undo
    from stepdown.themes.refused import Refused

    log = read_folder(args.folder)
    hand = hand_of(log, args.coder)
    last = last_of(log, hand.coder)
    if last is None:
        raise Refused("There is nothing to take back.")
    event = undo(log, by=hand.coder, entry=last.number, is_lead=hand.is_lead)
    keep(args.folder, log, written(log, [event], by=hand.coder, at=now()))
    say(f"Taken back: {told(log, last)}")
    return 0
