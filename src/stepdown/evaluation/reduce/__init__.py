"""From rows to counts: the few SQL reducers over the definitions, and the value that inference works on."""

from stepdown.evaluation.reduce.counts import CountCourse, Counts, Course, Histogram, Members, Standing
from stepdown.evaluation.reduce.run import reduce

__all__ = ["CountCourse", "Counts", "Course", "Histogram", "Members", "Standing", "reduce"]
