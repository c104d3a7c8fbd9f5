"""How a value of the record becomes a cell of the dataset: with its reason where it is not there, and in local time."""

from datetime import datetime, time
from uuid import UUID

from django.utils import timezone

from stepdown.domain.missing import Missing


def known[T](value: T | None, why: str) -> T | Missing:
    """The value, or the reason that stands beside it."""
    return Missing(why) if value is None else value


def said(word: str, otherwise: Missing = Missing.NOT_ASKED) -> str | Missing:
    """A word or text that may be empty; ``otherwise`` where it is."""
    return word or otherwise


def moment(at: datetime) -> datetime:
    """A moment as the dataset has it: the time on the clock in England, to the minute.

    Of the hour that comes twice in October the second coming is told as the hour's end: nothing then seems to end
    before it began.
    """
    local = timezone.localtime(at)
    plain = local.replace(tzinfo=None, second=0, microsecond=0, fold=0)
    return datetime.combine(plain, time(plain.hour, 59)) if local.fold else plain


def moment_or_none(at: datetime | None) -> datetime | None:
    """The same, where there may be none."""
    return None if at is None else moment(at)


def id_or_none(row: UUID | None) -> str | None:
    """The id of a row of another table, where there is one."""
    return None if row is None else str(row)


def when(at: datetime | None, *, has_come: bool) -> datetime | Missing:
    """A moment; not applicable until it has come, and not known where it has and nobody recorded it."""
    if at is not None:
        return moment(at)
    return Missing.NOT_KNOWN if has_come else Missing.NOT_APPLICABLE
