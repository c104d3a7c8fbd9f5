"""Reads a study file from disk, or says all that is wrong with it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.evaluation.study import Study


def read_study(path: Path) -> "Study | None":
    """The study; None, with every problem printed, where the file cannot be used."""
    from stepdown.evaluation.study import StudyProblems, parse_study

    try:
        return parse_study(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as fault:
        print(f"stepdown: {path} cannot be read ({fault}). Check its name, and save it as UTF-8 text.", file=sys.stderr)
    except StudyProblems as found:
        print(f"stepdown: {path} cannot be used as a study:", file=sys.stderr)
        for problem in found.problems:
            print(f"  {problem}", file=sys.stderr)
    return None
