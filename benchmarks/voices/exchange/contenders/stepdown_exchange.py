"""Stepdown: reads the project with every position checked, and writes it again, checked against the schema."""

import sys
from pathlib import Path

from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.write.write import write_qdpx


def main(file: Path, out: Path) -> None:
    """Read and write."""
    project = read(file.read_bytes(), file.name).project
    if project is None:
        sys.exit("the project could not be read")
    out.write_bytes(write_qdpx(project))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
