"""What is written here works elsewhere: no registry's host, no place on one machine; locks are names and hashes."""

import re

import pytest

from tests.architecture.source import ROOT, files, names

# One letter of each name stands in brackets, so that this file does not hold the names that it looks for.
REGISTRIES = re.compile(r"py[p]i\.org|python[h]osted\.org|npm[j]s\.|yarn[p]kg\.|cran\.[r]-project|cond[a]\.anaconda")
MACHINE_PATHS = re.compile(r"(?<![\w.}/])/(home|root|Users|work|mnt|media)/\w")

ENDINGS = (".py", ".sql", ".md", ".toml", ".yaml", ".json", ".lock", ".csv", ".html", ".css", ".svg", ".txt", ".sh")
SCRIPTS = [path.relative_to(ROOT).as_posix() for path in (ROOT / "script").iterdir()]


def foreign(text: str) -> list[str]:
    """The registries and the places on one machine that a text names."""
    return [match[0] for pattern in (REGISTRIES, MACHINE_PATHS) for match in pattern.finditer(text)]


def test_a_file_names_no_registry_and_no_place_on_one_machine():
    texts = {path: (ROOT / path).read_text(encoding="utf-8") for path in [*names(files(*ENDINGS)), *SCRIPTS, ".ci/run"]}
    assert {path: found for path, text in texts.items() if (found := foreign(text))} == {}


@pytest.mark.parametrize("path", names(files(".lock")))
def test_a_lock_pins_every_package_by_hash_and_names_no_address(path):
    text = (ROOT / path).read_text(encoding="utf-8")
    assert "://" not in text
    pinned = re.split(r"\n(?=[a-z0-9])", re.sub(r"(?m)^\s*#.*\n", "", text).strip())
    assert [package.split()[0] for package in pinned if "--hash=sha256:" not in package] == []


@pytest.mark.parametrize("text", ["/" + "home/alice/x", "cd /" + "work/x", "https://files.python" + "hosted.org/x"])
def test_a_place_on_one_machine_is_found(text):
    assert foreign(text)
