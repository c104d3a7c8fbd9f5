"""What is written reads back as the same facts: the digest stays, whatever the format."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, example, given, settings

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.store import write_dataset
from stepdown.exchange.delimited.write import write_csv_folder
from stepdown.exchange.read import load
from stepdown.exchange.template.workbook import TooManyRowsError, write_workbook
from tests.exchange.worlds import dataset_of, datasets, raw

AWKWARD = [
    {"family_id": "007", "area": "=1+1"},
    {"family_id": "1234567890123456789", "area": "_x0041_ and 'quotes'"},
    {"family_id": "F3", "area": 'a,b;"c"\nd'},
    {"family_id": "12", "area": "0012"},
    {"family_id": "TRUE", "area": "2021-01-01"},
]


def through_workbook(dataset: Dataset, folder: Path) -> Path:
    write_workbook(dataset, folder / "out.xlsx")
    return folder / "out.xlsx"


def through_csv(dataset: Dataset, folder: Path) -> Path:
    write_csv_folder(dataset, folder / "out")
    return folder / "out"


def through_dataset(dataset: Dataset, folder: Path) -> Path:
    write_dataset(dataset.tables, folder / "out", title="Made up", sources=(), invented=dataset.manifest.invented)
    return folder / "out"


FORMATS = pytest.mark.parametrize("through", [through_workbook, through_csv, through_dataset])


@FORMATS
@settings(max_examples=8, phases=(Phase.explicit, Phase.generate))  # each example checks every rule
@example(dataset_of([raw("families", AWKWARD)]))
@given(dataset=datasets())
def test_the_digest_stays(through, dataset: Dataset):
    with TemporaryDirectory() as folder:
        loaded = load(through(dataset, Path(folder)))
        assert loaded.dataset is not None, loaded.findings
        assert loaded.dataset.manifest.digest == dataset.manifest.digest


@FORMATS
def test_invented_data_say_so_and_are_known_again(through, tmp_path: Path):
    invented = dataset_of([raw("families", AWKWARD)], invented=True)
    loaded = load(through(invented, tmp_path))
    assert loaded.dataset is not None
    assert loaded.dataset.manifest.invented


def test_text_that_looks_like_a_formula_is_kept_as_text_in_a_workbook(tmp_path: Path):
    from openpyxl import load_workbook

    write_workbook(dataset_of([raw("families", AWKWARD)]), tmp_path / "out.xlsx")
    cell = load_workbook(tmp_path / "out.xlsx")["Families"]["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


def test_a_table_that_a_sheet_cannot_hold_is_refused_with_its_number(tmp_path: Path):
    many = dataset_of([raw("families", [{"family_id": "F"}])])
    families = many.tables["families"].take([0] * 1_048_576)
    with pytest.raises(TooManyRowsError, match="The table families has 1,048,576 rows, and a sheet holds 1,048,575"):
        write_workbook(Dataset(many.manifest, {"families": families}), tmp_path / "out.xlsx")
    assert not (tmp_path / "out.xlsx").exists()
