"""The scripts for SPSS, Stata and R: labels and reasons arrive, and no words of a questionnaire are run."""

import re
import shutil
import subprocess

import pytest

from tests.exchange.survey_files.a_file import HOSTILE, files

FILES = files()


@pytest.fixture
def folder(tmp_path):
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_strings_of_spss_double_their_quotation_marks_and_fit_their_limits():
    text = FILES["responses.sps"].decode()
    assert max(len(line.encode()) for line in text.splitlines()) <= 250
    strings = re.findall(r"'(?:[^']|'')*'", text)
    assert re.sub(r"'(?:[^']|'')*'", "", text).count("'") == 0
    assert "".join(s[1:-1].replace("''", "'") for s in strings).count("ERASE FILE") == 2
    assert "ERASE" not in re.sub(r"'(?:[^']|'')*'", "", text)


def test_a_label_of_spss_is_cut_within_its_bytes():
    (label,) = re.findall(r"VARIABLE LABELS hostile\n((?: .*\n)+?)VALUE", FILES["responses.sps"].decode())
    said = "".join(re.findall(r"'((?:[^']|'')*)'", label)).replace("''", "'")
    assert said.endswith("…")
    assert 240 < len(said.encode()) <= 255


def test_nothing_in_a_string_of_stata_is_run_or_ends_it():
    text = FILES["responses.do"].decode()
    outside = re.sub(r'"[^"]*"', "", text)
    assert text.count('"') % 2 == 0
    assert not re.search(r"[`$]", text)
    assert not re.search(r"ERASE|HOME|macro", outside)


def test_labels_of_stata_fit_and_the_whole_of_a_long_one_is_kept():
    text = FILES["responses.do"].decode()
    labels = re.findall(r'label variable \w+ "([^"]*)"', text)
    assert max(map(len, labels)) == 80
    assert re.search(r'char define hostile\[question\] "[^"]{300,}"', text)


def test_reasons_of_stata_are_missing_values_with_labels():
    text = FILES["responses.do"].decode()
    assert "replace role = .a if role == -98" in text
    assert 'label define role .a "Skipped", add' in text
    assert "replace hours_missing" not in text


def test_an_r_script_is_ascii_and_its_strings_are_closed():
    text = FILES["responses.R"].decode("ascii")
    for line in text.splitlines():
        outside = re.sub(r'"(?:[^"\\]|\\.)*"', "", line)
        assert '"' not in outside
        assert not re.search(r"ERASE|HOME|macro", outside)


@pytest.mark.skipif(shutil.which("pspp") is None, reason="PSPP is not installed")
def test_pspp_runs_the_syntax_and_finds_labels_values_and_reasons(folder):
    check = "DISPLAY DICTIONARY.\nFREQUENCIES /VARIABLES=hostile hours_missing.\nLIST /VARIABLES=day words.\n"
    (folder / "check.sps").write_bytes(FILES["responses.sps"] + check.encode())
    command = ["pspp", "-O", "format=csv", "check.sps"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout
    assert "error" not in f"{run.stdout}{run.stderr}".casefold()
    assert "minus one" in run.stdout
    assert re.search(r"Missing,Skipped \(-100\),1|Missing,Skipped,1", run.stdout)
    assert "2024/05/01" in run.stdout
    assert "'=cmd|' /C calc'!A0" in run.stdout


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
def test_r_runs_the_script_and_finds_answers_and_reasons_apart(folder):
    (folder / "check.R").write_text(
        'source("responses.R")\n'
        "cat(nrow(responses), sum(is.na(responses$hostile)), levels(responses$hostile_missing), sep = '|')\n"
        "cat('\\n', class(responses$day), mean(responses$hours), attr(responses$told, 'label'), sep = '|')\n",
        encoding="utf-8",
    )
    command = ["Rscript", "check.R"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    assert "7|2|Don" in run.stdout
    assert "|Date|2.5|I was told" in run.stdout


def test_the_hostile_words_are_in_the_files_at_all():
    assert "ERASE FILE" in HOSTILE
    assert b"ERASE FILE" in FILES["responses.R"]
