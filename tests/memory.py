"""How much memory a process takes, as the kernel counts it: what libraries hold is counted too."""

from pathlib import Path

LITTLE = 512
"""Mebibytes. A command itself, with the libraries it has read, is a quarter of them; a site that serves is half."""


def forget_peak(process: int | str) -> None:
    """From now on the most is counted anew."""
    Path(f"/proc/{process}/clear_refs").write_text("5", encoding="ascii")


def peak_of(process: int | str) -> float:
    """The most mebibytes that a process has held at once, since that was forgotten or it began."""
    told = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    (line,) = (line for line in told.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024
