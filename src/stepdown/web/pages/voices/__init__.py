"""Pages of the projects of voices: who took part, their words, the codes, the findings."""
