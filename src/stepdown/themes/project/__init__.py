"""The project: who took part, their words, the framework, codings, findings; a value folded from an append-only log."""
