"""What may happen to a project: each event that somebody proposes is accepted, perhaps completed, or refused."""

from stepdown.themes.project.rules import about, analysis, coding, double, findings, framework, people, recordings
from stepdown.themes.project.rules.door import Hand, accepted

__all__ = ["Hand", "about", "accepted", "analysis", "coding", "double", "findings", "framework", "people", "recordings"]
