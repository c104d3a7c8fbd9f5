"""`stepdown areas`: an authority's published rates beside others."""

import json

from stepdown.cli import main


def test_the_rates_of_an_authority_are_shown_beside_its_region_and_england(capsys):
    assert main(["areas", "Essex", "--beside", "Suffolk"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in ("Essex", "Suffolk", "East of England", "England", "Open Government Licence"))


def test_as_json_what_is_not_given_is_null_and_says_why(capsys):
    assert main(["areas", "Hackney", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    in_need = next(series for series in said["series"] if series["id"] == "in_need")["lines"][0]
    assert (in_need["rates"]["2021"], in_need["not_given"]["2021"]) == (None, "x")


def test_a_name_of_no_area_is_refused(capsys):
    assert main(["areas", "Esex"]) == 2
    assert "did you mean Essex" in capsys.readouterr().err
