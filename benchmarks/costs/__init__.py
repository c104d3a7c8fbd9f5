"""How long the business case takes and how much memory it needs, beside another program and a plain loop."""
