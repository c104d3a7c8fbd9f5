"""Safe to show: disclosure control, then tables, charts and wording, then one report value and a renderer a format."""
