"""Takes the pictures of the README from the demonstration's own report (script/pictures); look at them afterwards."""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from stepdown.cli import main
from stepdown.evaluation.evaluate import evaluate
from stepdown.reporting.assemble import assemble
from stepdown.reporting.charts.png import to_png
from stepdown.reporting.publish import release
from stepdown.reporting.report import Chart
from tests.evaluation.arms.two_groups import waiting_list, waiting_list_study

OUT = Path(__file__).parents[1] / "images"
WIDTH = 900
REPORT = "internal-run/release/report.html"
CASE = "business-case/internal/business-case.html"
PARTS = {
    "key-points.png": (REPORT, ".key-points"),
    "movements.png": (REPORT, "#chart-chart-movement"),
    "change.png": (REPORT, "#chart-chart-change-family"),
    "business-case.png": (CASE, ".key-points"),
    "break-even.png": (CASE, "#chart-chart-costs-base-rate"),
}


def take(demo: Path) -> None:
    """Run the demonstration into ``demo``, evaluate it with true counts, and picture the parts of that report."""
    data, study, run = (str(demo / name) for name in ("data", "study.toml", "internal-run"))
    commands = (
        ["demo", "--no-serve", "--out", str(demo)],
        ["evaluate", study, "--data", data, "--out", run, "--profile", "internal"],
    )
    if any(main(command) for command in commands):
        sys.exit("the demonstration failed")
    OUT.mkdir(exist_ok=True)
    (OUT / "balance.png").write_bytes(to_png(_balance(), 1))
    with sync_playwright() as playwright:
        found = os.environ.get("BROWSER_BIN") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": WIDTH, "height": 900})
        for name, (file, part) in PARTS.items():
            page.goto((demo / file).absolute().as_uri())
            _picture(page, part, OUT / name)
        browser.close()


def _balance() -> str:
    """How alike the groups of the invented waiting list are, with true counts."""
    study = waiting_list_study()
    report = assemble(release(evaluate(waiting_list(1, 160), study), study, "internal"), study)
    blocks = (block for section in report.sections for block in section.blocks)
    return next(block.svg for block in blocks if isinstance(block, Chart) and block.id == "chart-balance")


def _picture(page: Page, part: str, out: Path) -> None:
    page.locator(part).first.screenshot(path=out)


if __name__ == "__main__":
    take(Path(sys.argv[1]))
