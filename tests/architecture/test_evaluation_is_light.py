"""A kept dataset is evaluated without the libraries that take longer to import than a pilot takes to count."""

import subprocess
import sys

from stepdown.invented.write import write_pilot

HEAVY = ("numpy", "pandas", "pyarrow", "scipy")

# pandas is here for the tests' second opinions alone: DuckDB takes it up where it finds it, and a council has none.
EVALUATE = """
import sys
sys.modules["pandas"] = None
from pathlib import Path
from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.study import parse_study
tables = {path.stem: path for path in Path(sys.argv[1]).glob("*.parquet")}
found = evaluate(Dataset(Manifest("Pilot", "", {}), tables), parse_study(Path(sys.argv[2]).read_text(encoding="utf-8")))
print(len(found.results))
print(*sorted({name.split(".")[0] for name, module in sys.modules.items() if module}))
"""


def test_a_kept_dataset_is_evaluated_without_heavy_libraries(tmp_path):
    from importlib.resources import files

    write_pilot(tmp_path / "pilot", 1, 90, lambda *_: None)
    study = files("stepdown.invented.pilot").joinpath("study.toml")
    command = [sys.executable, "-c", EVALUATE, str(tmp_path / "pilot"), str(study)]
    results, loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert int(results) > 100
    assert sorted(set(loaded.split()) & set(HEAVY)) == []
