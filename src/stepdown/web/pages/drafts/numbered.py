"""The subject of a draft that is about one number of something: the sixth week of a handover, the third month after."""

from uuid import UUID


def numbered(number: int, of: UUID) -> str:
    """Both in one word, short enough for a draft's subject."""
    return f"{number}:{of.hex}"


def parts(subject: str) -> tuple[int, UUID]:
    """The number and whose it is."""
    number, of = subject.split(":")
    return int(number), UUID(of)
