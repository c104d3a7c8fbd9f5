"""Each night a continuity pack is written, where the settings say where and for whom. Run again, it is written once."""

from datetime import datetime

from django.conf import settings

from stepdown.domain.safekeeping import CopyKind
from stepdown.records.actions.safekeeping.continuity_pack import take_continuity_pack
from stepdown.records.models.safekeeping import SafeCopy
from stepdown.records.safekeeping.files import in_folder
from stepdown.records.safekeeping.locked import Lock


def run(at: datetime) -> int:
    """Write the pack of this day; how many families are in it."""
    if not settings.CONTINUITY_FOLDER:
        return 0
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    if SafeCopy.objects.filter(kind=CopyKind.CONTINUITY_PACK, done_at__gte=midnight).exists():
        return 0
    out = in_folder(settings.CONTINUITY_FOLDER, "continuity", at)
    return take_continuity_pack(out, at=at, lock=Lock(tuple(settings.CONTINUITY_RECIPIENTS)))
