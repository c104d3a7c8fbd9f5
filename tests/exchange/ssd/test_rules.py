"""Each rule of the two formats is in its list once, under a word that no other rule has."""

import pytest

from stepdown.dataset.check.rule import Place, Rule
from stepdown.exchange.case_files.rules import CASE_FILE_RULES
from stepdown.exchange.cin_census.findings import CIN_RULES
from stepdown.exchange.dfe_api import findings as of_daily_data
from stepdown.exchange.rules import READING_RULES
from stepdown.exchange.ssd import findings as of_tables

LISTS = {"ssd": (of_tables, of_tables.SSD_RULES), "dfe_api": (of_daily_data, of_daily_data.DFE_API_RULES)}
DETAILS = ("times", "first", "last", "table", "unknown", "number", "reason", "type")


@pytest.mark.parametrize(("module", "rules"), LISTS.values(), ids=LISTS.keys())
def test_every_rule_is_listed(module, rules: tuple[Rule, ...]):
    assert {rule.id for rule in vars(module).values() if isinstance(rule, Rule)} == {rule.id for rule in rules}


def test_no_two_rules_have_one_word():
    ids = [
        r.id for r in (*READING_RULES, *CASE_FILE_RULES, *CIN_RULES, *of_tables.SSD_RULES, *of_daily_data.DFE_API_RULES)
    ]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("rule", [*of_tables.SSD_RULES, *of_daily_data.DFE_API_RULES], ids=lambda rule: rule.id)
def test_a_rule_says_whole_sentences(rule: Rule):
    finding = rule.finding(Place("f", None, 1, "c", "v"), dict.fromkeys(DETAILS, "x"))
    assert all(text.endswith((".", "?")) for text in (rule.means, finding.problem, finding.remedy))
    assert "{" not in finding.problem + finding.remedy
