"""An invented instrument as the text of its data file, with the parts that a test changes."""

from stepdown.domain.measures import Instrument, read_instrument

TEXT = """
id = "invented"
name = "Invented"
full_name = "Invented instrument"
version = "1"
measures = "Nothing"
direction = "higher_is_worse"

[for_whom]
subjects = ["parent"]
respondents = ["self"]
ages = "Any"

[range]
low = 4
high = 20

[scoring]
method = "sum_of_items"
rule = "Add"
rule_source = "alice_2020"
missing_allowed = 1
missing_source = "alice_2020"

[terms]
owner = "Alice"
licence = "Free"
may_ship = "items_and_scoring"
before_use = "Nothing"
source = "Alice"
checked_against = "Nothing"
checked_on = 2026-11-29

[[answer]]
value = 1
label = "Never"

[[answer]]
value = 3
label = "At times"

[[answer]]
value = 5
label = "Always"

[[item]]
id = "a"
text = "A"

[[item]]
id = "b"
text = "B"
reversed = true

[[item]]
id = "c"
text = "C"

[[item]]
id = "d"
text = "D"
danger = [5]

[[subscale]]
id = "first"
label = "First"
items = ["a", "b"]

[[cut_offs]]
id = "halves"
label = "Halves"
population = "Nobody"
source = "alice_2020"
band = [{ label = "Low", from = 4, to = 12 }, { label = "High", from = 13, to = 20 }]

[[reliable_change]]
id = "alice"
label = "Alice"
basis = "from_reliability"
standard_deviation = 4.0
reliability = 0.75
population = "Nobody"
source = "alice_2020"

[source.alice_2020]
authors = "Alice A"
year = 2020
title = "An instrument"
published_in = "A journal"
reading = "source"
checked_against = "The journal"
checked_on = 2026-11-29
"""


def an_instrument(*changes: tuple[str, str]) -> Instrument:
    """The invented instrument, with parts of its text exchanged; each part must be there."""
    return read_instrument(changed(*changes), "invented.toml")


def changed(*changes: tuple[str, str]) -> str:
    """The text with parts exchanged."""
    text = TEXT
    for old, new in changes:
        if old not in text:
            raise LookupError(old)
        text = text.replace(old, new, 1)
    return text
