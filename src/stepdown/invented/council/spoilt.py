"""Days that cannot be, as case systems let people write them: a few closures of each year's census."""

import re
from pathlib import Path
from random import Random

_SHARE = 0.004
_CLOSURE = re.compile(rb"(<CINclosureDate>\d{4}-)\d{2}-\d{2}(</CINclosureDate>)")


def spoilt_ends(path: Path, chance: Random) -> None:
    """Write an impossible day into a few closures of a census file, in place."""

    def spoil(found: re.Match[bytes]) -> bytes:
        return found[1] + b"02-31" + found[2] if chance.random() < _SHARE else found[0]

    path.write_bytes(_CLOSURE.sub(spoil, path.read_bytes()))
