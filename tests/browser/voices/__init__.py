"""The steps of the voices' story: coding and agreeing, writing up and combining, and the report that comes of it."""
