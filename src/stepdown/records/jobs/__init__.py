"""Work that time brings about: one file a job, each calling actions. No job can close anything."""

from collections.abc import Callable, Mapping
from datetime import datetime

JOBS: Mapping[str, Callable[[datetime], str]] = {}
"""Every job by its name: it does what is due at a moment, and says in words what it did. Twice is the same as once."""
