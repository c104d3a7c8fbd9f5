"""The deployment page can be typed, and its files say what the site and its commands really take."""

import re
import subprocess
import tomllib

import pytest

from stepdown.cli.site import SITE_COMMANDS
from stepdown.exchange.archive.arriving.sent import LARGEST
from stepdown.web.pages.health import HEALTH
from tests.deployed.page import PAGE, ROOT, commands, upgrade

DEPLOY = ROOT / "deploy"
TEXT = PAGE.read_text(encoding="utf-8")
NGINX = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
UNITS = sorted(unit for unit in (DEPLOY / "systemd").glob("stepdown-*.*") if unit.is_file())
PROGRAM = "/opt/stepdown/current/.venv/bin/stepdown"


@pytest.mark.parametrize("typed", [commands(TEXT), upgrade(TEXT)], ids=["from nothing", "a new version"])
def test_what_the_page_says_can_be_typed(typed):
    assert typed.count("\n") > 5
    assert subprocess.run(["bash", "-n"], input=typed, capture_output=True, text=True, check=False).stderr == ""


def test_every_file_that_the_page_takes_from_the_release_is_there():
    named = set(re.findall(r"/opt/stepdown/current/(deploy/[\w./-]*\w)", TEXT))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_unit_that_is_started_is_there_and_starts_a_command_that_is():
    named = set(re.findall(r"\bstepdown-\w+\.(?:service|timer)\b", commands(TEXT)))
    assert named <= {unit.name for unit in UNITS}
    started = [line for unit in UNITS for line in re.findall("(?m)^ExecStart=(.*)$", unit.read_text("utf-8"))]
    assert {words.split()[0] for words in started} == {PROGRAM}
    assert {tuple(words.split()[1:3]) for words in started} <= {("serve", "--port")} | {
        ("site", c) for c in SITE_COMMANDS
    }


def test_every_timer_has_its_service():
    timers = {unit.stem for unit in UNITS if unit.suffix == ".timer"}
    assert timers <= {unit.stem for unit in UNITS if unit.suffix == ".service"}


HARDENED = ("NoNewPrivileges=yes", "ProtectSystem=strict", "PrivateTmp=yes", "CapabilityBoundingSet=", "User=stepdown")


@pytest.mark.parametrize("line", HARDENED)
def test_every_unit_is_hardened_by_its_name(line):
    drop_in = DEPLOY / "systemd" / "stepdown-.service.d" / "hardened.conf"
    assert f"\n{line}\n" in drop_in.read_text(encoding="utf-8")
    assert all(unit.name.startswith("stepdown-") for unit in (DEPLOY / "systemd").glob("*.service"))


def settings_read() -> set[str]:
    folder = ROOT / "src" / "stepdown" / "web" / "settings"
    texts = [(folder / f"{name}.py").read_text("utf-8") for name in ("production", "single_sign_on", "database")]
    found = set(re.findall(r'"((?:STEPDOWN|DATABASE)_\w+)"', "\n".join(texts)))
    parts = ("NAME", "PHONE", "EMAIL", "HOURS", "OUT_OF_HOURS")
    return found | {f"STEPDOWN_SUPPORT_{part}" for part in parts}


def test_every_setting_of_the_file_is_one_that_the_site_reads_and_no_secret_stands_there():
    lines = [line for line in (DEPLOY / "site.env").read_text("utf-8").splitlines() if not line.startswith("#")]
    named = {line.partition("=")[0] for line in lines}
    assert {name.removesuffix("_FILE") for name in named} <= settings_read()
    assert {name for name in named if re.search("SECRET|KEYS|PASSWORD", name) and not name.endswith("_FILE")} == set()


def test_every_setting_that_the_site_reads_is_told_to_the_operator():
    page = (ROOT / "docs" / "how-to" / "run-the-site.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`((?:STEPDOWN|DATABASE)_\w+)`", page))
    told |= {f"STEPDOWN_SUPPORT{part}" for part in re.findall(r"`(_[A-Z_]+)`", page)}
    assert settings_read() - told - {"STEPDOWN_DEMO"} == set()


def test_the_machine_in_front_takes_new_tls_alone_logs_no_address_and_lets_the_largest_file_through():
    assert re.findall(r"ssl_protocols (.*);", NGINX) == ["TLSv1.2 TLSv1.3"]
    assert NGINX.count("access_log off;") == NGINX.count("server {")
    assert set(re.findall(r"error_log \S+ (\w+);", NGINX)) == {"crit"}  # at a lower level it quotes what was asked for
    (most,) = re.findall(r"client_max_body_size (\d+)m;", NGINX)
    assert int(most) * 1024 * 1024 > LARGEST


def test_health_is_answered_to_named_machines_alone():
    assert all(where.startswith("/health/") for where in HEALTH)
    (block,) = re.findall(r"location /health/ \{(.*?)\}", NGINX, re.DOTALL)
    assert re.findall(r"(allow|deny) (\S+);", block) == [("allow", "127.0.0.1"), ("deny", "all")]


def test_the_container_runs_as_nobody_special_and_installs_by_hash():
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    assert "--require-hashes -r requirements-site.lock" in text
    assert re.findall(r"(?m)^USER (\w+)$", text) == ["stepdown"]
    assert "HEALTHCHECK" in text
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]["postgres"]
