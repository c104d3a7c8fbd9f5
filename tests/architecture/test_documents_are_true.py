"""The documents written by hand name things that exist, and leave out none that they must name."""

import re
import tomllib
from importlib import import_module
from pkgutil import walk_packages

import pytest

import stepdown.domain
from stepdown.dataset.contract import CONTRACT
from stepdown.domain.word import Word
from tests.architecture.source import PRODUCT, ROOT

GLOSSARY = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")
CARRIERS = sorted(
    set(re.findall(r"`((?:domain|dataset|results|evaluation|costs|reporting|records)\.[\w.]+)`", GLOSSARY))
)

for module in walk_packages(stepdown.domain.__path__, "stepdown.domain."):
    import_module(module.name)
WORDS = [words for words in Word.__subclasses__() if words.__module__.startswith("stepdown.domain.")]


@pytest.mark.parametrize("carrier", CARRIERS)
def test_what_the_glossary_says_carries_a_word_exists(carrier):
    module, _, name = f"stepdown.{carrier}".rpartition(".")
    assert hasattr(import_module(module), name)


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.__name__)
def test_the_glossary_names_every_list_of_words(words):
    assert f"{words.__module__}.{words.__name__}".removeprefix("stepdown.") in CARRIERS


def test_the_tables_that_the_glossary_names_are_in_the_contract():
    assert set(re.findall(r"table `(\w+)`", GLOSSARY)) <= set(CONTRACT)


def test_the_map_for_developers_names_every_room():
    text = (ROOT / "DEVELOPERS.md").read_text(encoding="utf-8")
    rooms = {path.name for path in PRODUCT.iterdir() if (path / "__init__.py").exists()}
    assert set(re.findall(r"^\| `(\w+)/` \|", text, re.MULTILINE)) == rooms


def test_every_dependency_is_argued_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [line for group in project["dependency-groups"].values() for line in group if isinstance(line, str)]
    wanted = {re.split(r"[<>=\[; ]", line)[0] for line in [*project["project"]["dependencies"], *groups]}
    argued = set(
        re.findall(r"`([\w-]+)`", (ROOT / "docs" / "adr" / "0003-dependencies.md").read_text(encoding="utf-8"))
    )
    assert wanted - argued == set()


def test_the_index_of_the_documentation_leads_to_every_page():
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    pages = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")} - {"index.md"}
    assert {page for page in pages if f"({page})" not in index} == set()
