"""Runs a study over a dataset and writes the run's files, whole or not at all."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.publishing import Publishing

if TYPE_CHECKING:
    from stepdown.dataset.dataset import Dataset
    from stepdown.dataset.engine import Opener
    from stepdown.evaluation.study import Study

_OURS = frozenset({"internal", "release", "data"})
AS_THE_STUDY_SAYS = Publishing()


def run_study(
    dataset: "Dataset",
    study: "Study",
    out: Path,
    publishing: Publishing = AS_THE_STUDY_SAYS,
    opener: "Opener | None" = None,
) -> Path | None:
    """Evaluate, protect, write; the folder written, or None with the refusal printed.

    With what was published before, the release is protected beside it and written down in the same file. The
    dataset is opened by ``opener``: without one, by DuckDB.
    """
    from stepdown.dataset.engine import open_engine
    from stepdown.dataset.whole import OutputRefusedError, whole_file_or_nothing, whole_or_nothing
    from stepdown.evaluation.evaluate import evaluate
    from stepdown.evaluation.refusal import EvaluationRefusal
    from stepdown.reporting.disclosure.ledger.ledger import Ledger, ledger_text
    from stepdown.reporting.disclosure.protect import DisclosureError
    from stepdown.reporting.publish import files_of_a_run, release_beside

    try:
        with whole_or_nothing(out, may_replace=is_a_run) as made, telling() as tell:
            findings = evaluate(dataset, study, tell, opener or open_engine)
            tell("protecting small counts")
            before = publishing.before
            ledger, area = (before.ledger, before.area) if before else (Ledger(), "")
            protected, longer = release_beside(ledger, findings, study, publishing.profile, area, publishing.secret)
            write_files(made, files_of_a_run(findings, protected, study, tell))
            if before:
                with whole_file_or_nothing(before.file) as written:
                    written.write_text(ledger_text(longer), encoding="utf-8")
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
