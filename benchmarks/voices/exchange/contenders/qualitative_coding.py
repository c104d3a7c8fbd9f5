"""qualitative-coding (``qc``): imports the project into a folder and a database of its own, and exports it."""

import os
import subprocess
import sys
from pathlib import Path

QC = str(Path(sys.executable).with_name("qc"))
# Version 1.7.8 stops in Python's debugger at each source; so it does not.
ENVIRONMENT = os.environ | {"PYTHONBREAKPOINT": "0"}


def main(file: Path, out: Path) -> None:
    """Import and export."""
    folder = out.with_suffix(".qc")
    folder.mkdir()
    for command in ([QC, "init", "--import", str(file)], [QC, "export", str(out)]):
        subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute())
