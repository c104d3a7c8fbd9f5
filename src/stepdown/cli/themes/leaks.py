"""Nothing leaves a folder with a real name in it: what the check found is shown, until somebody has looked at it."""

from argparse import ArgumentParser
from collections.abc import Mapping
from typing import TYPE_CHECKING

from stepdown.cli.themes.telling import say

if TYPE_CHECKING:
    from stepdown.themes.pseudonyms.leaks import LeakCheck

_AROUND = 40
"""Characters shown on either side of a place."""


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
    for leak in check.leaks:
        words = said[leak.text]
        around = " ".join(words[max(leak.start - _AROUND, 0) : leak.end + _AROUND].split())
        known = f", in the register {', '.join(leak.pseudonyms)}" if leak.pseudonyms else ""
        say(f"{leak.text}: {leak.kind.label.lower()}{known}, {leak.times} times, first in “…{around}…”")
    say("Nothing was written. Look at each place; if none is a real name, run it again with --have-looked.")
    return False
