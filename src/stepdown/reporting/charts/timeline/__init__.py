"""Pictures of the safeguarding ladder over time: of one child, of a family's children, of a cohort by months.

They know no dataset: whoever has a child's stretches, from wherever, makes a ``line.Line`` of them. Besides the two
doors of every chart, ``draw`` and ``describe``, each has ``sentence`` (the picture's gist, to stand beside it) and
``table``. They show single children and true counts: they are for a service's own use.
"""
