"""A dataset: the contract's tables with values, and where they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.dataset.contract import CONTRACT_VERSION

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a dataset says of itself. ``invented`` data say so wherever they are shown."""

    title: str
    digest: str
    rows: Mapping[str, int]
    sources: tuple[str, ...] = ()
    invented: bool = False
    contract: int = CONTRACT_VERSION


@dataclass(frozen=True, slots=True)
class Dataset:
    """Typed tables by name. A table is in memory (Arrow) or a Parquet file that an engine reads where it lies."""

    manifest: Manifest
    tables: "Mapping[str, pa.Table | Path]" = field(default_factory=dict)
