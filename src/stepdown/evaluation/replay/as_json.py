"""A replay as plain values, for other programs: what ``stepdown replay --json`` prints."""

from fractions import Fraction

from stepdown.evaluation.replay.margins.solve import Solved
from stepdown.evaluation.replay.publication import Publication
from stepdown.evaluation.replay.verdict import Check, Outcome, Replay

type Plain = bool | int | float | str | list["Plain"] | dict[str, "Plain"] | None


def as_json(publication: Publication, replayed: Replay) -> dict[str, Plain]:
    """The whole replay. ``recomputed`` is a number, ``recomputed_text`` the same as the report says it."""
    return {
        "publication": {"title": publication.title, "citation": publication.citation},
        "counts": {verdict.value: count for verdict, count in replayed.counts().items()},
        "figures": [_outcome(outcome) for outcome in replayed.outcomes],
        "evidence": [
            {"id": row.id, "quantity": row.quantity, "value": row.printed.text, "unit": row.unit, "source": row.note}
            for row in replayed.evidence
        ],
        "margins": [_solved(solved) for solved in replayed.margins.values()],
        "findings": [{name: _plain(value) for name, value in f.as_dict().items()} for f in replayed.findings],
    }


def _outcome(outcome: Outcome) -> dict[str, Plain]:
    figure = outcome.figure
    return {
        "id": figure.id,
        "section": figure.section,
        "quantity": figure.quantity,
        "printed": figure.printed.text or None,
        "unit": figure.unit,
        "verdict": outcome.verdict.value,
        "recomputed": _number(outcome.recomputed_number),
        "recomputed_text": outcome.recomputed or None,
        "reason": outcome.reason,
        "could_have_failed": outcome.telling,
        "checks": [_check(check) for check in outcome.checks],
        "note": figure.note,
        "extra": dict(figure.extra),
    }


def _check(check: Check) -> dict[str, Plain]:
    return {
        "rule": check.rule,
        "holds": check.holds,
        "reason": check.reason,
        "recomputed": _number(check.recomputed),
        "could_have_failed": check.telling,
    }


def _solved(solved: Solved) -> dict[str, Plain]:
    cells = [cell.name for cell in solved.margins.cells]
    return {
        "reading": solved.variant.name,
        "title": solved.variant.title,
        "assumes": [solved.margins.assumptions[name].says or name for name in solved.variant.assumes],
        "tables_found": solved.at_least,
        "these_are_all": solved.complete,
        "tables": [dict(zip(cells, table, strict=True)) for table in solved.tables],
    }


def _number(value: Fraction | None) -> Plain:
    if value is None:
        return None
    return int(value) if value.denominator == 1 else float(value)


def _plain(value: object) -> Plain:
    return value if value is None or isinstance(value, int) else str(value)
