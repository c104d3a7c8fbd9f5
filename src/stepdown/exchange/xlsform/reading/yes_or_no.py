"""Yes and no as XLSForm writes them."""

_YES = frozenset({"yes", "true", "true()", "1"})
_NO = frozenset({"no", "false", "false()", "0", ""})


def yes_or_no(written: str | None) -> bool | None:
    """True or False; None where it is neither, which is an expression. What is not written is no."""
    plain = (written or "").lower()
    return True if plain in _YES else False if plain in _NO else None
