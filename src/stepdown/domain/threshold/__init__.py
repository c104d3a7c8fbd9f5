"""The threshold: which families the team can take on. Versioned data, so that a change never rewrites a decision."""
