"""A dataset in the forms of case systems and of the sector's validators, with a list of all that is lost on the way."""

from collections.abc import Callable, Mapping
from pathlib import Path

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.whole import whole_or_nothing
from stepdown.exchange.export.losses import Loss, tables_left_out, write_losses
from stepdown.exchange.export.plain import write_read_me
from stepdown.exchange.export.statutory import as_extract, with_known_ends
from stepdown.exchange.export.validators import write_validator_903, write_validator_cin
from stepdown.exchange.own_sheets import INVENTED
from stepdown.exchange.ssd.write import write_ssd
from stepdown.linkage.extract.case_extract import CaseExtract

type Write = Callable[[CaseExtract, Path], Mapping[str, list[str]]]

_STAYS_EMPTY = "The form asks for it and the dataset does not have it, so it stays empty"
_USED = ("coverage", "families", "children", "safeguarding", "safeguarding_flags", "placements", "events")
_CASES = "A case runs for as long as the child was at child in need or higher; its first day stands for the referral's"
_UNKNOWN = "What ended on a day that is not known is left out: an empty end would say that it goes on"
_COMMON: tuple[Loss, ...] = (
    ("children", "ethnicity", "The broadest code of each group is written, since the dataset has no finer ones", 0),
    ("safeguarding", "started_on", _CASES, 0),
    ("events", "", "Only missing episodes that have a day are written", 0),
)


def _ssd(extract: CaseExtract, folder: Path) -> Mapping[str, list[str]]:
    write_ssd(extract, folder, likely_codes=False)
    return {"cin_episodes": ["cine_referral_nfa"], "legal_status": ["lega_legal_status, but for short breaks"]}


_WRITERS: Mapping[str, tuple[Write, tuple[str, ...]]] = {
    "ssd": (_ssd, _USED),
    "validator-cin": (write_validator_cin, ("coverage", "families", "children", "safeguarding", "safeguarding_flags")),
    "validator-903": (
        write_validator_903,
        ("coverage", "families", "children", "safeguarding", "placements", "events"),
    ),
}
FORMS = tuple(_WRITERS)


def write_form(dataset: Dataset, form: str, out: Path) -> int:
    """Write the dataset in one of ``FORMS`` into a new folder, whole or not at all; how many losses are listed."""
    write, used = _WRITERS[form]
    manifest = dataset.manifest
    said = [manifest.title, f"Made from the dataset with the digest {manifest.digest}.", _ABOUT]
    with whole_or_nothing(out) as folder:
        told, unknown = with_known_ends(as_extract(dataset))
        empty = write(told, folder)
        losses = [*_COMMON, ("", "", _UNKNOWN, unknown), *tables_left_out(manifest.rows, used)]
        losses += [(table, column, _STAYS_EMPTY, 0) for table, columns in empty.items() for column in columns]
        write_losses(folder, losses)
        write_read_me(folder, [*said, *([INVENTED] if manifest.invented else [])])
    return len(losses)


_ABOUT = "What the dataset has and the form does not, and the other way round, is listed in losses.csv."
