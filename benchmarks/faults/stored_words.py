"""The two words for what may be stored of a page that was cut off. They stand apart from what needs Django."""

WHOLE, NOTHING = "whole", "nothing"
