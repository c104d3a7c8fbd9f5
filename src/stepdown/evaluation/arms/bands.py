"""The tenths into which scores are put, and what people call them."""

BANDS = 10


def band_label(band: int) -> str:
    """A tenth of the score in words."""
    return f"{band / BANDS} to {(band + 1) / BANDS}"
