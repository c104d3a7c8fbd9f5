"""A new room cannot be forgotten: it stands in the order of the rooms, and knows neither Django nor pandas."""

import re
import tomllib

from tests.architecture.source import PRODUCT, ROOT

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
ROOMS = {path.name for path in PRODUCT.iterdir() if (path / "__init__.py").exists()}
KNOW_DJANGO = {"records", "web"}
IN_PART = {"cli"}
"""Rooms of which only a folder knows Django: a contract of their own guards the rest."""


def test_every_room_stands_in_the_order_of_the_rooms():
    (layers,) = (contract for contract in CONTRACTS if contract["type"] == "layers")
    assert layers["exhaustive"] is True
    assert set(re.findall(r"\w+", " ".join(layers["layers"]))) >= ROOMS


def test_every_room_below_the_records_is_kept_from_django_and_pandas():
    whole, in_part = (c for c in CONTRACTS if "django" in c.get("forbidden_modules", []))
    guarded = {module.removeprefix("stepdown.") for module in whole["source_modules"]}
    assert guarded >= ROOMS - KNOW_DJANGO - IN_PART
    assert "pandas" in whole["forbidden_modules"]
    assert in_part["source_modules"][:2] == ["stepdown.cli", "stepdown.cli.*"]
    assert "pandas" in in_part["forbidden_modules"]


def test_the_command_line_knows_django_in_the_folder_of_the_site_alone():
    """The contract names the folders of the command line one by one, but cli.site: a new one has to be put there."""
    folders = {path.parent.name for path in (PRODUCT / "cli").glob("*/__init__.py")}
    (contract,) = [c for c in CONTRACTS if c["name"] == "The command line knows Django in cli.site alone"]
    named = {name.split(".")[2] for name in contract["source_modules"] if name.count(".") > 2}
    assert folders == named | {"site"}
