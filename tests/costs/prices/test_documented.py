"""The page on a council's own prices does what it says, names every key, and the page of uprating reckons right."""

import re
import shlex

import pytest

from stepdown.cli import main
from stepdown.costs.prices import Bearer, Overlap, Portion, Price, Source, read_prices
from stepdown.costs.prices.file import About
from tests.architecture.source import ROOT

OWN = (ROOT / "docs" / "how-to" / "use-your-own-prices.md").read_text(encoding="utf-8")
UPRATING = (ROOT / "docs" / "explanation" / "uprating.md").read_text(encoding="utf-8")
(EXAMPLE,) = re.findall(r"```toml\n(.*?)```", OWN, re.DOTALL)


def commands(page: str) -> list[str]:
    return re.findall(r"^\$ stepdown (.*)$", page, re.MULTILINE)


def test_the_example_can_be_used():
    prices = read_prices({"own.toml": EXAMPLE})
    assert prices.get("parenting_assessment").shares()[Bearer.LOCAL_AUTHORITY] == pytest.approx(0.8)
    assert Overlap.PROCEEDINGS in prices.get("parenting_assessment").groups()


@pytest.mark.parametrize("command", commands(OWN))
def test_the_commands_run(command, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.toml").write_text(EXAMPLE, encoding="utf-8")
    assert main(shlex.split(command)) == 0
    assert "foster" in capsys.readouterr().out.lower()


def test_every_key_is_named():
    keys = {name for part in (Price, Portion, Source, About) for name in part.model_fields}
    told = re.sub(r"```.*?```", "", OWN, flags=re.DOTALL)
    named = {word for code in re.findall(r"`([^`]+)`", told) for word in re.findall(r"[a-z_]+", code)}
    assert keys - {"id", "bearer", "amount"} <= named
    assert {"bearer", "amount"} <= set(re.findall(r"[a-z_]+", EXAMPLE))


def test_the_page_of_uprating_reckons_as_the_program_does(capsys):
    (command,) = commands(UPRATING)
    assert main(shlex.split(command)) == 0
    assert re.search(r"is (£[\d,]+)", capsys.readouterr().out)[1] in UPRATING
