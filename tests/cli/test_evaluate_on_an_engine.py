"""`stepdown evaluate --engine`: what is said where an engine or its settings cannot be had."""

import sys

import pytest

from stepdown.cli import main
from stepdown.invented.pilot.study import study_text


@pytest.fixture
def evaluate(tmp_path):
    study = tmp_path / "study.toml"
    study.write_text(study_text(), encoding="utf-8")
    return lambda *more: main(["evaluate", str(study), "--data", str(tmp_path), "--out", str(tmp_path / "out"), *more])


def test_settings_of_spark_are_for_spark(evaluate, capsys):
    assert evaluate("--spark-conf", "spark.master=local[2]") == 2
    assert "add --engine spark" in capsys.readouterr().err


@pytest.mark.parametrize("setting", ["spark.master", "spark.master=", ""])
def test_a_setting_has_a_name_and_a_value(evaluate, capsys, setting):
    assert evaluate("--engine", "spark", "--spark-conf", setting) == 2
    assert "write KEY=VALUE" in capsys.readouterr().err


def test_what_the_figures_rest_on_cannot_be_chosen(evaluate, capsys):
    assert evaluate("--engine", "spark", "--spark-conf", "spark.sql.session.timeZone=Europe/London") == 2
    assert "spark.sql.session.timeZone cannot be chosen" in capsys.readouterr().err


def test_without_spark_it_says_what_to_install(evaluate, capsys, monkeypatch):
    for name in ("pyspark", "pyspark.errors", "pyspark.sql"):
        monkeypatch.setitem(sys.modules, name, None)
    assert evaluate("--engine", "spark") == 2
    assert "pip install 'stepdown[spark]'" in capsys.readouterr().err
