"""Who made a thing and when."""

from dataclasses import dataclass
from datetime import datetime

from stepdown.exchange.refi_qda.guids import Guid


@dataclass(frozen=True, slots=True)
class Audit:
    """Who made a thing and who changed it last (GUIDs of users), and when. None: the file does not say."""

    made_by: Guid | None = None
    made_at: datetime | None = None
    changed_by: Guid | None = None
    changed_at: datetime | None = None


NOT_SAID = Audit()
