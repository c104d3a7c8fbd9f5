"""`stepdown themes withdraw FOLDER PSEUDONYM --on DATE`: says what goes, and erases it for good."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from stepdown.cli.themes.folder import takes_coder, takes_folder
from stepdown.cli.themes.telling import count_of, say

if TYPE_CHECKING:
    from stepdown.themes.people.withdraw import Withdrawal


def add_arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    takes_folder(parser)
    parser.add_argument("pseudonym", metavar="PSEUDONYM", help="of the participant")
    parser.add_argument(
        "--on", metavar="YYYY-MM-DD", type=date.fromisoformat, required=True, help="the day on which they withdrew"
    )
    takes_coder(parser)


def run(args: Namespace) -> int:
    """Withdraw: 0 done, 1 where nobody has that name or they withdrew before, 2 where the folder is not read."""
    from stepdown.cli.themes.folder import hand_of, keep, now
    from stepdown.exchange.project_folder.folder import erase_words, read_folder
    from stepdown.themes.people.withdraw import withdraw
    from stepdown.themes.project.propose import written

    log = read_folder(args.folder)
    hand = hand_of(log, args.coder)
    called = args.pseudonym.strip().casefold()
    known = {who.pseudonym.casefold(): who.id for who in log.project.people.participants.values()}
    follows = withdraw(log, participant=known.get(called, ""), on=args.on)
    for sentence in told(follows):
        say(sentence)
    keep(args.folder, log, written(log, follows.events, by=hand.coder, at=now()))
    erase_words(args.folder, follows.erased)
    say("It is done. Erase copies of the folder too, and what was exported from it.")
    return 0


def told(follows: "Withdrawal") -> Iterator[str]:
    """What goes, what is masked, and what a person must read again."""
    yield from (f"“{title}” goes: all that is said in it." for title in follows.texts_gone)
    yield from (f"“{title}” stays, without their words." for title in follows.texts_masked)
    yield f"{count_of(follows.codings_gone, 'coding')} and {count_of(follows.quotes_gone, 'quote')} go."
    yield f"The words of {count_of(len(follows.erased), 'entry', 'entries')} are erased for good."
    yield from (f"Read again, for their words may be repeated there: {place}." for place in follows.to_read_again)
