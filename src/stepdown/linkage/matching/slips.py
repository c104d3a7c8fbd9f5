"""One slip of the hand: a letter or digit wrong, left out or put in, or two neighbours that changed places."""


def is_one_slip(one: str, other: str) -> bool:
    """Whether one slip makes one text of the other. Two that are the same are none."""
    if len(one) == len(other):
        return len(_unlike(one, other)) == 1 or is_one_exchange(one, other)
    shorter, longer = (one, other) if len(one) < len(other) else (other, one)
    if len(longer) - len(shorter) > 1:
        return False
    at = next((i for i, letter in enumerate(shorter) if letter != longer[i]), len(shorter))
    return shorter[at:] == longer[at + 1 :]


def is_one_exchange(one: str, other: str) -> bool:
    """Whether two neighbours that changed places make one text of the other."""
    unlike = _unlike(one, other) if len(one) == len(other) else []
    if len(unlike) != 2 or unlike[1] != unlike[0] + 1:
        return False
    first, second = unlike
    return one[first] == other[second] and one[second] == other[first]


def _unlike(one: str, other: str) -> list[int]:
    """Where two texts of one length have not the same letter."""
    return [i for i, letter in enumerate(one) if letter != other[i]]
