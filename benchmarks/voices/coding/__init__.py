"""How long the page on which a text is coded takes to come, beside a program that people code with."""
