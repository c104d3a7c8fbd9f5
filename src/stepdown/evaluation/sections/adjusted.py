"""Each p of a comparison beside what it would be if all comparisons are allowed for; the named outcome stands alone."""

from collections.abc import Sequence
from dataclasses import replace

from stepdown.evaluation.infer.many import benjamini_hochberg, holm
from stepdown.evaluation.study.study import Study
from stepdown.results.result import Result

TESTS = ("mcnemar_by_family", "mcnemar_midp")
"""The test shown of a comparison: the first that there is, by families where people come in families."""


def shown_tests(results: Sequence[Result]) -> dict[str, Result]:
    """The test shown of each comparison, by the start of its ids."""
    found: dict[str, Result] = {}
    for test in TESTS:
        for result in results:
            stem, _, name = result.id.rpartition(".")
            if name == test:
                found.setdefault(stem, result)
    return found


def adjusted(results: Sequence[Result], study: Study) -> tuple[Result, ...]:
    """Holm's and Benjamini and Hochberg's p of every comparison but the study's one named outcome.

    Each is made of all the tests, and would reveal what they do.
    """
    named = study.primary_outcome.result.rpartition(".")[0]
    tests = {stem: test for stem, test in shown_tests(results).items() if stem != named}
    ps = [test.estimate if test.estimate is not None else 1.0 for test in tests.values()]
    fewest = min((test.together for test in tests.values() if test.together), default=None)
    reveals = tuple(test.id for test in tests.values())
    ways = (
        ("holm", "Holm", holm(ps)),
        ("benjamini_hochberg", "Benjamini and Hochberg", benjamini_hochberg(ps)),
    )
    return tuple(
        replace(
            test,
            id=f"{stem}.{name}",
            estimate=p,
            method=f"{test.method}; {method}, all comparisons",
            derived_from=reveals,
            caution=f"One of {len(tests)} comparisons.",
            together=fewest,
        )
        for name, method, found in ways
        for (stem, test), p in zip(tests.items(), found, strict=True)
    )
