"""The retention table of the site: the council's own where it has one, else the one that is shipped."""

from functools import cache
from pathlib import Path

from django.conf import settings

from stepdown.domain.retention.rules import RetentionTable, parse_table, shipped_table
from stepdown.records.access.refusal import Refusal


def retention_table() -> RetentionTable:
    """The table. Refusal where the council's own cannot be read or is less than the law: then nothing is due."""
    return _own(settings.RETENTION) if settings.RETENTION else shipped_table()


@cache
def _own(path: str) -> RetentionTable:
    try:
        return parse_table(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Refusal("The site's retention table cannot be used. Ask the administrator to check it.") from error
