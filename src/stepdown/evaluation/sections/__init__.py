"""One file a part of the evaluation: which counts become which results, under which ids."""
