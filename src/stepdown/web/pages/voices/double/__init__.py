"""Pages of double coding: samples, how far each coder is, how far they agree, and what they see differently."""
