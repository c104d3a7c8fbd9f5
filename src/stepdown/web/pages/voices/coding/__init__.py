"""Pages of coding: a text with its codings, one coding and what can be done to it, memos, a stretch as a quote."""
