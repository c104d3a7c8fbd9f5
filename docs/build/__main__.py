"""Write the generated pages, or with ``--check`` say which are not current. Run from the project's folder."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from docs.build.access_page import access_page
from docs.build.api_page import api_page
from docs.build.asvs_page import asvs_page
from docs.build.clocks_page import clocks_page
from docs.build.commands_page import commands_page
from docs.build.costs_page import costs_page
from docs.build.council_page import council_page
from docs.build.dataset_page import dataset_page
from docs.build.factors_page import factors_page
from docs.build.findings_page import findings_page
from docs.build.ladder_page import ladder_page
from docs.build.lifecycles_page import lifecycles_page
from docs.build.limits_page import limits_page
from docs.build.markdown import GENERATED
from docs.build.measures_page import measures_page
from docs.build.prices_page import prices_page
from docs.build.results_page import results_page
from docs.build.retention_page import retention_page
from docs.build.sensitivity_page import sensitivity_page
from docs.build.spec_pages import chapters, spec_page

REFERENCE = Path(__file__).parents[1] / "reference"

PAGES: dict[str, Callable[[], str]] = {
    "dataset.md": dataset_page,
    "council-extract.md": council_page,
    "factors.md": factors_page,
    "measures.md": measures_page,
    "ladder.md": ladder_page,
    "lifecycles.md": lifecycles_page,
    "access.md": access_page,
    "sensitivity.md": sensitivity_page,
    "limits.md": limits_page,
    "api.md": api_page,
    "asvs.md": asvs_page,
    "clocks.md": clocks_page,
    "retention.md": retention_page,
    "commands.md": commands_page,
    "findings.md": findings_page,
    "results.md": results_page,
    "costs.md": costs_page,
    "prices.md": prices_page,
    **{f"spec/{chapter}.md": partial(spec_page, chapter) for chapter in chapters()},
}
"""Each generated page by its path under docs/reference, and what makes it."""


def not_current() -> list[str]:
    """The pages that differ from what the code says now, and those that are no longer made."""
    changed = [name for name, make in PAGES.items() if _text(REFERENCE / name) != make()]
    generated = [path for path in REFERENCE.rglob("*.md") if _text(path).startswith(GENERATED)]
    return changed + [name for path in generated if (name := path.relative_to(REFERENCE).as_posix()) not in PAGES]


def write() -> None:
    """Write every page, and remove those that are no longer made."""
    for name, make in PAGES.items():
        path = REFERENCE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make(), encoding="utf-8")
    for name in not_current():
        (REFERENCE / name).unlink()


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        stale = not_current()
        sys.exit(f"not current, run script/docs: {', '.join(stale)}" if stale else 0)
    write()
