"""How much is found in two invented transcripts: exact counts, and the misses by name.

They rank ideas and are no estimate of accuracy: two made-up talks by people who knew the rules.
"""

import pytest

from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.pseudonyms.seed import names_in, seeded
from stepdown.themes.pseudonyms.suggest import suggest
from tests.spec.ascii_table import read_table
from tests.themes.pseudonyms import transcripts

GOLDEN = """
    transcript             | register | identifiers | found | false_alarms
    -----------------------+----------+-------------+-------+-------------
    WITH_THE_RULES_AT_HAND | no       | 31          | 29    | 0
    WITH_THE_RULES_AT_HAND | yes      | 31          | 30    | 0
    FRESH                  | no       | 38          | 27    | 4
    FRESH                  | yes      | 38          | 33    | 4
"""

MISSED_WITH_THE_REGISTER = {
    # A name in small letters that nobody entered and no words introduce, which is a word besides.
    "WITH_THE_RULES_AT_HAND": {"will"},
    # The same (priya, mark); half of a hospital and of a club; a name that begins a sentence and is a word.
    "FRESH": {"priya", "mark", "Saltmarsh General", "Brightwater Under 16s", "Will"},
}
FALSE_ALARMS = {
    "WITH_THE_RULES_AT_HAND": [],
    "FRESH": ["Safety", "Operation Encompass", "Start", "Strengthening"],  # programmes, and half of Sure Start
}


def looked_through(name: str, *, with_register: bool):
    """The identifiers missed and the false alarms, in the words of the text. Found is found in full."""
    marked = transcripts.read(getattr(transcripts, name))
    register = seeded(Register(), names_in(transcripts.NAMES[name]) if with_register else (), "Person")
    suggestions = suggest(marked.text, register)
    missed = [
        marked.text[start:end]
        for start, end, _ in marked.identifiers
        if not any(s.start <= start and end <= s.end for s in suggestions)
    ]
    false = [
        marked.text[s.start : s.end]
        for s in suggestions
        if not any(start < s.end and s.start < end for start, end, _ in marked.identifiers)
    ]
    return len(marked.identifiers), missed, false


@pytest.mark.parametrize("row", read_table(GOLDEN), ids=lambda row: f"{row['transcript']}, register {row['register']}")
def test_what_is_found_in_full_and_what_is_a_false_alarm(row):
    identifiers, missed, false = looked_through(row["transcript"], with_register=row["register"] == "yes")
    assert (identifiers, identifiers - len(missed), len(false)) == tuple(
        int(row[column]) for column in ("identifiers", "found", "false_alarms")
    )


@pytest.mark.parametrize("name", MISSED_WITH_THE_REGISTER)
def test_what_is_missed_in_spite_of_the_register(name):
    _, missed, false = looked_through(name, with_register=True)
    assert set(missed) == MISSED_WITH_THE_REGISTER[name]
    assert false == FALSE_ALARMS[name]
