"""pyrefiqda: unpacks the project to disk, makes models of its XML, and writes both again. Reads no text."""

import sys
from pathlib import Path

from pyrefiqda import RefiProject


def main(file: Path, out: Path) -> None:
    """Load and save."""
    unpacked = out.with_suffix(".unpacked")
    project = RefiProject.load(file, extract_dir=str(unpacked))
    RefiProject.save(project, out, source_media_dir=unpacked / "sources")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
