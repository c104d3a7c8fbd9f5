"""The ledger as it is kept: what is in it and what is not, its chain, and a refusal in words."""

import json
import re

import pytest

from stepdown.reporting.disclosure.ledger import publish as door
from stepdown.reporting.disclosure.ledger.ledger import Ledger, UnreadableLedgerError, ledger_text, read_ledger
from stepdown.reporting.disclosure.ledger.publish import LedgerRefusal, publish
from stepdown.reporting.disclosure.profiles import DFE_1_5, INTERNAL, ROUND5
from tests.reporting.disclosure.ledger.releases import children, of

LONG_AGO = of(children(40, 33), "2023-01-01", "2023-12-31")


def ledger_of(*several, profile=DFE_1_5):
    ledger = Ledger()
    for one in several:
        ledger = publish(one, profile, ledger)[1]
    return ledger


@pytest.mark.parametrize("profile", [DFE_1_5, ROUND5])
def test_a_ledger_is_read_as_it_was_written(profile):
    ledger = ledger_of(of(children(20, 3)), LONG_AGO, profile=profile)
    assert read_ledger(ledger_text(ledger)) == ledger
    assert len(ledger.entries) == 2


def test_a_ledger_holds_no_count_that_a_release_hides():
    (entry,) = json.loads(ledger_text(ledger_of(of(children(21, 3)))))["releases"]
    assert {name: entry["known"][name] for name in ("children", "sex.girls", "sex.boys")} == {
        "children": [24, 24],
        "sex.girls": [1, None],
        "sex.boys": [1, None],
    }


def test_figures_for_internal_use_are_no_release():
    assert ledger_of(of(children(20, 3)), profile=INTERNAL) == Ledger()


@pytest.mark.parametrize(("number", "change"), [(1, ("33, 33", "34, 34")), (2, ("2025-12-31", "2025-12-30"))])
def test_a_changed_release_is_found(number, change):
    text = ledger_text(ledger_of(LONG_AGO, of(children(20, 30))))
    changed = json.dumps(json.loads(text)).replace(*change)
    with pytest.raises(UnreadableLedgerError, match=f"release {number} is not what was written"):
        read_ledger(changed)


def test_a_release_that_was_taken_out_is_found():
    said = json.loads(ledger_text(ledger_of(LONG_AGO, of(children(20, 30)))))
    said["releases"].pop(0)
    with pytest.raises(UnreadableLedgerError, match="release 1 is not what was written"):
        read_ledger(json.dumps(said))


@pytest.mark.parametrize(
    ("text", "why"), [("{", "not a ledger"), ("[]", "not a ledger"), ('{"ledger": 9}', "version 9")]
)
def test_what_is_no_ledger_is_said_to_be_none(text, why):
    with pytest.raises(UnreadableLedgerError, match=why):
        read_ledger(text)


def test_a_refusal_names_rows_and_the_earlier_release_says_what_to_do_and_tells_no_count(monkeypatch):
    monkeypatch.setattr(door, "ROUNDS", 1)  # so that hiding more is not tried
    half = of(children(20, 30), "2025-01-01", "2025-06-30", as_at="2025-12-31")
    with pytest.raises(LedgerRefusal) as refused:
        publish(of(children(23, 41)), DFE_1_5, ledger_of(LONG_AGO, half))
    said = str(refused.value)
    assert "Tables: sex. Rows: ‘sex.girls’." in said
    assert "Published before: release 2 (‘A pilot’, families referred 2025-01-01 to 2025-06-30)." in said
    assert "Merge categories in the study, widen the period" in said
    assert not re.search(r"\b(3|14|20|23|30|41)\b", said.replace("2025-06-30", ""))
