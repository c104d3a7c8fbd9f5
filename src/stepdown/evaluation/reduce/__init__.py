"""From rows to counts: the few SQL reducers over the definitions, and the value that inference works on."""

from stepdown.evaluation.reduce.counts import (
    Cluster,
    CountCourse,
    Counts,
    Course,
    Histogram,
    Members,
    Question,
    Standing,
)
from stepdown.evaluation.reduce.run import reduce

__all__ = [
    "Cluster",
    "CountCourse",
    "Counts",
    "Course",
    "Histogram",
    "Members",
    "Question",
    "Standing",
    "reduce",
]
