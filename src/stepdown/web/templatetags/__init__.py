"""The tags of the templates: the design system and how values are written."""
