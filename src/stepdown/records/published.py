"""What this site has published before: its ledger of releases, kept with each frozen run as a file that is no download.

A frozen run that waits for another's word counts as published, so that two of them cannot be released beside one
another unseen; one that was turned down does not.
"""

from collections.abc import Mapping

from django.db.models.functions import Length

from stepdown.records.access.refusal import Refusal
from stepdown.records.models.evaluation import RunFile
from stepdown.reporting.disclosure.ledger.ledger import Ledger, UnreadableLedgerError, read_ledger

LEDGER = "ledger.json"


def ledger_of_site() -> Ledger:
    """The longest ledger that is kept; empty where nothing was frozen. Refusal where somebody has changed it."""
    kept = RunFile.objects.filter(name=LEDGER, run__freezing__turned_down_because="")
    longest = kept.order_by(Length("content").desc()).first()
    return _read(bytes(longest.content)) if longest else Ledger()


def check_nothing_was_frozen_between(files: Mapping[str, bytes]) -> None:
    """Refusal where the ledger among a run's files does not go on from what is kept by now."""
    if LEDGER not in files:
        return
    before = ledger_of_site().entries
    if _read(files[LEDGER]).entries[: len(before)] != before:
        raise Refusal("Other figures were frozen while these were made ready. Freeze these again.")


def _read(held: bytes) -> Ledger:
    try:
        return read_ledger(held.decode())
    except UnreadableLedgerError as fault:
        raise Refusal(f"The site's ledger of releases cannot be used: {fault}") from fault
