"""What stands on the page: amounts at their printed precision, ranges, periods, shares in words, words, nothing."""

from stepdown.evaluation.replay.printed.amount import Amount, Range, read_amount
from stepdown.evaluation.replay.printed.share import Share, read_share
from stepdown.evaluation.replay.printed.window import Window, read_window
from stepdown.evaluation.replay.printed.words import NotPrinted, NotStated, Words

type Printed = Amount | Range | Share | Window | Words | NotPrinted | NotStated

WORDING_UNITS = ("words", "wording", "text", "price year", "price years")
"""Units that say: the value is words, whatever it begins with."""


def read_printed(text: str, unit: str) -> Printed:
    """What a value's text says, in its unit; ValueError where it begins like a number and is none."""
    text = text.strip()
    if not text:
        return NotPrinted()
    if text.lower() in NotStated.SAID_AS:
        return NotStated(text)
    if unit.strip().lower() in WORDING_UNITS:
        return read_share(text) or Words(text)
    if (known := read_window(text) or read_amount(text, unit) or read_share(text)) is not None:
        return known
    if text[0].isdigit() or text[0] in "£$€+-−.":
        raise ValueError(f"'{text}' cannot be read as a number")
    return Words(text)


__all__ = ["Amount", "NotPrinted", "NotStated", "Printed", "Range", "Share", "Window", "Words", "read_printed"]
