"""Nothing leaves a folder with a real name in it: what the check found is shown, until somebody has looked at it."""

from argparse import ArgumentParser
from collections.abc import Mapping
from typing import TYPE_CHECKING

from stepdown.cli.themes.telling import count_of, say

if TYPE_CHECKING:
    from stepdown.themes.pseudonyms.leaks import LeakCheck


def takes_look(parser: ArgumentParser) -> None:
    """That somebody looked at what the check finds."""
    parser.add_argument(
        "--have-looked",
        action="store_true",
        help="you have looked at each place that the check finds, and none of it is a real name",
    )


def is_clean_or_say(check: "LeakCheck", said: Mapping[str, str], *, has_looked: bool) -> bool:
    """Whether the file may leave; where it may not, each place and what to do are said."""
    if check.is_clean or has_looked:
        return True
    from stepdown.exchange.archive.leaving.around import around

    for leak in check.leaks:
        known = f", in the register {', '.join(leak.pseudonyms)}" if leak.pseudonyms else ""
        times = count_of(leak.times, "time")
        say(f"{leak.text}: {leak.kind.label.lower()}{known}, {times}, first in “{around(said[leak.text], leak)}”")
    say("Nothing was written. Look at each place; if none is a real name, run it again with --have-looked.")
    return False
