"""A new room cannot be forgotten: it stands in the order of the rooms, and knows neither Django nor pandas."""

import re
import tomllib

from tests.architecture.source import PRODUCT, ROOT

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
ROOMS = {path.name for path in PRODUCT.iterdir() if (path / "__init__.py").exists()}
KNOW_DJANGO = {"records", "web"}


def test_every_room_stands_in_the_order_of_the_rooms():
    (layers,) = (contract for contract in CONTRACTS if contract["type"] == "layers")
    assert layers["exhaustive"] is True
    assert set(re.findall(r"\w+", " ".join(layers["layers"]))) >= ROOMS


def test_every_room_below_the_records_is_kept_from_django_and_pandas():
    (contract,) = (c for c in CONTRACTS if "django" in c.get("forbidden_modules", []))
    guarded = {module.removeprefix("stepdown.") for module in contract["source_modules"]}
    assert guarded >= ROOMS - KNOW_DJANGO
    assert "pandas" in contract["forbidden_modules"]
