"""Runs a study over a dataset and writes the run's files, whole or not at all."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stepdown.dataset.dataset import Dataset
    from stepdown.evaluation.study import Study

_OURS = frozenset({"internal", "release", "data"})


def run_study(dataset: "Dataset", study: "Study", out: Path, profile: str | None = None) -> Path | None:
    """Evaluate, protect, write; the folder written, or None with the refusal printed."""
    from stepdown.dataset.whole import OutputRefusedError, whole_or_nothing
    from stepdown.evaluation.evaluate import evaluate
    from stepdown.evaluation.refusal import EvaluationRefusal
    from stepdown.reporting.disclosure.protect import DisclosureError
    from stepdown.reporting.publish import files_of_a_run, release

    try:
        with whole_or_nothing(out, may_replace=is_a_run) as made, telling() as tell:
            findings = evaluate(dataset, study, tell)
            tell("protecting small counts")
            protected = release(findings, study, profile)
            write_files(made, files_of_a_run(findings, protected, study, tell))
    except (OutputRefusedError, EvaluationRefusal, DisclosureError) as refused:
        print(f"stepdown: {refused}", file=sys.stderr)
        return None
    return out


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write each file by its path in a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)


def is_a_run(folder: Path) -> bool:
    """Whether a folder holds an earlier run and nothing else, so that a new one may take its place."""
    return (folder / "internal").is_dir() and all(path.name in _OURS for path in folder.iterdir())


@contextmanager
def telling() -> Iterator[Callable[[str], None]]:
    """Says what is being done, on standard error: a moving line for who watches, plain lines otherwise."""
    from rich.console import Console

    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        yield lambda doing: console.print(f"  {doing}")
        return
    with console.status("starting") as status:
        yield status.update
