"""Short ways to write the daily data down. Every child in them is invented."""

import json
from datetime import date
from pathlib import Path

from stepdown.exchange.dfe_api.read import read_dfe_api
from stepdown.exchange.dfe_api.to_extract import dfe_api_extract

TODAY = date(2025, 6, 30)
AS_AT = date(2025, 3, 31)

DETAILS = {"first_name": "Tia", "surname": "Marsh", "date_of_birth": "2014-06-03", "sex": "F"}


def child(*episodes: dict, number: str = "T1", **more: object) -> dict:
    """Tia, with her details and episodes."""
    return {"la_child_id": number, "child_details": DETAILS, "social_care_episodes": list(episodes), **more}


def episode(**said: object) -> dict:
    """A case referred on 1 May 2024 that was not closed for want of action."""
    plain = {"social_care_episode_id": "R1", "referral_date": "2024-05-01", "referral_no_further_action_flag": False}
    return {**plain, **said}


def wrote(folder: Path, content: object, name: str = "daily.json") -> Path:
    """The file; what is no text is written as JSON."""
    path = folder / name
    content = content if isinstance(content, str | bytes) else json.dumps(content)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def read(folder: Path, content: object, name: str = "daily.json"):
    """What is read of it."""
    return read_dfe_api(wrote(folder, content, name))


def told(folder: Path, content: object):
    """What it tells, made on the last day of March 2025."""
    return dfe_api_extract(read(folder, content), TODAY, AS_AT)


def rules(findings) -> list[str]:
    """The rules of findings, without what is said of every file."""
    return [f.rule for f in findings if f.rule != "json_nothing_of_others"]
