"""Areas are named and a quote is chosen; each kind of source is written up and signed off; a row combines them."""

from datetime import date

from tests.browser.test_coding import press, says, to_turn
from tests.browser.visitor import Visitor

AREAS = {"Help comes sooner": "Effect › Help comes sooner", "Trust": "Way of working › Trust"}
"""Each area, and the code that speaks of it."""

QUOTE = "They have the time to do it. That is massive."
FINDINGS = {
    ("Interview", "Help comes sooner"): "Those who were interviewed say that nobody waits.",
    ("Interview", "Trust"): "One says that it is about trust.",
    ("Focus group", "Help comes sooner"): "",
    ("Focus group", "Trust"): "Workers put trust first.",
}
"""What each kind of source says of each area; nothing: it is silent."""

TOGETHER, FOLLOWS, BY_WHOM, BY_WHEN = "Help came at once.", "Keep one door", "The manager", date(2026, 9, 30)


def eva_names_the_areas(eva: Visitor) -> None:
    """Each with its code."""
    eva.follow("Findings")
    for area, code in AREAS.items():
        eva.press("Name a key area of interest")
        eva.write("Name of the area", area)
        eva.choose(code, of="Codes that speak of it")
        eva.press("Name the area")
        assert eva.reads("The area is named.")


def eva_chooses_a_quote(eva: Visitor) -> None:
    """From the text to the bank of quotes, which says whom its quotes come from."""
    eva.follow("Texts")
    eva.follow("Interview 1")
    to_turn(eva, 2)
    press(eva, "Home", "Shift+ArrowDown")
    assert says(eva, QUOTE)
    eva.press("Choose as a quote")
    assert eva.reads(f"“{QUOTE}”")
    assert eva.reads("(Social care practitioner, interview)")
    eva.pick("For which key area of interest?", "Help comes sooner")
    eva.press("Put it in the bank of quotes")
    assert eva.reads("It is in the bank of quotes.")
    eva.follow("Texts")
    eva.follow("Bank of quotes")
    assert eva.reads("1 of 1 quote comes from interviews: 1 of the 2 people who took part is quoted")


def eva_writes_up(eva: Visitor, kind: str) -> None:
    """What a kind of source says of each area, or that it is silent; then she signs it off."""
    eva.follow("Findings")
    eva.follow(kind)
    for area in AREAS:
        words = FINDINGS[kind, area]
        eva.follow(f"Write the finding on {area}")
        eva.choose("Yes: I write what it says" if words else "No: this source is silent on it")
        if words:
            eva.write("The finding, or why this source is silent", words)
        eva.press("Keep the finding")
        assert eva.reads(f"The finding on “{area}” is kept.")
    eva.press("Sign these findings off")
    assert eva.reads("2 of 2 areas are written up.")
    eva.press("Sign off")
    assert eva.reads("are signed off.")


def the_display_is_closed(eva: Visitor) -> None:
    """One kind is signed off: the other is waited for."""
    eva.follow("Joint display")
    assert eva.reads("It opens when the findings of the focus groups are signed off")


def eva_fills_a_row(eva: Visitor) -> None:
    """How the sources stand, what they mean together, which quote is shown, and what follows: by whom, by when."""
    eva.follow("Joint display")
    eva.follow("Fill in the row Help comes sooner")
    eva.choose("Silent: only one source speaks of it")
    eva.write("What do they mean together?", TOGETHER)
    eva.choose(QUOTE, of="Quotes to show", exact=False)
    eva.write("What follows from it?", FOLLOWS)
    eva.write("Who does it?", BY_WHOM)
    eva.write_day("By when", BY_WHEN)
    eva.press("Keep the row")
    assert eva.reads("The row “Help comes sooner” is kept.")
    for words in (FINDINGS["Interview", "Help comes sooner"], TOGETHER, QUOTE, FOLLOWS, BY_WHOM, "30 September 2026"):
        assert eva.reads(words), words
