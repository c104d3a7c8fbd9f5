"""What reading a file or folder gives, whatever its format."""

from dataclasses import dataclass

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable


@dataclass(frozen=True, slots=True)
class Reading:
    """The tables as text with what is wrong in the file; or, where the folder is a kept dataset, the dataset itself."""

    raws: tuple[RawTable, ...] = ()
    findings: tuple[Finding, ...] = ()
    dataset: Dataset | None = None
    invented: bool = False
