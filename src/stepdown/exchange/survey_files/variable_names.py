"""Names of variables that SPSS, Stata and R all take, each different whatever its capitals."""

import re
import unicodedata
from itertools import chain, count

LONGEST = 32
"""Characters in Stata; SPSS takes 64 bytes."""

_BESIDE = "_missing"

_OF_SPSS = "all and by eq ge gt le lt ne not or to with"
_OF_STATA = "_all _b byte _coef _cons double float if in int long _n _N _pi _pred _rc _skip str strL using with"
_OF_R = "break else false for function if in inf na nan next null repeat true while"
_RESERVED = frozenset(word.casefold() for word in f"{_OF_SPSS} {_OF_STATA} {_OF_R}".split())
_STATA_STRING = re.compile(r"str\d+")


class Names:
    """Gives out names, none of them twice."""

    def __init__(self, *taken: str) -> None:
        self._taken = {name.casefold() for name in taken}

    def give(self, wanted: str) -> str:
        """A name as near to what is wanted as may be. The name that is ``beside`` it is kept free for reasons."""
        plain = _plain(wanted)
        tries = chain(("",), (f"_{number}" for number in count(2)))
        name = next(name for ending in tries if self._is_free(name := _with_ending(plain, ending)))
        self._taken |= {name.casefold(), beside(name).casefold()}
        return name

    def _is_free(self, name: str) -> bool:
        folded = {name.casefold(), beside(name).casefold()}
        return not folded & (self._taken | _RESERVED) and not _STATA_STRING.fullmatch(name.casefold())


def beside(name: str) -> str:
    """The name of the variable that says why there is no answer."""
    return f"{name}{_BESIDE}"


def _with_ending(plain: str, ending: str) -> str:
    room = LONGEST - len(_BESIDE) - len(ending)
    return f"{plain[:room].rstrip('_')}{ending}"


def _plain(wanted: str) -> str:
    """Letters, digits and _ of the wanted name, with a letter first and no _ last."""
    letters = unicodedata.normalize("NFKD", wanted).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9_]+", "_", letters).strip("_")
    return plain if plain[:1].isalpha() else f"q_{plain}".rstrip("_")
