"""What each event makes of a project: pure, and strict about what an event speaks of. ``happened`` is the one door."""

from stepdown.themes.project.apply import analysis, coding, double, framework, people, texts, withdrawal
from stepdown.themes.project.apply.about import begun
from stepdown.themes.project.apply.door import happened

__all__ = ["analysis", "begun", "coding", "double", "framework", "happened", "people", "texts", "withdrawal"]
